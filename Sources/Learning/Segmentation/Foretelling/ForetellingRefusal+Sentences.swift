public import Wording

extension Foretelling.Refusal {
  /// Why nothing is said of the next period.
  public var text: LocalizedText {
    switch self {
    case .shortLog:
      LocalizedText(
        en: "The log is too short to check what the segments tell of the next period.",
        ru: "Журнал слишком короткий, чтобы проверить, что сегменты говорят о следующем периоде.")
    case .fewCustomers:
      LocalizedText(
        en:
          "Too few customers came back to check what the segments tell of the next period.",
        ru: "Клиентов и покупок слишком мало, чтобы проверить, что сегменты говорят о следующем периоде.")
    case .nothingTold:
      LocalizedText(
        en: "Nothing foretells the next period here: neither segments nor the 11-segment grid nor a model.",
        ru: "Следующий период здесь не предсказывает ничто: ни сегменты, ни сетка из 11 сегментов, ни модель."
      )
    case .countsOutOfRange:
      LocalizedText(
        en: "What the segments tell of the next period was not checked: that is done for 4 to 10 segments.",
        ru: "Что сегменты говорят о следующем периоде, не проверялось: это делается для 4–10 сегментов.")
    }
  }
}
