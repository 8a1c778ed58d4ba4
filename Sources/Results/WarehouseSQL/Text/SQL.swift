/// A piece of SQL.
///
/// Only what stands in this program's own code, whole numbers and other pieces can be put into one: a name or a text of
/// somebody else's is no SQL until it has come through one of the doors in `SQL+Doors.swift`.
struct SQL: Sendable, Hashable {
  /// As it is written.
  private(set) var text: String

  /// For the doors, who know what they let through.
  init(passed text: String) { self.text = text }
}

extension SQL: ExpressibleByStringInterpolation {
  init(stringLiteral text: StaticString) { self.init(passed: text.description) }

  init(stringInterpolation: StringInterpolation) { self.init(passed: stringInterpolation.text) }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: StaticString) { text += literal.description }

    mutating func appendInterpolation(_ sql: SQL) { text += sql.text }

    mutating func appendInterpolation(_ number: Int) { text += String(number) }
  }
}

extension SQL {
  static func + (a: SQL, b: SQL) -> SQL { "\(a)\(b)" }

  /// So many blanks.
  static func blanks(_ count: Int) -> SQL { SQL(passed: String(repeating: " ", count: count)) }

  /// The lines two more blanks to the right, but for the first.
  var indented: SQL {
    SQL(passed: text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  "))
  }
}

extension [SQL] {
  /// All pieces, with another between them.
  func joined(_ between: SQL) -> SQL { SQL(passed: map(\.text).joined(separator: between.text)) }
}
