internal import Wording

/// A cell of a sheet that is small enough to be held.
struct SheetCell {
  var content = Content.nothing
  var style = CellStyle()
  /// Whether the column is to be as wide as it; sentences go on over the empty cells beside them.
  var widens = true

  enum Content {
    case nothing
    /// Only ever a text, whatever it looks like.
    case text(String)
    /// Finite.
    case number(Double)
    /// One of ours, never of the data, and what it gives.
    case formula(String, result: String)
  }

  static let empty = SheetCell()

  /// Plain text.
  static func text(_ text: String, wraps: Bool = false) -> SheetCell {
    SheetCell(content: .text(text), style: CellStyle(wraps: wraps))
  }

  /// The name of a column.
  static func heading(_ text: String) -> SheetCell {
    SheetCell(content: .text(text), style: CellStyle(isBold: true, fill: .heading, wraps: true))
  }

  /// A sentence over the table.
  static func sentence(_ text: String, isBold: Bool = false) -> SheetCell {
    SheetCell(content: .text(text), style: CellStyle(isBold: isBold), widens: false)
  }

  /// A number; empty for `nil` and for what is no number.
  static func number(_ number: Double?, _ format: CellStyle.Number = .general) -> SheetCell {
    guard let number, number.isFinite else { return .empty }
    return SheetCell(content: .number(number), style: CellStyle(number: format))
  }

  /// How many.
  static func count(_ count: Int?) -> SheetCell { number(count.map(Double.init), .count) }

  /// A day; as text where it is before the days that spreadsheets know.
  static func day(_ day: CalendarDay?) -> SheetCell {
    guard let day else { return .empty }
    guard let serial = day.serial else { return text("\(day)") }
    return number(Double(serial), .date)
  }

  /// The same in bold.
  var bold: SheetCell {
    var cell = self
    cell.style.isBold = true
    return cell
  }

  /// Characters that the cell takes in a line.
  var width: Int {
    guard widens else { return 0 }
    switch content {
    case .nothing: return 0
    case .text(let text):
      return text.split(separator: "\n").map(Self.width).max() ?? 0
    case .formula(_, let result): return result.count
    case .number(let number):
      let whole = Int(min(abs(number), 1e15)).description.count
      switch style.number {
      case .general, .text: return number.shortest.count
      case .whole: return whole
      case .count: return whole + (whole - 1) / 3
      case .money: return whole + (whole - 1) / 3 + 3
      case .ratio: return whole + 4
      case .share: return 7
      case .date: return 10
      }
    }
  }

  /// Signs of East Asian scripts are as wide as two others.
  private static func width(_ text: Substring) -> Int {
    text.reduce(0) {
      $0 + ($1.unicodeScalars.first.map { $0.value >= 0x1100 && $0.value < 0x1F000 } == true ? 2 : 1)
    }
  }
}

extension CalendarDay {
  /// The number by which spreadsheets keep the day; `nil` before 1 March 1900, where they do not agree.
  var serial: Int? {
    let serial = daysSince1970 + 25_569
    return (61..<2_958_466).contains(serial) ? serial : nil
  }
}

/// Where cells are, as spreadsheets say it.
enum CellPlace {
  /// The most that a sheet has.
  static let rows = 1_048_576
  /// The most that a sheet has.
  static let columns = 16_384

  /// A column, from 0: A, Z, AA.
  static func column(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? letter : column(index / 26 - 1) + letter
  }

  /// A cell, by column from 0 and row from 1, that stays when its formula is copied.
  static func fixed(_ column: Int, _ row: Int) -> String { "$\(self.column(column))$\(row)" }

  /// Cells of several rows and columns.
  static func range(_ columns: ClosedRange<Int>, _ rows: ClosedRange<Int>) -> String {
    "\(column(columns.lowerBound))\(rows.lowerBound):\(column(columns.upperBound))\(rows.upperBound)"
  }
}
