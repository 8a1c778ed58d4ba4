internal import JSONDocuments
internal import Wording

/// Why a document is no profile, as a phrase that names the place.
struct ProfileFault: Error, Equatable {
  var reason: LocalizedText
}

/// One value of a profile and its place, such as `columns[2].as`.
struct ProfileFields {
  let value: JSONValue
  let place: String

  func fault(_ en: String, _ ru: String) -> ProfileFault {
    let place = place.isEmpty ? "" : place + " "
    return ProfileFault(reason: LocalizedText(en: place + en, ru: place + ru))
  }

  /// The values of an object by name; those that it may do without are `nil` where it does.
  func members(_ needed: [String], or others: [String] = []) throws(ProfileFault) -> [String: ProfileFields] {
    guard case .object(let members) = value else { throw fault("must be an object", "должно быть объектом") }
    if let stranger = members.first(where: { !(needed + others).contains($0.name) }) {
      let known = (needed + others).joined(separator: ", ")
      throw fault(
        "has no member “\(clipped(stranger.name, to: 40))”; there are \(known)",
        "не имеет поля «\(clipped(stranger.name, to: 40))»; есть \(known)")
    }
    var found: [String: ProfileFields] = [:]
    for member in members {
      found[member.name] = ProfileFields(
        value: member.value, place: place.isEmpty ? member.name : "\(place).\(member.name)")
    }
    if let missing = needed.first(where: { found[$0] == nil }) {
      throw fault("must have the member \(missing)", "должно иметь поле \(missing)")
    }
    return found
  }

  func list(atMost limit: Int) throws(ProfileFault) -> [ProfileFields] {
    guard case .array(let elements) = value else { throw fault("must be a list", "должно быть списком") }
    guard elements.count <= limit else {
      throw fault("must have at most \(limit) elements", "должно иметь не больше \(limit) элементов")
    }
    return elements.enumerated().map { ProfileFields(value: $1, place: "\(place)[\($0)]") }
  }

  /// A text that can be shown: of bounded length, without characters that control a terminal or turn text round.
  func text(atMost limit: Int, least: Int = 1) throws(ProfileFault) -> String {
    guard case .string(let text) = value else { throw fault("must be a text", "должно быть текстом") }
    guard (least...limit).contains(text.unicodeScalars.count) else {
      throw fault(
        "must have \(least) to \(limit) characters", "должно иметь от \(least) до \(limit) символов")
    }
    let isShown = text.unicodeScalars.allSatisfy { scalar in
      ![.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
    }
    guard isShown else {
      throw fault("must not hold control characters", "не должно содержать управляющих символов")
    }
    return text
  }

  func localizedText(atMost limit: Int) throws(ProfileFault) -> LocalizedText {
    let m = try members(["en", "ru"])
    var texts: [String] = []
    for name in ["en", "ru"] { texts.append(try m[name]?.text(atMost: limit) ?? "") }
    return LocalizedText(en: texts[0], ru: texts[1])
  }

  func whole(in range: ClosedRange<Int>) throws(ProfileFault) -> Int {
    guard case .number(let text) = value, let whole = Int(text), range.contains(whole) else {
      throw fault(
        "must be a whole number from \(range.lowerBound) to \(range.upperBound)",
        "должно быть целым числом от \(range.lowerBound) до \(range.upperBound)")
    }
    return whole
  }

  func oneOf<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) throws(ProfileFault) -> Word {
    guard case .string(let text) = value, let word = Word(rawValue: text) else {
      let known = type.allCases.map { "\"\($0.rawValue == "\t" ? "\\t" : $0.rawValue)\"" }.joined(
        separator: ", ")
      throw fault("must be one of \(known)", "должно быть одним из \(known)")
    }
    return word
  }
}
