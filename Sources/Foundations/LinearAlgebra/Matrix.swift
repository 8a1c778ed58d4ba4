/// A dense matrix of doubles, one row after the other.
///
/// Shapes are written rows × columns; with customers in the rows, n × d.
public struct Matrix: Sendable, Equatable {
  /// Number of rows; n where rows are customers.
  public let rows: Int

  /// Number of columns; d where columns are features.
  public let columns: Int

  /// All elements, row by row: element (i, j) is at `i * columns + j`.
  public var elements: [Double]

  /// Makes a matrix from its elements, row by row.
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(
      rows >= 0 && columns >= 0 && elements.count == rows * columns,
      "\(elements.count) elements do not fill \(rows) × \(columns)")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// Makes a matrix with the same value everywhere.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    self.init(rows: rows, columns: columns, elements: Array(repeating: value, count: rows * columns))
  }

  /// Makes a matrix from rows of equal length; no rows make a 0 × 0 matrix.
  public init(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == columns }, "the rows differ in length")
    self.init(rows: rows.count, columns: columns, elements: rows.flatMap(\.self))
  }

  /// The element in row `i`, column `j`.
  @inlinable
  public subscript(i: Int, j: Int) -> Double {
    get { elements[i &* columns &+ j] }
    set { elements[i &* columns &+ j] = newValue }
  }

  /// Row `i`, without copying.
  @inlinable
  public func row(_ i: Int) -> ArraySlice<Double> {
    elements[(i * columns)..<((i + 1) * columns)]
  }

  /// A copy of column `j`.
  ///
  /// - Complexity: O(rows).
  public func column(_ j: Int) -> [Double] {
    (0..<rows).map { self[$0, j] }
  }

  /// The given rows in the given order, as a matrix of their own.
  public func selecting(rows selection: some Collection<Int>) -> Matrix {
    var selected: [Double] = []
    selected.reserveCapacity(selection.count * columns)
    for i in selection { selected.append(contentsOf: row(i)) }
    return Matrix(rows: selection.count, columns: columns, elements: selected)
  }

  /// "rows × columns", for messages.
  package var shape: String { "\(rows) × \(columns)" }
}
