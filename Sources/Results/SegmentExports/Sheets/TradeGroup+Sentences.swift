internal import CustomerLifecycle
internal import Wording

extension TradeSegment.Group {
  /// What the trade calls it.
  var words: LocalizedText {
    switch self {
    case .vip: LocalizedText(en: "VIP", ru: "VIP")
    case .active: LocalizedText(en: "Active", ru: "Активные")
    case .new: LocalizedText(en: "New", ru: "Новые")
    case .leaving: LocalizedText(en: "Leaving", ru: "Уходящие")
    case .gone: LocalizedText(en: "Gone", ru: "Ушедшие")
    }
  }
}
