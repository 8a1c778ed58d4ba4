public import Wording

/// Why somebody is written to today, the most pressing first.
///
/// The raw values are keys in files and never change.
public enum TodayReason: String, Sendable, Codable, CaseIterable {
  /// A repeat buyer who is later than four of five would be.
  case overdue
  /// A repeat buyer who is expected by now.
  case due
  /// Fell to a worse segment over the horizon from one of the first three.
  case downgraded
  /// Bought for the first time within the last seven days.
  case welcome
  /// Bought once, and is expected by now.
  case secondPurchase
  /// At risk or not to be lost, and not lapsed.
  case winBack
}

extension TodayReason {
  /// What the list is called.
  public var name: LocalizedText {
    switch self {
    case .overdue: LocalizedText(en: "Overdue", ru: "Просрочили покупку")
    case .due: LocalizedText(en: "Due now", ru: "Пора купить снова")
    case .downgraded: LocalizedText(en: "Slipping away", ru: "Остывают")
    case .welcome: LocalizedText(en: "Welcome", ru: "Новые клиенты")
    case .secondPurchase: LocalizedText(en: "Second purchase", ru: "Вторая покупка")
    case .winBack: LocalizedText(en: "Win back", ru: "Вернуть")
    }
  }
}
