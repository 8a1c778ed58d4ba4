/// Writes JSON in one canonical form: the same value gives the same bytes.
///
/// Made to be read by people as well: each member of the whole on a line of its own, and each element of an array of
/// objects or arrays, down to a given depth.
package struct JSONText {
  /// The document, UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// - Parameter depth: Nested arrays and objects down to this depth are spread over lines, the whole always; `nil`
  ///   spreads nothing.
  package init(_ value: JSONValue, spreadTo depth: Int?) {
    write(value, depth: 0, limit: depth)
  }

  private mutating func write(_ value: JSONValue, depth: Int, limit: Int?) {
    let maySpread = limit.map { depth < $0 } ?? false
    switch value {
    case .null: append("null")
    case .bool(let isTrue): append(isTrue ? "true" : "false")
    case .number(let text): append(text)
    case .string(let text): write(text)
    case .array(let elements):
      let isSpread = maySpread && elements.contains(where: \.isNested)
      writeList(elements, "[", "]", isSpread: isSpread, depth: depth) { text, element in
        text.write(element, depth: depth + 1, limit: limit)
      }
    case .object(let members):
      let isSpread = (depth == 0 && limit != nil) || (maySpread && members.contains { $0.value.isNested })
      writeList(members, "{", "}", isSpread: isSpread, depth: depth) { text, member in
        text.write(member.name)
        text.append(": ")
        text.write(member.value, depth: depth + 1, limit: limit)
      }
    }
  }

  private mutating func writeList<Element>(
    _ list: [Element], _ open: String, _ close: String, isSpread: Bool, depth: Int,
    write: (inout JSONText, Element) -> Void
  ) {
    append(open)
    for (index, element) in list.enumerated() {
      if index > 0 { append(isSpread ? "," : ", ") }
      if isSpread { newLine(depth: depth + 1) }
      write(&self, element)
    }
    if isSpread && !list.isEmpty { newLine(depth: depth) }
    append(close)
  }

  private mutating func newLine(depth: Int) {
    append("\n")
    append(String(repeating: "  ", count: depth))
  }

  private mutating func write(_ text: String) {
    append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      // Controls must be escaped; the two separators break scripts that embed JSON.
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: append(String(scalar))
      }
    }
    append("\"")
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

extension JSONValue {
  /// The value over several lines, as programs and people read it.
  package var lines: String { String(decoding: JSONText(self, spreadTo: .max).bytes, as: UTF8.self) + "\n" }

  /// The value on one line, for streams that hold one value a line.
  package var line: String { String(decoding: JSONText(self, spreadTo: nil).bytes, as: UTF8.self) + "\n" }

  fileprivate var isNested: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }
}
