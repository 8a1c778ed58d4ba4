/// The silhouette coefficient of each row, in −1...1; 0 for a lone member of its cluster, `nil` for customers outside a
/// sample and rows of weight 0.
///
/// Eight bytes a row.
public struct SilhouetteCoefficients: Sendable, Equatable, RandomAccessCollection {
  /// Not a number where there is none.
  private let values: [Double]

  /// - Parameter rows: The rows in all.
  init(of table: SilhouetteTable, partition: Int, rows: Int) {
    var values = [Double](repeating: .nan, count: rows)
    table.forEachRow(in: partition) { row, coefficient in values[row] = coefficient }
    self.values = values
  }

  /// 0.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { values.count }
  /// That of a row.
  public subscript(row: Int) -> Double? { values[row].isNaN ? nil : values[row] }

  /// Whether every row has the same.
  public static func == (one: Self, other: Self) -> Bool { one.elementsEqual(other) }
}
