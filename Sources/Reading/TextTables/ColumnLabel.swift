/// What a column is called: by the name that its header gives it, or by its number where the header gives none.
///
/// Only the table knows which of the two it is: a header may well say "column 2".
public enum ColumnLabel: Sendable, Hashable {
  /// By its header, made unique.
  case named(String)
  /// By its place, from 1; `occurrence` is above 1 where the header calls another column so.
  case numbered(Int, occurrence: Int = 1)

  /// What files, flags and recipes call the column: "amount", "column 3", "column 3_2".
  public var name: String {
    switch self {
    case .named(let name): name
    case .numbered(let number, 1): "column \(number)"
    case .numbered(let number, let occurrence): "column \(number)_\(occurrence)"
    }
  }

  /// The place of a column without a name, from 1; `nil` for a named one.
  public var number: Int? {
    switch self {
    case .named: nil
    case .numbered(let number, _): number
    }
  }
}

extension ColumnLabel {
  /// The label that a file stores as `name` and `number`.
  ///
  /// - Parameter number: `nil` for a column with a name.
  /// - Returns: `nil` where the column of that number is never called so.
  package init?(name: String, number: Int?) {
    guard let number else {
      self = .named(name)
      return
    }
    let beginning = "column \(number)_"
    let occurrence = name.hasPrefix(beginning) ? Int(name.dropFirst(beginning.count)) ?? 1 : 1
    self = .numbered(number, occurrence: occurrence)
    guard number >= 1, occurrence >= 1, self.name.utf8.elementsEqual(name.utf8) else { return nil }
  }

  /// The label in files of an age when names alone were stored: one that looks like a number is taken for one.
  package init(ofUnmarked name: String) {
    let digits = name.drop { $0 != " " }.dropFirst().prefix { ("0"..."9").contains($0) }
    self = Int(digits).flatMap { ColumnLabel(name: name, number: $0) } ?? .named(name)
  }
}
