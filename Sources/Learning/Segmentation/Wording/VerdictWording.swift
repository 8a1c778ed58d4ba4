internal import Clustering
internal import Wording

extension ClusterCountResult {
  /// Why the verdict is what it is and why there are so many segments, in one sentence; the verdict itself stands
  /// beside it wherever it is shown.
  func reason(isCountFixed: Bool) -> LocalizedText {
    LocalizedText { language in
      "\(verdictWords(in: language)); \(countWords(isCountFixed: isCountFixed, in: language))"
    }
  }

  private func verdictWords(in language: Language) -> String {
    let isEnglish = language == .english
    guard let evidence, verdict != .unjudged else {
      return isEnglish
        ? "the quick run compares nothing with a crowd without segments"
        : "в быстром режиме нет сравнения с базой без сегментов"
    }
    let best = language.decimal(evidence.bestSilhouette, places: 2)
    let deviation = language.decimal(evidence.nullDeviation, places: 2)
    let isSpread = evidence.nullDeviation >= 0.005
    let crowd = language.decimal(evidence.nullBest, places: 2) + (isSpread ? " ± \(deviation)" : "")
    switch (verdict, isEnglish) {
    case (.strong, true):
      return
        "the best silhouette, \(best), is far above the \(crowd) that a crowd without segments reaches"
    case (.strong, false):
      return
        "лучший силуэт, \(best), намного выше, чем у базы без сегментов (\(crowd))"
    case (.weak, true):
      return
        "the best silhouette, \(best), is above the \(crowd) that a crowd without segments reaches, "
        + "but not far above"
    case (.weak, false):
      return
        "лучший силуэт, \(best), выше, чем у базы без сегментов (\(crowd)), но ненамного"
    case (_, true):
      return
        "the best silhouette of any k, \(best), is what a crowd without segments reaches too (\(crowd)), so the "
        + "base is a continuum and the cut a convenience"
    case (_, false):
      return
        "лучший силуэт по всем k, \(best), почти такой же, как у базы без сегментов (\(crowd)): клиенты образуют "
        + "непрерывный ряд, и деление на сегменты условно"
    }
  }

  private func countWords(isCountFixed: Bool, in language: Language) -> String {
    let k = chosen.k
    let isEnglish = language == .english
    if isCountFixed { return isEnglish ? "k = \(k) as asked" : "k = \(k), как задано" }
    if case .smallCluster = chosen.ineligibility {
      return isEnglish
        ? "k = \(k), though no k keeps every segment above the smallest share"
        : "k = \(k), хотя ни при каком k все сегменты не превышают минимальную долю"
    }
    if verdict == .strong || verdict == .weak, let excess = chosen.excess {
      let value = language.decimal(excess, places: 2)
      return isEnglish
        ? "k = \(k) has the largest excess over that crowd, \(value)"
        : "наибольшее превышение над ней, \(value), у k = \(k)"
    }
    let value = language.decimal(chosen.meanSilhouette, places: 2)
    return isEnglish
      ? "among the candidates k = \(k) has the largest silhouette, \(value)"
      : "среди кандидатов наибольший силуэт, \(value), у k = \(k)"
  }
}
