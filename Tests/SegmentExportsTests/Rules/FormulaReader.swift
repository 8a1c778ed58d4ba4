/// Calculates the formulas that spreadsheets get here as a spreadsheet does: written against what Excel documents of its
/// functions, and knowing nothing of how our formulas are made.
struct FormulaReader {
  enum Value: Equatable {
    case number(Double)
    case text(String)
    case truth(Bool)
    case empty
  }

  struct Fault: Error { let place: String }

  private var rest: Substring
  private let cells: [String: Value]

  /// The value of `formula`, cells by their names, such as B2.
  static func value(of formula: String, cells: [String: Value]) throws -> Value {
    var reader = FormulaReader(rest: formula.dropFirst(), cells: cells)
    guard formula.first == "=" else { throw Fault(place: formula) }
    let value = try reader.comparison()
    guard reader.rest.isEmpty else { throw Fault(place: String(reader.rest)) }
    return value
  }

  private mutating func comparison() throws -> Value {
    let left = try primary()
    for (sign, holds) in [("<=", { $0 <= $1 }), ("<", { $0 < $1 })] as [(String, (Double, Double) -> Bool)]
    where rest.hasPrefix(sign) {
      rest = rest.dropFirst(sign.count)
      let right = try primary()
      // Any text is more than any number; an empty cell is 0.
      func number(_ value: Value) -> Double {
        switch value {
        case .number(let number): number
        case .empty: 0
        case .text, .truth: .infinity
        }
      }
      return .truth(holds(number(left), number(right)))
    }
    return left
  }

  private mutating func primary() throws -> Value {
    guard let first = rest.first else { throw Fault(place: "the end") }
    if first == "\"" { return .text(try text()) }
    if first.isNumber || first == "-" {
      let digits = rest.prefix { $0.isNumber || "+-.eE".contains($0) }
      rest = rest.dropFirst(digits.count)
      guard let number = Double(digits) else { throw Fault(place: String(digits)) }
      return .number(number)
    }
    let name = rest.prefix { $0.isLetter || $0.isNumber }
    rest = rest.dropFirst(name.count)
    guard rest.first == "(" else {
      if name == "TRUE" { return .truth(true) }
      guard let cell = cells[String(name)] else { throw Fault(place: String(name)) }
      return cell
    }
    rest = rest.dropFirst()
    var arguments: [Value] = []
    repeat {
      if rest.first == "," { rest = rest.dropFirst() }
      arguments.append(try comparison())
    } while rest.first == ","
    guard rest.first == ")" else { throw Fault(place: String(rest)) }
    rest = rest.dropFirst()
    return try Self.call(String(name), arguments)
  }

  private mutating func text() throws -> String {
    var text = ""
    rest = rest.dropFirst()
    while let character = rest.first {
      rest = rest.dropFirst()
      if character == "\"" {
        guard rest.first == "\"" else { return text }
        rest = rest.dropFirst()
      }
      text.append(character)
    }
    throw Fault(place: text)
  }

  private static func call(_ name: String, _ arguments: [Value]) throws -> Value {
    switch (name, arguments.count) {
    case ("IF", 3): return arguments[0] == .truth(true) ? arguments[1] : arguments[2]
    case ("AND", 1...): return .truth(arguments.allSatisfy { $0 == .truth(true) })
    case ("OR", 1...): return .truth(arguments.contains(.truth(true)))
    case ("NOT", 1): return .truth(arguments[0] != .truth(true))
    case ("COUNT", 1...):
      return .number(
        Double(
          arguments.count { if case .number = $0 { true } else { false } }))
    case ("ISNUMBER", 1):
      if case .number = arguments[0] { return .truth(true) }
      return .truth(false)
    case ("ROUND", 2):
      guard case .number(let decimals) = arguments[1] else { throw Fault(place: "ROUND") }
      // Of an empty cell or a text nobody asks: COUNT comes before.
      guard case .number(let number) = arguments[0] else { return arguments[0] }
      // To the nearest decimal, as spreadsheets do and binary fractions do not.
      let parts = String(number).split(separator: ".")
      guard parts.count == 2, !String(number).contains("e"), parts[1].count > Int(decimals) else {
        return arguments[0]
      }
      let scale = (0..<Int(decimals)).reduce(1.0) { product, _ in product * 10 }
      return .number((number * scale).rounded() / scale)
    case ("TRIM", 1):
      return .text(
        string(arguments[0]).split(separator: " ").joined(separator: " "))
    case ("EXACT", 2):
      return .truth(string(arguments[0]).utf8.elementsEqual(string(arguments[1]).utf8))
    default: throw Fault(place: name)
    }
  }

  private static func string(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .empty: ""
    case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
    case .truth(let isTrue): isTrue ? "TRUE" : "FALSE"
    }
  }
}
