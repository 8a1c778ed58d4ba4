/// The name of a table: one to three parts, such as database, schema and table.
public struct TableName: Sendable, Equatable {
  /// At least one; as they are called, without quotes.
  public let parts: [String]

  /// A name of one part.
  public init(_ name: String) { parts = [name] }

  /// A name of parts that were read before.
  init(_ parts: [String]) { self.parts = parts }

  /// Reads parts with dots between them; a part in double quotes may hold dots, and `""` is one quote in it.
  ///
  /// - Throws: ``WarehouseError/unusableTableName(_:)``.
  public init(parsing text: String) throws(WarehouseError) {
    var parts: [String] = []
    var rest = text.unicodeScalars[...]
    repeat {
      guard let part = Self.part(&rest), parts.count < 3 else { throw .unusableTableName(text) }
      parts.append(part)
    } while Self.take(".", from: &rest)
    guard rest.isEmpty else { throw .unusableTableName(text) }
    self.parts = parts
  }

  /// A table beside this one.
  func followed(by ending: String) -> TableName {
    TableName(parts.dropLast() + parts.suffix(1).map { $0 + ending })
  }

  private typealias Scalars = Substring.UnicodeScalarView

  private static func take(_ scalar: Unicode.Scalar, from rest: inout Scalars) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private static func part(_ rest: inout Scalars) -> String? {
    var part = String.UnicodeScalarView()
    guard take("\"", from: &rest) else {
      while let next = rest.first, next != "." {
        if next == "\"" { return nil }
        part.append(next)
        rest.removeFirst()
      }
      return part.isEmpty ? nil : String(part)
    }
    while let next = rest.popFirst() {
      if next != "\"" || take("\"", from: &rest) {
        part.append(next)
      } else {
        return part.isEmpty ? nil : String(part)
      }
    }
    return nil
  }
}

extension TableName: CustomStringConvertible {
  /// The parts as a person would read them.
  public var description: String { parts.joined(separator: ".") }
}
