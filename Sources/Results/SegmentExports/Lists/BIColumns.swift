internal import TextTables
internal import Wording

/// The types of the columns of customers.csv: those that a name of ours promises, as long as every cell keeps it.
///
/// A type hangs on no more than that, so that the file of tomorrow has the columns of today: an id, a phone or a postal
/// code of digits stays a text.
struct BIColumns {
  /// A type for each column.
  private(set) var types: [ParquetType]

  /// Begins with what names promise.
  ///
  /// - Parameters:
  ///   - header: The columns; the last may be `lastPurchase`.
  ///   - features: Places of the features.
  init(header: [String], features: Range<Int>) {
    types = header.enumerated().map { place, name in
      if features.contains(place) { return Self.wholeFeatures.contains(name) ? .wholeNumber : .number }
      return Self.promised[name] ?? .text
    }
  }

  /// Looks at a row's cells; a column of which one is no value of its type holds texts.
  mutating func add(_ cells: [String]) {
    for (place, cell) in cells.enumerated() where !cell.isEmpty && !Self.fits(cell, types[place]) {
      types[place] = .text
    }
  }

  private static let wholeFeatures: Set = ["recency", "frequency"]

  private static let promised: [String: ParquetType] = [
    "segment": .wholeNumber, "rule": .wholeNumber, "cluster": .wholeNumber, "nearBoundary": .truth,
    "silhouette": .number, "recencyScore": .wholeNumber, "frequencyScore": .wholeNumber,
    "monetaryScore": .wholeNumber, "rank": .wholeNumber, "lastPurchase": .day,
  ]

  private static func fits(_ cell: String, _ type: ParquetType) -> Bool {
    switch type {
    case .text: true
    case .wholeNumber: Int(cell) != nil
    case .number: Double(cell)?.isFinite == true && cell.utf8.allSatisfy(isOfDecimal)
    case .day: CalendarDay(iso8601: cell) != nil
    case .truth: cell == "true" || cell == "false"
    }
  }

  /// A digit, a sign, a point or an exponent: what no hexadecimal number keeps to.
  private static func isOfDecimal(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || [43, 45, 46, 69, 101].contains(byte)
  }
}
