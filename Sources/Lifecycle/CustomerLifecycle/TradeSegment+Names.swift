public import Wording

extension TradeSegment {
  /// What the trade calls the segment.
  public var name: LocalizedText {
    switch self {
    case .champions: LocalizedText(en: "Champions", ru: "Чемпионы")
    case .loyal: LocalizedText(en: "Loyal", ru: "Лояльные")
    case .potentialLoyalists: LocalizedText(en: "Potential Loyalists", ru: "Потенциально лояльные")
    case .new: LocalizedText(en: "New", ru: "Новички")
    case .promising: LocalizedText(en: "Promising", ru: "Перспективные")
    case .needAttention: LocalizedText(en: "Need Attention", ru: "Требуют внимания")
    case .aboutToSleep: LocalizedText(en: "About to Sleep", ru: "Засыпающие")
    case .atRisk: LocalizedText(en: "At Risk", ru: "В зоне риска")
    case .cantLose: LocalizedText(en: "Can't Lose Them", ru: "Нельзя потерять")
    case .hibernating: LocalizedText(en: "Hibernating", ru: "Спящие")
    case .lost: LocalizedText(en: "Lost", ru: "Потерянные")
    }
  }
}

extension TradeState {
  /// What the trade calls it.
  public var name: LocalizedText {
    switch self {
    case .notSeen: LocalizedText(en: "Not Yet Seen", ru: "Ещё не было")
    case .segment(let segment): segment.name
    case .noPurchases: LocalizedText(en: "No Purchases", ru: "Без покупок")
    }
  }
}
