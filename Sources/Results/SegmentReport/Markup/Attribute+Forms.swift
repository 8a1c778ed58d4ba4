/// A place on the server of a page: every part is escaped, so that data can lead nowhere else.
package struct Address: Sendable, Hashable {
  /// From the top of the server, such as `/en/runs`.
  package let text: String

  /// - Parameters:
  ///   - parts: What stands between the strokes; an empty last part is a stroke at the end.
  ///   - query: What stands behind the question mark, if anything.
  package init(_ parts: [String], query: StaticString? = nil) {
    text = parts.map { "/" + Self.escaped($0) }.joined() + (query.map { "?\($0)" } ?? "")
  }

  /// Bytes other than those that stand for themselves anywhere in an address, by their numbers (RFC 3986).
  private static func escaped(_ part: String) -> String {
    // "." and ".." would lead upwards.
    if part == "." || part == ".." { return part.replacing(".", with: "%2E") }
    return part.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        String(Unicode.Scalar(byte))
      default:
        (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}

// Pages with forms.
extension Attribute {
  package static func href(_ address: Address) -> Attribute { Attribute("href", address.text) }
  package static func source(_ address: Address) -> Attribute { Attribute("src", address.text) }
  package static func action(_ address: Address) -> Attribute { Attribute("action", address.text) }
  package static func formAction(_ address: Address) -> Attribute { Attribute("formaction", address.text) }
  package static let post = Attribute("method", "post")
  package static let carriesFiles = Attribute("enctype", "multipart/form-data")
  package static let styleSheetLink = Attribute("rel", "stylesheet")
  /// A page without a picture of its own: else every browser asks for one.
  package static let noIcon = Attribute("rel", "icon")
  package static let noIconAddress = Attribute("href", "data:,")
  package static let deferred = Attribute("defer", "")
  package static let download = Attribute("download", "")
  package static let autofocus = Attribute("autofocus", "")
  package static let required = Attribute("required", "")
  package static let selected = Attribute("selected", "")
  package static let hidden = Attribute("hidden", "")
  /// Reached by the program's own focus, not by the Tab key.
  package static let focusableByProgram = Attribute("tabindex", "-1")
  package static func fieldName(_ name: String) -> Attribute { Attribute("name", name) }
  package static func value(_ text: String) -> Attribute { Attribute("value", text) }
  package static func progress(_ done: Int, of total: Int) -> [Attribute] {
    [Attribute("value", "\(done)"), Attribute("max", "\(total)")]
  }
  package static func accepts(_ kinds: String) -> Attribute { Attribute("accept", kinds) }
  package static func describedBy(_ anchor: Anchor) -> Attribute {
    Attribute("aria-describedby", anchor.name)
  }
  package static let politely = Attribute("aria-live", "polite")
  /// The first and the last day that a field takes.
  package static func days(from earliest: String, to latest: String) -> [Attribute] {
    [Attribute("min", earliest), Attribute("max", latest)]
  }
  /// A field for a few digits.
  package static let fewDigits = [
    Attribute("inputmode", "numeric"), Attribute("pattern", "[0-9]{1,3}"), Attribute("size", "4"),
  ]
  /// What the page's script asks for, by a name that begins with "data-".
  package static func data(_ name: StaticString, _ value: String) -> Attribute {
    Attribute(name, value)
  }
}
