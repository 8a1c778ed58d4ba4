internal import Clustering
internal import CustomerFeatures
internal import DecisionTrees
internal import Wording

extension AutoSegmenter {
  /// Gives segments the names and numbers of those of the previous model that they continue.
  ///
  /// - Parameter labels: The cluster of each customer by the rules.
  func keepingNames(
    _ segments: [Segment], labels: [Int], of features: FeatureMatrix
  ) -> (segments: [Segment], changes: [LocalizedText]) {
    guard let previous else { return (segments, []) }
    guard previous.features.map(\.feature.name) == features.features.map(\.name),
      previous.features.map(\.feature.category) == features.features.map(\.category)
    else {
      let change = LocalizedText(
        en: "the previous model has other features, so its names and numbers were not kept",
        ru: "у прежней модели другие признаки, поэтому её названия и номера не сохранены")
      return (segments, [change])
    }
    var numbers = Array(repeating: 0, count: segments.count)
    for segment in segments { numbers[segment.cluster] = segment.number }
    let succession = SegmentSuccession(
      of: segments, new: labels.map { numbers[$0] }, after: previous.segments,
      old: previous.classify(features, workers: workers).segments)
    return (succession.segments, succession.changes)
  }

  /// What a person should know about the fit.
  func warnings(
    on model: SegmentationModel, search: ClusterCountResult, learned: LearnedRules, reduction: LocalizedText?
  ) -> [LocalizedText] {
    var warnings = [reduction].compactMap(\.self)
    if case .smallCluster(let share, let minimum) = search.chosen.ineligibility {
      warnings.append(
        LocalizedText(
          en:
            "a cluster holds \(Language.english.percent(share)) of the customers, below the smallest share of "
            + Language.english.percent(minimum),
          ru: "в одном кластере \(Language.russian.percent(share)) клиентов, меньше минимальной доли "
            + Language.russian.percent(minimum)))
    }
    let n = model.quality.customers
    warnings += sampling(of: search.method, customers: n)
    if learned.choosingRows < n {
      warnings.append(
        LocalizedText { language in
          let sample = language.number(Double(learned.choosingRows))
          let all = language.number(Double(n))
          return language == .english
            ? "the rule tree was chosen on a sample of \(sample) customers; its thresholds and figures are those of all \(all)"
            : "дерево правил выбрано по выборке, клиентов в ней: \(sample); пороги и показатели — по всем \(all)"
        })
    }
    if learned.moved > 0 {
      warnings.append(
        LocalizedText { language in
          let moved = language.number(Double(learned.moved))
          return language == .english
            ? "rounding the thresholds moved \(moved) customers to another rule"
            : "округление порогов перевело в другое правило клиентов: \(moved)"
        })
    }
    return warnings + model.segments.flatMap(cautions)
  }

  private func cautions(about segment: Segment) -> [LocalizedText] {
    var warnings: [LocalizedText] = []
    if segment.customers == 0 {
      warnings.append(
        LocalizedText(
          en: "segment \(segment.title(in: .english)) has no rule of its own: allow more leaves",
          ru: "у сегмента \(segment.title(in: .russian)) нет своего правила: разрешите больше листьев"))
    }
    if let stability = segment.stability, stability < Segment.leastStability {
      warnings.append(
        LocalizedText { language in
          let value = language.decimal(stability, places: 2)
          return language == .english
            ? "segment \(segment.title(in: language)) is unstable (\(value)): do not rely on it"
            : "сегмент \(segment.title(in: language)) неустойчив (\(value)): полагаться на него не стоит"
        })
    }
    return warnings
  }

  /// What was done on some of the customers only.
  func sampling(of method: SearchMethod, customers: Int) -> [LocalizedText] {
    var sentences: [LocalizedText] = []
    if method.silhouetteCustomers < customers {
      sentences.append(
        LocalizedText { language in
          let count = language.number(Double(method.silhouetteCustomers))
          return language == .english
            ? "silhouettes are estimated from \(count) customers"
            : "силуэты оценены по выборке, клиентов в ней: \(count)"
        })
    }
    if method.searchedPoints < method.distinctPoints {
      sentences.append(
        LocalizedText { language in
          let count = language.number(Double(method.searchedPoints))
          return language == .english
            ? "the search for segments began on samples of \(count) customers and was finished on all"
            : "поиск сегментов начат на выборках, клиентов в каждой: \(count), и завершён на всех клиентах"
        })
    }
    if let count = method.stabilityCustomers, count < customers {
      sentences.append(
        LocalizedText { language in
          let count = language.number(Double(count))
          return language == .english
            ? "stability was checked on \(count) customers"
            : "устойчивость проверена на выборке, клиентов в ней: \(count)"
        })
    }
    return sentences
  }
}
