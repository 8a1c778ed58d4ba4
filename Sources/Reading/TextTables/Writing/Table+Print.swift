package import Wording

extension Table {
  /// Writes the table as it was read, as plain RFC 4180 in UTF-8: how a person sees what was read.
  ///
  /// First the header as written (`col_0`, `col_1` ... without one, as other programs call them), then each row: cells
  /// untouched, short rows filled up, blank rows left out, rows of further tables left out. Totals are there.
  ///
  /// - Parameter sink: Takes the bytes, piece by piece, in order.
  /// - Returns: What was odd about rows, and which were left out: the first hundred.
  /// - Throws: ``TableError``, and what `sink` throws.
  @discardableResult
  package func print(to sink: ([UInt8]) throws -> Void) throws -> [LocalizedText] {
    var writer = CSVWriter()
    if !header.isEmpty { writer.write(header) }
    try sink(writer.take())
    let scan = try fold({ CSVWriter() }, rows: .asWritten) { writer, row in writer.write(row) }
    for part in scan.parts { try sink(part.bytes) }
    return scan.warnings.map(\.text) + Rejection.first(of: scan.rejections, in: self).map(\.remark)
  }
}
