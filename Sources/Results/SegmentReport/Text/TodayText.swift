internal import CustomerLifecycle
internal import PurchaseLogs
internal import Segmentation
internal import Wording

/// Whom to write to today, for a terminal: the largest lists.
struct TodayText {
  private let today: RunRecord.TodaySummary
  private let language: Language
  private let numerals: Numerals

  init(_ today: RunRecord.TodaySummary, language: Language) {
    self.today = today
    self.language = language
    numerals = Numerals(language)
  }

  /// A line a list, the largest first; nothing where nobody is in any.
  func lines(_ style: TextStyle) -> [String] {
    let largest = today.lists.filter { $0.customers > 0 }.enumerated().sorted {
      ($1.element.customers, $0.offset) < ($0.element.customers, $1.offset)
    }.prefix(Self.most).map(\.element)
    guard !largest.isEmpty else { return [] }
    let watched = numerals.whole(today.control)
    let all = numerals.count(today.customers, .customers)
    let lines =
      largest.map { "  " + $0.words(language, numerals) } + [
        language == .english
          ? "  \(all) in all, no letter to \(watched) of them (control group): today.csv"
          : "  всего \(all), из них без письма (контрольная группа): \(watched) — today.csv"
      ]
    return lines.map { $0.wrapped(to: style.width, indent: 4) }
  }

  private static let most = 3
}

extension RunRecord.TodaySummary.List {
  /// How many are in the list, and what they spent where that is known.
  func words(_ language: Language, _ numerals: Numerals) -> String {
    let words = "\(reason.name[language]): \(numerals.count(customers, .customers))"
    guard let revenue = revenue?.nearestDouble, revenue > 0 else { return words }
    let money = numerals.money(revenue)
    return words + (language == .english ? ", spent \(money) so far" : ", потратили \(money)")
  }
}
