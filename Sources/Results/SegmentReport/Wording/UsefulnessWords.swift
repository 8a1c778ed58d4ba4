internal import Segmentation
internal import Wording

/// What the segments tell of the next period, as a person reads it.
struct UsefulnessWords {
  /// The whole of it, as one paragraph.
  let text: String
  /// What matters most of it, in a line.
  let line: String

  /// - Parameter segments: Segments that ship.
  init(_ usefulness: RunRecord.UsefulnessSummary, segments: Int, language: Language) {
    let words = Sentences(usefulness, segments: segments, numerals: Numerals(language), language: language)
    text = words.all.joined(separator: " ")
    line = words.short.joined(separator: " ")
  }
}

private struct Sentences {
  let usefulness: RunRecord.UsefulnessSummary
  let segments: String
  let numerals: Numerals
  let language: Language

  init(
    _ usefulness: RunRecord.UsefulnessSummary, segments: Int, numerals: Numerals, language: Language
  ) {
    self.usefulness = usefulness
    self.segments = numerals.count(segments, .segments)
    self.numerals = numerals
    self.language = language
  }

  var all: [String] {
    if let refusal = usefulness.refusal { return [refusal.text[language]] }
    guard let own = judged(usefulness.cut == .shape ? .plain : .told), let grid = judged(.grid11),
      let model = judged(.model)
    else { return [] }
    return [besideGrid(own), cut, proof(own, grid, model), capture(own, grid), inAll(own, grid, model)]
      .compactMap { $0 }
  }

  /// Where nothing can be told of the features' own part, the first of the paragraph.
  var short: [String] {
    let all = all
    guard let own = judged(usefulness.cut == .shape ? .plain : .told), let grid = judged(.grid11),
      let model = judged(.model), model.usefulness > 0, let horizon = usefulness.horizon
    else { return Array(all.prefix(1)) }
    func share(_ value: Double) -> String { numerals.percent(max(0, value) / model.usefulness) }
    let days = numerals.count(horizon, .days)
    let told =
      isEnglish
      ? "Of what recency, frequency and monetary can tell about the next \(days), the segments tell "
        + "\(share(own.usefulness)), the fixed 11-segment grid \(share(grid.usefulness))."
      : "Сегменты говорят о следующем периоде (\(days)) \(share(own.usefulness)) того, что могут сказать давность, "
        + "частота и сумма; сетка из 11 сегментов — \(share(grid.usefulness))."
    return [besideGrid(own), told].compactMap { $0 }
  }

  private var isEnglish: Bool { language == .english }

  private func judged(_ partition: Foretelling.Partition) -> RunRecord.UsefulnessSummary.Judged? {
    usefulness.judged?.first { $0.partition == partition }
  }

  /// Said first where the segments tell no more than the grid.
  private func besideGrid(_ own: RunRecord.UsefulnessSummary.Judged) -> String? {
    switch usefulness.againstGrid?.verdict {
    case .level:
      isEnglish
        ? "As good as the 11-segment grid, and only \(segments)."
        : "Не хуже сетки из 11 сегментов, а здесь всего \(segments)."
    case .worse:
      isEnglish
        ? "These segments tell less of the next period than the fixed 11-segment grid."
        : "Эти сегменты говорят о следующем периоде меньше, чем постоянная сетка из 11 сегментов."
    case .better, nil: nil
    }
  }

  private var cut: String? {
    guard usefulness.cut == .told else { return nil }
    return isEnglish
      ? "This log has no natural groups, so the cut was made where it tells most of what comes next."
      : "Естественных групп в этом журнале нет, поэтому деление проведено там, где оно больше всего говорит о будущих "
        + "покупках."
  }

  private func proof(
    _ own: RunRecord.UsefulnessSummary.Judged, _ grid: RunRecord.UsefulnessSummary.Judged,
    _ model: RunRecord.UsefulnessSummary.Judged
  ) -> String? {
    guard let day = usefulness.judgedAt, let horizon = usefulness.horizon,
      let groups = own.groups
    else { return nil }
    let days = numerals.count(horizon, .days)
    let cut = numerals.count(groups, .segments)
    func two(_ value: Double) -> String { numerals.decimal(value, decimals: 2) }
    func share(_ value: Double) -> String { numerals.percent(max(0, value)) }
    let spending =
      isEnglish
      ? "\(share(own.spendR2)) of the differences in spending (grid \(share(grid.spendR2)), model \(share(model.spendR2)))"
      : "\(share(own.spendR2)) различий в тратах (сетка \(share(grid.spendR2)), модель \(share(model.spendR2)))"
    var buying = ""
    if let auc = own.auc, let gridAUC = grid.auc, let modelAUC = model.auc {
      buying =
        isEnglish
        ? "told who would buy with AUC \(two(auc)) (the fixed 11-segment grid \(two(gridAUC)), the best possible model "
          + "\(two(modelAUC))), and explained "
        : "угадали, кто купит, с AUC \(two(auc)) (сетка из 11 сегментов \(two(gridAUC)), лучшая возможная модель "
          + "\(two(modelAUC))), и "
    }
    return isEnglish
      ? "Checked on your own log: as of \(numerals.day(day)), before the next \(days) were known, \(cut) cut so "
        + (buying.isEmpty ? "explained " : buying) + spending + "."
      : "Проверено на вашем же журнале: на \(numerals.day(day)), когда следующие \(days) были ещё неизвестны, "
        + "\(cut) при таком делении " + (buying.isEmpty ? "объяснили " : buying + "объяснили ") + spending
        + "."
  }

  private func capture(
    _ own: RunRecord.UsefulnessSummary.Judged, _ grid: RunRecord.UsefulnessSummary.Judged
  ) -> String {
    let (share, gridShare) = (numerals.percent(own.capture), numerals.percent(grid.capture))
    return isEnglish
      ? "The best fifth of the customers by segment brought \(share) of all that followed (grid \(gridShare))."
      : "Лучшая по сегментам пятая часть клиентов принесла \(share) всего, что было потом (сетка \(gridShare))."
  }

  private func inAll(
    _ own: RunRecord.UsefulnessSummary.Judged, _ grid: RunRecord.UsefulnessSummary.Judged,
    _ model: RunRecord.UsefulnessSummary.Judged
  ) -> String? {
    guard model.usefulness > 0 else { return nil }
    func share(_ value: Double) -> String { numerals.percent(max(0, value) / model.usefulness) }
    return isEnglish
      ? "In all the segments tell \(share(own.usefulness)) of what recency, frequency and monetary can tell, the grid "
        + "\(share(grid.usefulness)). That says who will buy, not whom a letter moves."
      : "Всего сегменты говорят \(share(own.usefulness)) того, что могут сказать давность, частота и сумма, сетка — "
        + "\(share(grid.usefulness)). Это о том, кто купит, а не о том, кого убедит письмо."
  }
}
