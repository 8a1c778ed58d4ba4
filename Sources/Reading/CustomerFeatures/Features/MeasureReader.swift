internal import TextTables
internal import Wording

/// How the cells of one column become the numbers of a feature.
struct MeasureReader: Sendable {
  private let numbers: NumberReader
  /// `nil` in a column of numbers.
  private let days: DateReader?
  private let factor: Double?
  private let missing: [Double]
  private let isZeroWhereEmpty: Bool
  /// Whether a number is taken as it is written.
  let isPlain: Bool

  /// What a cell holds.
  enum Value {
    case number(Double)
    case nothing
    case unreadable
  }

  /// Reads numbers in their format.
  init(_ column: CustomerColumns.NumberColumn, numbers: NumberFormat) {
    self.init(column, numbers, days: nil)
  }

  /// Reads days as days since 1970.
  init(_ column: CustomerColumns.NumberColumn, days: DateFormat) {
    self.init(column, NumberFormat(decimalMark: .point), days: days.reader)
  }

  private init(_ column: CustomerColumns.NumberColumn, _ numbers: NumberFormat, days: DateReader?) {
    self.numbers = numbers.reader
    self.days = days
    factor = column.factor
    missing = column.missing ?? []
    isZeroWhereEmpty = column.isZeroWhereEmpty ?? false
    isPlain = column.days == nil && column.factor == nil && missing.isEmpty
  }

  /// The number of a cell that leaves no doubt and is taken as it stands; `nil` for all that needs a closer look.
  @inline(__always)
  func undoubted(_ cell: Cell) -> Double? { isPlain ? numbers.readUndoubted(cell)?.value : nil }

  /// What a cell holds.
  func value(of cell: Cell) -> Value {
    if let days, !cell.isMissing {
      return cell.day(in: days).map { .number(Double($0.daysSince1970)) } ?? .unreadable
    }
    if let number = cell.number(in: numbers)?.value, number.isFinite {
      if missing.contains(number) { return .nothing }
      return .number(factor.map { (number * $0).rounded() } ?? number)
    }
    guard cell.isMissing else { return .unreadable }
    return isZeroWhereEmpty ? .number(0) : .nothing
  }

  /// Why a cell cannot be read.
  func complaint(about cell: Cell) -> LocalizedText {
    days == nil
      ? .noNumber(cell) : LocalizedText(en: "no day: '\(cell.excerpt)'", ru: "не дата: «\(cell.excerpt)»")
  }
}
