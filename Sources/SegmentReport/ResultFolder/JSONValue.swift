internal import Segmentation

/// A JSON value whose members keep their order, so that a file reads as it was meant.
package indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case integer(Int)
  case text(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  package static func == (a: JSONValue, b: JSONValue) -> Bool { a.line == b.line }

  static func optional(_ number: Double?) -> JSONValue { number.map(JSONValue.number) ?? .null }
  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }
  static func numbers(_ numbers: [Double]) -> JSONValue { .array(numbers.map(JSONValue.number)) }
  static func integers(_ numbers: [Int]) -> JSONValue { .array(numbers.map(JSONValue.integer)) }
  static func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.text)) }

  /// The value over several lines, indented by two blanks; what has nothing but plain values in it takes one line.
  package var lines: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  /// The value in one line.
  var line: String {
    var text = ""
    writeInLine(to: &text)
    return text
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private func write(to text: inout String, indent: Int) {
    let inner = String(repeating: "  ", count: indent + 1)
    let outer = String(repeating: "  ", count: indent)
    switch self {
    case .array(let values) where !values.allSatisfy(\.isPlain):
      text += "[\n"
      for (i, value) in values.enumerated() {
        text += inner
        value.write(to: &text, indent: indent + 1)
        text += i + 1 < values.count ? ",\n" : "\n"
      }
      text += outer + "]"
    case .object(let members) where indent == 0 || !members.allSatisfy(\.1.isPlain):
      text += "{\n"
      for (i, (name, value)) in members.enumerated() {
        text += inner
        Self.write(name, to: &text)
        text += ": "
        value.write(to: &text, indent: indent + 1)
        text += i + 1 < members.count ? ",\n" : "\n"
      }
      text += outer + "}"
    default:
      writeInLine(to: &text)
    }
  }

  private func writeInLine(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    // JSON has no word for infinite or undefined numbers.
    case .number(let value): text += value.isFinite ? value.shortest : "null"
    case .integer(let value): text += String(value)
    case .text(let value): Self.write(value, to: &text)
    case .array(let values):
      text += "["
      for (i, value) in values.enumerated() {
        if i > 0 { text += ", " }
        value.writeInLine(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (i, (name, value)) in members.enumerated() {
        text += i > 0 ? ", " : ""
        Self.write(name, to: &text)
        text += ": "
        value.writeInLine(to: &text)
      }
      text += "}"
    }
  }

  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // Controls must be escaped; the two separators break scripts that embed JSON.
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
