public import Wording

extension RowCaution {
  /// What is odd about the rows, and what was done about it.
  public var text: LocalizedText {
    switch self {
    case .shortRows(let count, let line):
      Self.text(
        count, line,
        LocalizedText(
          en: "fewer cells than the table has columns; the cells at their end count as missing",
          ru: "ячеек меньше, чем столбцов в таблице; недостающие в конце считаются пустыми"))
    case .longRows(let count, let line):
      Self.text(
        count, line,
        LocalizedText(
          en: "empty cells too many; those are left out", ru: "есть лишние пустые ячейки; они отброшены"))
    case .strayQuotes(let count, let line):
      Self.text(
        count, line,
        LocalizedText(
          en: "quotes out of place; they are taken as they stand",
          ru: "есть кавычки не на месте; они прочитаны как есть"))
    }
  }

  private static func text(_ count: Int, _ line: Int, _ what: LocalizedText) -> LocalizedText {
    let isOne = count == 1
    let (all, first) = (LocalizedText(count: count), LocalizedText(count: line))
    return LocalizedText(
      en: (isOne
        ? "1 row, on line \(first.en), has" : "\(all.en) rows, the first on line \(first.en), have")
        + " \(what.en)",
      ru: (isOne ? "в строке \(first.ru)" : "в строках (всего \(all.ru), первая — \(first.ru))")
        + " \(what.ru)")
  }
}
