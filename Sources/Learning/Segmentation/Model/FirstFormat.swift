internal import CustomerLifecycle
internal import JSONDocuments
internal import TextTables
internal import Wording

/// Brings files of format 1 to format 2. What format 1 does not say is told by its words; nowhere else does a word
/// decide.
enum FirstFormat {
  /// The members of a file of format 1 with those that format 2 adds put in their places.
  static func completed(_ file: JSONValue) -> JSONValue {
    let isLog = file["recipe"]?["transactions"] != nil
    return file.adding(
      ["window", "rfm", "rhythm", "drift", "told"].map { .init($0, JSONValue.null) }, after: "settings"
    )
    .changingElements(of: "features") { feature in
      let label = feature["name"]?.text.map(ColumnLabel.init(ofUnmarked:))
      return feature.adding([.init("columnNumber", label?.number)], after: "name")
    }
    .changingElements(of: "segments") { segment in
      let trade = isLog ? segment["name"].flatMap(trade) : nil
      return segment.adding([.init("trade", trade?.rawValue)], after: "name")
    }
  }

  /// The trade's segment that a name was made for: the trade's own in both languages, alone, with a qualifier behind a
  /// comma or with a number; `nil` for names that an owner gave.
  private static func trade(ofName name: JSONValue) -> TradeSegment? {
    TradeSegment.allCases.first { segment in
      Language.allCases.allSatisfy { language in
        name[language.rawValue]?.text.map { isMade($0, of: segment.name[language]) } ?? false
      }
    }
  }

  private static func isMade(_ name: String, of trade: String) -> Bool {
    guard name.hasPrefix(trade) else { return false }
    let rest = name.dropFirst(trade.count)
    return rest.isEmpty || rest.hasPrefix(", ")
      || rest.first == " " && rest.dropFirst().allSatisfy { ("0"..."9").contains($0) }
  }
}

extension JSONValue {
  fileprivate subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// With further members behind the one called `name`, where there is one.
  fileprivate func adding(_ added: [Member], after name: String) -> JSONValue {
    guard case .object(var members) = self, let place = members.firstIndex(where: { $0.name == name }) else {
      return self
    }
    members.insert(contentsOf: added, at: place + 1)
    return .object(members)
  }

  /// With each element of the list called `name` changed, where there is one.
  fileprivate func changingElements(of name: String, _ change: (JSONValue) -> JSONValue) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(
      members.map { member in
        guard member.name == name, case .array(let elements) = member.value else { return member }
        return Member(name, JSONValue.array(elements.map(change)))
      })
  }
}
