public import Wording

extension FitCaution {
  /// What a person should know, and what to do about it.
  public var text: LocalizedText {
    switch self {
    case .countReduced(let distinct):
      LocalizedText(
        en: "k reduced to at most \(distinct): only \(distinct) customers differ from each other",
        ru: "k уменьшено до \(distinct): различающихся клиентов всего \(distinct)")
    case .smallCluster(let share, let minimum):
      LocalizedText(
        en:
          "a cluster holds \(Language.english.percent(share)) of the customers, below the smallest share of "
          + Language.english.percent(minimum),
        ru: "в одном кластере \(Language.russian.percent(share)) клиентов, меньше минимальной доли "
          + Language.russian.percent(minimum))
    case .silhouettesSampled(let count):
      LocalizedText(
        en: "silhouettes are estimated from \(LocalizedText(count: count).en) customers",
        ru: "силуэты оценены по выборке, клиентов в ней: \(LocalizedText(count: count).ru)")
    case .searchSampled(let count):
      LocalizedText(
        en:
          "the search for segments began on samples of \(LocalizedText(count: count).en) customers and was finished on all",
        ru:
          "поиск сегментов начат на выборках, клиентов в каждой: \(LocalizedText(count: count).ru), и завершён на всех "
          + "клиентах")
    case .stabilitySampled(let count):
      LocalizedText(
        en: "stability was checked on \(LocalizedText(count: count).en) customers",
        ru: "устойчивость проверена на выборке, клиентов в ней: \(LocalizedText(count: count).ru)")
    case .rulesSampled(let count, let all):
      LocalizedText(
        en:
          "the rule tree was chosen on a sample of \(LocalizedText(count: count).en) customers; its thresholds and figures "
          + "are those of all \(LocalizedText(count: all).en)",
        ru:
          "дерево правил выбрано по выборке, клиентов в ней: \(LocalizedText(count: count).ru); пороги и показатели — по "
          + "всем \(LocalizedText(count: all).ru)")
    case .movedByRounding(let count):
      LocalizedText(
        en: "rounding the thresholds moved \(LocalizedText(count: count).en) customers to another rule",
        ru: "округление порогов перевело в другое правило клиентов: \(LocalizedText(count: count).ru)")
    case .noRule(let segment):
      LocalizedText(
        en: "segment \(segment.text.en) has no rule of its own: allow more leaves",
        ru: "у сегмента \(segment.text.ru) нет своего правила: разрешите больше листьев")
    case .unstable(let segment, let stability):
      LocalizedText(
        en:
          "segment \(segment.text.en) is unstable (\(Language.english.decimal(stability, places: 2))): do not "
          + "rely on it",
        ru: "сегмент \(segment.text.ru) неустойчив (\(Language.russian.decimal(stability, places: 2))): "
          + "полагаться на него не стоит")
    }
  }
}
