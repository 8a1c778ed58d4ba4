/// A cell of a database.
struct DatabaseCell: Equatable {
  var text: String
  /// Whether it is text and no number.
  var isText = true
}

/// Rows that come one by one, as RFC 4180 text.
struct RowCollector: ~Copyable {
  private var writer = CSVWriter()
  private var collector: ByteCollector
  private static let piece = 1 << 14

  /// Begins with nothing.
  ///
  /// - Parameter limit: The most bytes.
  init(limit: Int) { collector = ByteCollector(limit: limit) }

  /// Adds a row; text stands in quotes, numbers without.
  ///
  /// - Throws: ``RoomError``.
  mutating func append(_ row: [DatabaseCell]) throws(RoomError) {
    for cell in row {
      if cell.isText, !cell.text.isEmpty {
        var text = cell.text
        var bytes = [UInt8(ascii: "\"")]
        text.withUTF8 { bytes.append(doublingQuotes: $0) }
        writer.add(written: bytes + [UInt8(ascii: "\"")])
      } else {
        writer.add(cell.text)
      }
    }
    writer.endRow()
    if writer.bytes.count >= Self.piece { try collector.append(writer.take()) }
  }

  /// Hands the text over, and begins with nothing again.
  ///
  /// - Throws: ``RoomError``.
  mutating func take() throws(RoomError) -> ByteRegion {
    try collector.append(writer.take())
    return try collector.take()
  }
}
