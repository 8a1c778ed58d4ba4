internal import CustomerLifecycle
internal import TextTables
internal import Wording

/// Whom to write to and why, as `today.csv` has it.
struct TodaySheet {
  /// The bytes of `today.csv`.
  let list: [UInt8]
  let language: Language

  /// - Throws: ``WorkbookError/changedTable(file:line:)``.
  func sheet() throws -> Sheet {
    var rows = WrittenRows(file: "today.csv")
    var names: [String] = []
    var cells: [[SheetCell]] = []
    try rows.read(list) { bytes, places in
      let row = places.map { place in
        let text = String(decoding: bytes[place], as: UTF8.self)
        return FormulaGuard.content(of: text) ?? text
      }
      if names.isEmpty { names = row } else { cells.append(zip(names, row).map(cell)) }
    }
    try rows.finish()
    var frame = SheetFrame(name: WorkbookWord.todaySheet(language))
    (frame.frozenRows, frame.filter) = (1, (1, names.count))
    return Sheet(frame, rows: [names.map { .heading(Self.headings[$0]?(language) ?? $0) }] + cells)
  }

  private func cell(_ name: String, _ text: String) -> SheetCell {
    if text.isEmpty { return .empty }
    switch name {
    case "reason": return .text(TodayReason(rawValue: text)?.name[language] ?? text)
    case "control":
      let word: WorkbookWord? = text == "true" ? .onlyWatched : nil
      return word.map { .text($0(language)) } ?? .empty
    case "nextExpected": return CalendarDay(iso8601: text).map { .day($0) } ?? .text(text)
    case "segment", "expectedDays", "recency": return number(text, .whole)
    case "overdueRatio": return number(text, .ratio)
    case "monetary", "stake": return number(text, .money)
    case "why": return .text(text, wraps: true)
    default: return SheetCell(content: .text(text), style: CellStyle(number: .text))
    }
  }

  private func number(_ text: String, _ format: CellStyle.Number) -> SheetCell {
    Double(text).map { .number($0, format) } ?? .text(text)
  }

  private static let headings: [String: WorkbookWord] = [
    "customer": .customer, "reason": .list, "why": .why, "segment": .number, "name": .segment,
    "expectedDays": .expectedDays, "recency": .silentDays, "overdueRatio": .overdueRatio,
    "nextExpected": .nextExpected, "monetary": .spent, "stake": .stake, "control": .control,
  ]
}
