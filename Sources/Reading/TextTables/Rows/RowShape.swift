/// Cells that stand once for several rows: in the first of them, or in a heading above them.
struct RowShape: Sendable, Equatable {
  /// Columns whose empty cells go on with the cell above, from 0.
  var filledDown: [Int]
  /// A column that is filled in every row of data; rows that are empty there are headings, or sums of others.
  var filledAlways: Int
  /// Whether the cells stand in headings, which are no data, rather than in the first row itself.
  var hasHeadings: Bool
}
