public import Wording

extension EngineScan {
  /// Whether reading it is worth a question.
  public var isLarge: Bool { rows.map { $0 > EngineLog.manyRows } ?? false }

  /// What is about to be read, for people.
  public var text: LocalizedText {
    LocalizedText {
      let numerals = Numerals($0, spacing: .text)
      let (used, all, passes) = (
        numerals.whole(columns.used), numerals.whole(columns.all), numerals.whole(self.passes)
      )
      let about = rows.map { numerals.whole($0) }
      return switch $0 {
      case .english:
        "\(passes) passes over \(table)\(about.map { ", about \($0) rows" } ?? ""), \(used) of its \(all) columns"
      case .russian:
        "проходов по \(table): \(passes)\(about.map { ", строк около \($0)" } ?? ""), столбцов \(used) из \(all)"
      }
    }
  }
}
