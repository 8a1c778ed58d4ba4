internal import CustomerFeatures
internal import Wording

/// Says why a customer is in a segment.
struct ExplanationWording {
  let model: SegmentationModel
  /// The customer's features, original units.
  let row: [Double]

  /// The rule, its bounds, and what would lead elsewhere, each on a line of its own.
  func lines(
    for customer: ClassifiedCustomer, rule: SegmentRule, bounds: [Explanation.Bound],
    moves: [Explanation.Move]
  ) -> [LocalizedText] {
    let head = LocalizedText { language in
      language == .english
        ? "\(customer.id) is in segment \(name(customer.segment, language)) by rule \(rule.number):"
        : "\(customer.id) — в сегменте \(name(customer.segment, language)) по правилу \(rule.number):"
    }
    let own = bounds.map { bound in
      LocalizedText { "  \(bound.wording[$0])\(ownValue(bound, $0))" }
    }
    return [head] + own + clusterLines(customer) + moveLines(moves)
  }

  private func name(_ number: Int, _ language: Language) -> String {
    model.segment(numbered: number)?.title.text[language] ?? "\(number)"
  }

  /// The customer's own value behind a bound; nothing where the bound names it already.
  private func ownValue(_ bound: Explanation.Bound, _ language: Language) -> String {
    let feature = model.features[bound.feature].feature
    switch feature.unit {
    case .daysSinceLastPurchase:
      let days = CountedNoun.days.counted(bound.value, in: language)
      return language == .english ? " (it was \(days) ago)" : " (была \(days) назад)"
    case .orders: return " (\(CountedNoun.orders.counted(bound.value, in: language)))"
    case .money, .number: return " (\(language.number(bound.value)))"
    case .year, .share:
      return " (\(FeatureWords(feature, numerals: Numerals(language)).threshold(bound.value)))"
    case .category:
      guard bound.value != 1 else { return "" }
      let category = model.features.indices.lazy.filter { row[$0] == 1 }.map { model.features[$0].feature }
        .first { $0.name == feature.name && $0.category != nil }?.category
      return category.map { " (\($0.text[language]))" } ?? ""
    }
  }

  private func clusterLines(_ customer: ClassifiedCustomer) -> [LocalizedText] {
    guard customer.cluster != customer.segment else { return [] }
    let line = LocalizedText { language in
      language == .english
        ? "The nearest cluster is that of segment \(name(customer.cluster, language)); the rule decides."
        : "Ближайший кластер — у сегмента \(name(customer.cluster, language)); решает правило."
    }
    return [line]
  }

  private func moveLines(_ moves: [Explanation.Move]) -> [LocalizedText] {
    guard !moves.isEmpty else {
      return [
        LocalizedText(
          en: "No change of one feature alone would lead to another segment.",
          ru: "Изменение одного признака не переведёт в другой сегмент.")
      ]
    }
    let head = LocalizedText(
      en: "Another segment, if nothing else changed, with (nearest first):",
      ru: "В другой сегмент, если прочее не изменится, переведёт (сначала ближайшее):")
    return [head]
      + moves.map { move in
        LocalizedText { language in
          let near = language == .english ? " (near the boundary)" : " (близко к границе)"
          return "  \(move.wording[language]) → \(name(move.segment, language))"
            + (move.distance < SegmentationModel.nearBoundaryDistance ? near : "")
        }
      }
  }
}
