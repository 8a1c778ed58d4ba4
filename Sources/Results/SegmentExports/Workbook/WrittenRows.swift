/// The rows of a table that this program has written as CSV, as its bytes come.
///
/// Commas, line feeds and doubled quotes, and nothing else: whatever another program made of the file is refused.
struct WrittenRows {
  /// What messages call the file.
  let file: String
  /// Cells of every row; 0 until the first was seen.
  private(set) var columns = 0
  /// The line that the next row begins on, from 1.
  private(set) var line = 1
  /// A row whose end has not come yet.
  private var begun: [UInt8] = []
  private var cells: [Range<Int>] = []
  /// The cells of a row whose quotes are taken away, one behind the other.
  private var plain: [UInt8] = []

  /// No row of ours is so long, however long its texts.
  private static let longestRow = 64 << 20
  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")

  init(file: String) { self.file = file }

  /// Hands over the rows that end in `piece`.
  ///
  /// - Parameter visit: Takes the bytes that hold a row's cells, and where each is in them.
  /// - Throws: ``WorkbookError/changedTable(file:line:)``, and what `visit` throws.
  mutating func read(
    _ piece: [UInt8], _ visit: (UnsafeBufferPointer<UInt8>, [Range<Int>]) throws -> Void
  ) throws {
    let bytes = begun.isEmpty ? piece : begun + piece
    var start = 0
    try bytes.withUnsafeBufferPointer { bytes in
      while let end = try row(from: start, of: bytes) {
        if cells.count != columns {
          guard columns == 0 else { throw WorkbookError.changedTable(file: file, line: line) }
          columns = cells.count
        }
        if plain.isEmpty {
          try visit(bytes, cells)
        } else {
          try plain.withUnsafeBufferPointer { try visit($0, cells) }
        }
        for byte in bytes[start..<end] where byte == Self.lineFeed { line += 1 }
        start = end
      }
    }
    begun = Array(bytes[start...])
    guard begun.count < Self.longestRow else { throw WorkbookError.changedTable(file: file, line: line) }
  }

  /// Refuses a table that breaks off within a row.
  func finish() throws {
    guard begun.isEmpty else { throw WorkbookError.changedTable(file: file, line: line) }
  }

  /// Finds the cells of the row that begins at `start`.
  ///
  /// - Returns: Where the next begins; `nil` where this one does not end.
  private mutating func row(from start: Int, of bytes: UnsafeBufferPointer<UInt8>) throws -> Int? {
    cells.removeAll(keepingCapacity: true)
    plain.removeAll(keepingCapacity: true)
    var place = start
    var cell = start
    while place < bytes.count {
      let byte = bytes[place]
      if byte == Self.comma || byte == Self.lineFeed {
        cells.append(cell..<place)
        cell = place + 1
        if byte == Self.lineFeed { return cell }
      } else if byte == Self.quote {
        return try quotedRow(from: start, of: bytes)
      }
      place += 1
    }
    return nil
  }

  /// The same for a row with quotes.
  private mutating func quotedRow(from start: Int, of bytes: UnsafeBufferPointer<UInt8>) throws -> Int? {
    cells.removeAll(keepingCapacity: true)
    var place = start
    while place < bytes.count {
      let begin = plain.count
      if bytes[place] == Self.quote {
        place += 1
        while true {
          guard let end = bytes[place...].firstIndex(of: Self.quote) else { return nil }
          plain.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[place..<end]))
          place = end + 1
          guard place < bytes.count else { return nil }
          guard bytes[place] == Self.quote else { break }
          plain.append(Self.quote)
          place += 1
        }
      } else {
        while place < bytes.count, bytes[place] != Self.comma, bytes[place] != Self.lineFeed {
          plain.append(bytes[place])
          place += 1
        }
      }
      guard place < bytes.count else { return nil }
      cells.append(begin..<plain.count)
      switch bytes[place] {
      case Self.comma: place += 1
      case Self.lineFeed: return place + 1
      default: throw WorkbookError.changedTable(file: file, line: line)
      }
    }
    return nil
  }
}
