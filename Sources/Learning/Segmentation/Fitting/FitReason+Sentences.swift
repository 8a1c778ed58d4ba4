internal import Clustering
public import Wording

extension FitReason {
  /// Both in one sentence; the verdict itself stands beside it wherever it is shown.
  public var text: LocalizedText {
    let isTold = if case .tellsMost = count { true } else { false }
    return LocalizedText { "\(comparison.text(isTold: isTold)[$0]); \(count.text[$0])" }
  }
}

extension FitReason.Comparison {
  /// - Parameter isTold: Whether the cut tells something, and so is more than a convenience.
  fileprivate func text(isTold: Bool) -> LocalizedText {
    switch self {
    case .notMade:
      LocalizedText(
        en: "the quick run compares nothing with a crowd without segments",
        ru: "в быстром режиме нет сравнения с базой без сегментов")
    case .made(let evidence, let verdict):
      LocalizedText { Self.words(evidence, verdict, isTold: isTold, in: $0) }
    }
  }

  private static func words(
    _ evidence: VerdictEvidence, _ verdict: Verdict, isTold: Bool, in language: Language
  ) -> String {
    let best = language.decimal(evidence.bestSilhouette, places: 2)
    let deviation = language.decimal(evidence.nullDeviation, places: 2)
    let isSpread = evidence.nullDeviation >= 0.005
    let crowd = language.decimal(evidence.nullBest, places: 2) + (isSpread ? " ± \(deviation)" : "")
    return switch (verdict, language) {
    case (.strong, .english):
      "the best silhouette, \(best), is far above the \(crowd) that a crowd without segments reaches"
    case (.strong, .russian):
      "лучший силуэт, \(best), намного выше, чем у базы без сегментов (\(crowd))"
    case (.weak, .english):
      "the best silhouette, \(best), is above the \(crowd) that a crowd without segments reaches, but not far above"
    case (.weak, .russian):
      "лучший силуэт, \(best), выше, чем у базы без сегментов (\(crowd)), но ненамного"
    case (_, .english):
      "the best silhouette of any k, \(best), is what a crowd without segments reaches too (\(crowd)), so the base "
        + "is a continuum" + (isTold ? "" : " and the cut a convenience")
    case (_, .russian):
      "лучший силуэт по всем k, \(best), почти такой же, как у базы без сегментов (\(crowd)): клиенты образуют "
        + "непрерывный ряд" + (isTold ? "" : ", и деление на сегменты условно")
    }
  }
}

extension FitReason.Count {
  fileprivate var text: LocalizedText {
    switch self {
    case .asked(let k): LocalizedText(en: "k = \(k) as asked", ru: "k = \(k), как задано")
    case .noneLargeEnough(let k):
      LocalizedText(
        en: "k = \(k), though no k keeps every segment above the smallest share",
        ru: "k = \(k), хотя ни при каком k все сегменты не превышают минимальную долю")
    case .largestSilhouetteAtEnd(let k, let silhouette, let range):
      LocalizedText(
        en: "k = \(k) has the largest silhouette of \(range.lowerBound) to \(range.upperBound), "
          + "\(Language.english.decimal(silhouette, places: 2)), and stands at the end of that range: it is a "
          + "convenient number, not one that was found",
        ru: "у k = \(k) наибольший силуэт среди k от \(range.lowerBound) до \(range.upperBound), "
          + "\(Language.russian.decimal(silhouette, places: 2)), но это край диапазона: число удобное, а не найденное"
      )
    case .tellsMost(let k):
      LocalizedText(
        en: "k = \(k) segments are cut where that tells most of what customers do next",
        ru: "деление на k = \(k) проведено там, где оно больше всего говорит о будущих покупках")
    case .largestExcess(let k, let excess):
      LocalizedText(
        en: "k = \(k) has the largest excess over that crowd, \(Language.english.decimal(excess, places: 2))",
        ru: "наибольшее превышение над ней, \(Language.russian.decimal(excess, places: 2)), у k = \(k)")
    case .largestSilhouette(let k, let silhouette):
      LocalizedText(
        en: "among the candidates k = \(k) has the largest silhouette, "
          + Language.english.decimal(silhouette, places: 2),
        ru:
          "среди кандидатов наибольший силуэт, \(Language.russian.decimal(silhouette, places: 2)), у k = \(k)"
      )
    }
  }
}
