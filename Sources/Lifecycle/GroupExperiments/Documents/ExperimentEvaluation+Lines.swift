public import Wording

extension ExperimentEvaluation {
  /// What a person is told, a line each: the arms, what is wrong with them, every comparison, then the segments.
  public var lines: [LocalizedText] {
    var lines = arms.map(\.line)
    if let sampleRatio { lines.append(sampleRatio.sentence) }
    if let early { lines.append(early.sentence) }
    lines += whole.flatMap { $0.lines(named: whole.count > 1) }
    for segment in segments {
      lines += segment.comparisons.flatMap { $0.lines(named: whole.count > 1) }.map {
        $0.of(en: "segment \(segment.segment)", ru: "сегмент \(segment.segment)")
      }
    }
    if !segments.isEmpty || whole.count > 1 {
      lines.append(
        LocalizedText(
          en: "p of several arms and of segments is corrected after Holm",
          ru: "p для нескольких групп и для сегментов исправлены по Холму"))
    }
    return lines
  }
}

extension ArmOutcome {
  fileprivate var line: LocalizedText {
    LocalizedText { language in
      let numerals = Numerals(language, spacing: .text)
      var parts = [numerals.count(customers, .customers)]
      if let converted {
        let bought = numerals.whole(converted)
        parts.append(language == .english ? "\(bought) bought" : "купили \(bought)")
      }
      if let money {
        let each = numerals.short(money / Double(customers))
        parts.append(language == .english ? "\(each) each" : "по \(each) на клиента")
      }
      return name + ": " + parts.joined(separator: ", ")
    }
  }
}

extension ArmComparison {
  fileprivate func lines(named: Bool) -> [LocalizedText] {
    var lines: [LocalizedText] = []
    if let conversion, let conversionVerdict, let conversionP {
      lines.append(conversion.sentence(conversionVerdict, p: conversionP))
    }
    if let money, let moneyVerdict, let moneyP {
      lines.append(money.sentence(moneyVerdict, p: moneyP))
      if let cuped = money.cuped { lines.append(cuped.sentence) }
      if let caution = money.caution { lines.append(caution) }
    }
    return named ? lines.map { $0.of(en: arm, ru: arm) } : lines
  }
}

extension CUPED {
  fileprivate var sentence: LocalizedText {
    LocalizedText { language in
      let numerals = Numerals(language, spacing: .text)
      let saved = numerals.percent(max(0, varianceReduction))
      let difference = numerals.short(comparison.difference)
      let p = numerals.decimal(comparison.p, decimals: 3)
      return switch language {
      case .english:
        "corrected by what they had spent before, \(difference) a customer, p = \(p); the correction takes away \(saved) of the variance"
      case .russian:
        "с поправкой на прежние траты \(difference) на клиента, p = \(p); поправка убирает \(saved) дисперсии"
      }
    }
  }
}
