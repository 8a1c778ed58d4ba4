package import Wording

/// Rows that were visited although something is odd about them: how many, and the first.
package struct OddRows: Sendable, Equatable {
  /// How many.
  package private(set) var count = 0
  /// The line of the first, from 1; `nil` where there is none.
  package private(set) var firstLine: Int?

  mutating func note(_ line: Int) {
    count += 1
    firstLine = firstLine ?? line
  }

  mutating func merge(_ later: OddRows) {
    count += later.count
    firstLine = firstLine ?? later.firstLine
  }
}

extension TableScan {
  /// What a person should know about the rows that were made to fit.
  package var warnings: [LocalizedText] {
    let kinds = [
      (
        padded,
        LocalizedText(
          en: "fewer cells than the table has columns", ru: "ячеек меньше, чем столбцов в таблице"),
        LocalizedText(
          en: "the cells at their end count as missing", ru: "недостающие в конце считаются пустыми")
      ),
      (
        trimmed, LocalizedText(en: "empty cells too many", ru: "есть лишние пустые ячейки"),
        LocalizedText(en: "those are left out", ru: "они отброшены")
      ),
      (
        strayQuotes, LocalizedText(en: "quotes out of place", ru: "есть кавычки не на месте"),
        LocalizedText(en: "they are taken as they stand", ru: "они прочитаны как есть")
      ),
    ]
    return kinds.compactMap { rows, what, treatment in
      guard let line = rows.firstLine else { return nil }
      let isOne = rows.count == 1
      let (all, first) = (LocalizedText(count: rows.count), LocalizedText(count: line))
      return LocalizedText(
        en: (isOne
          ? "1 row, on line \(first.en), has" : "\(all.en) rows, the first on line \(first.en), have")
          + " \(what.en); \(treatment.en)",
        ru: (isOne ? "в строке \(first.ru)" : "в строках (всего \(all.ru), первая — \(first.ru))")
          + " \(what.ru); \(treatment.ru)")
    }
  }
}
