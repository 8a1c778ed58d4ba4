/// Rows that come one by one, as RFC 4180 text.
struct RowCollector: ~Copyable {
  private var writer = CSVWriter()
  private var collector: ByteCollector
  private static let piece = 1 << 14

  /// Begins with nothing.
  ///
  /// - Parameter limit: The most bytes.
  init(limit: Int) { collector = ByteCollector(limit: limit) }

  /// Adds a row.
  ///
  /// - Throws: ``RoomError``.
  mutating func append(_ row: [String]) throws(RoomError) {
    writer.write(row)
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
