internal import CustomerLifecycle
internal import PurchaseLogs
package import Segmentation
package import Wording

/// How many are in the list for today and how many were kept out of it, in sentences.
package struct TodayWords {
  private let today: RunRecord.TodaySummary

  /// Words a list.
  package init(_ today: RunRecord.TodaySummary) { self.today = today }

  /// A line a reason that somebody has, then those who are kept out.
  package var lines: [LocalizedText] {
    let lists = today.lists.filter { $0.customers > 0 }.map { list in
      LocalizedText { language in list.words(language, Numerals(language, spacing: .text)) }
    }
    return lists + [whole]
  }

  private var whole: LocalizedText {
    LocalizedText { language in
      let numerals = Numerals(language, spacing: .text)
      let all = numerals.count(today.customers, .customers)
      let parts: [(count: Int, en: String, ru: String)] = [
        (today.control, "without a letter (control)", "без письма (контроль)"),
        (today.suppressed, "suppressed", "исключены"),
        (
          today.heldBack, "left in peace, as they were written to lately",
          "оставлены в покое: им недавно писали"
        ),
        (today.cut, "cut by the limit", "не вошли по длине списка"),
      ]
      let told = parts.filter { $0.count > 0 }.map { part in
        language == .english
          ? "\(numerals.whole(part.count)) \(part.en)" : "\(part.ru) — \(numerals.whole(part.count))"
      }
      let head = language == .english ? "as of \(today.asOf): \(all)" : "на \(today.asOf): \(all)"
      return ([head] + told).joined(separator: "; ")
    }
  }
}
