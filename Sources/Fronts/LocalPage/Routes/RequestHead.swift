/// What a request says before its body.
struct RequestHead: Sendable {
  /// Such as GET.
  let method: String
  /// Path and query, as they were sent.
  let target: String
  /// Names in small letters, in the order in which they came.
  let fields: [(name: String, value: String)]

  init(method: String, target: String, fields: [(name: String, value: String)]) {
    self.method = method
    self.target = target
    self.fields = fields.map { ($0.name.lowercased(), $0.value) }
  }

  /// Every value of a field.
  func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// The only value of a field.
  func value(_ name: String) -> String? {
    let values = values(name)
    return values.count == 1 ? values[0] : nil
  }

  /// The bytes of the body, where it says so.
  var contentLength: Int? { value("content-length").flatMap { Int($0) } }

  /// The parts of the path between its strokes, unescaped; `nil` where it is no plain path.
  var path: [String]? {
    guard target.hasPrefix("/") else { return nil }
    let path = target.prefix { $0 != "?" }
    let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map {
      Escapes.unescaped($0, blankForPlus: false)
    }
    guard parts.allSatisfy({ $0 != nil }) else { return nil }
    return parts.compactMap { $0 }
  }

  /// What stands behind the question mark; `nil` where it cannot be read.
  var query: [FormField]? {
    guard let mark = target.firstIndex(of: "?") else { return [] }
    return FormField.fields(in: target[target.index(after: mark)...])
  }

  /// The boundary of a form with files; `nil` for any other body.
  var boundary: String? {
    guard let type = value("content-type"), type.lowercased().hasPrefix("multipart/form-data") else {
      return nil
    }
    for part in type.split(separator: ";").dropFirst() {
      let pair = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].lowercased() == "boundary" else { continue }
      return pair[1].hasPrefix("\"") ? String(pair[1].dropFirst().prefix { $0 != "\"" }) : String(pair[1])
    }
    return nil
  }
}

/// A field of a form without files, or of a query.
struct FormField: Equatable, Sendable {
  let name: String
  let value: String

  /// The fields of `text` (application/x-www-form-urlencoded); `nil` where it is something else.
  static func fields(in text: some StringProtocol) -> [FormField]? {
    var fields: [FormField] = []
    for pair in text.split(separator: "&") {
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Escapes.unescaped(halves[0], blankForPlus: true),
        let value = Escapes.unescaped(halves.count == 2 ? halves[1] : "", blankForPlus: true)
      else { return nil }
      fields.append(FormField(name: name, value: value))
    }
    return fields
  }
}

/// The escapes of addresses.
enum Escapes {
  /// `text` without them; `nil` where one is broken, or the bytes are no UTF-8 or hold a zero.
  static func unescaped(_ text: some StringProtocol, blankForPlus: Bool) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        let digits = rest.prefix(2)
        guard digits.count == 2, digits.allSatisfy({ Self.isHexDigit($0) }),
          let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        else { return nil }
        bytes.append(value)
        rest = rest.dropFirst(2)
      case UInt8(ascii: "+") where blankForPlus: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    guard !bytes.contains(0) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    byte < 0x80 && Character(Unicode.Scalar(byte)).isHexDigit
  }
}
