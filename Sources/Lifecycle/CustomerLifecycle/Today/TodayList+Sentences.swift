public import Wording

extension TodayList {
  /// Why somebody stands in the list, in a sentence with his own numbers.
  public func why(_ entry: Entry) -> LocalizedText {
    LocalizedText { language in
      let numerals = Numerals(language, spacing: .text)
      func days(_ count: Int) -> String { numerals.count(count, .days) }
      let silence = days(entry.recencyDays)
      let usual = entry.expectedDays.map(days) ?? ""
      let before = self.before.map { days(self.asOf.daysSince1970 - $0.daysSince1970) } ?? ""
      let old = entry.segmentBefore?.name[language] ?? ""
      let new = entry.segment.name[language]
      switch language {
      case .english:
        switch entry.reason {
        case .overdue: return "usually buys again within \(usual) and has been silent for \(silence)"
        case .due: return "usually buys again within \(usual); \(silence) have passed"
        case .downgraded: return "was in \(old) \(before) ago, now in \(new); silent for \(silence)"
        case .welcome: return "bought for the first time \(silence) ago"
        case .secondPurchase:
          return "bought once, \(silence) ago; a second purchase usually comes within \(usual)"
        case .winBack:
          return "\(new): \(numerals.count(entry.orders, .orders)) so far, silent for \(silence)"
        }
      case .russian:
        switch entry.reason {
        case .overdue: return "обычный промежуток между покупками — \(usual), а молчание длится \(silence)"
        case .due: return "обычный промежуток между покупками — \(usual); последняя была \(silence) назад"
        case .downgraded: return "\(before) назад — «\(old)», теперь — «\(new)»; молчание длится \(silence)"
        case .welcome: return "первая покупка была \(silence) назад"
        case .secondPurchase:
          return "единственная покупка была \(silence) назад; вторая обычно бывает через \(usual)"
        case .winBack:
          return "«\(new)»: \(numerals.count(entry.orders, .orders)), молчание длится \(silence)"
        }
      }
    }
  }
}
