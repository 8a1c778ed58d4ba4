internal import ParallelWork

/// One file of a table: its decoded bytes and what was decided about them.
struct DataFile: Sendable {
  let name: String
  let region: ByteRegion
  /// Where the rows begin, after byte order mark, preamble and header.
  let dataStart: Int
  /// The line of `dataStart`, from 1.
  let dataLine: Int
  let format: RowFormat
  let limits: RowLimits
  /// The instructions that its rows are found with.
  let level: KernelLevel
  /// Columns of this file's rows.
  let columnCount: Int
  /// For each column of the table, the file's column that holds it; `nil` where the order is the same.
  let order: [Int]?
  /// Lines of the rows at the end that sum up the others.
  var totalLines: Set<Int> = []
  /// What the columns hold in the first rows, by which a row with a cell too many is repaired.
  let columnKinds: [CellKind]

  /// What the header looks like, by which it is known when it comes again; `nil` without a header.
  let header: HeaderMark?
  /// Numbers that are put together in every row that has them in pieces.
  var cut: CutNumbers?
  /// Headings and sums that are there no more.
  var rowsLeftOut = 0

  /// The rows that begin in a range of bytes, from a place where a row begins.
  func reader(from start: Int, line: Int, to end: Int) -> RowReader? {
    guard let base = region.bytes.baseAddress else { return nil }
    return RowReader(
      base + start, end: base + end, limit: base + region.bytes.count, line: line, format: format,
      limits: limits, keepsEmptyLines: columnCount == 1, kinds: columnKinds, level: level)
  }
}

/// The header of a file, to be compared with rows below it.
struct HeaderMark: Sendable {
  /// The names as they are written.
  let names: [String]
  /// The bytes of the first name.
  let firstName: [UInt8]
  let digest: UInt64
  /// The first row of data.
  let firstRowDigest: UInt64?
}

/// A part of a file that begins where a row begins.
@usableFromInline
struct Chunk: Sendable {
  let file: Int
  let start: Int
  let end: Int
  /// The line of the first row, from 1.
  let line: Int
}
