public import Wording

extension Verdict {
  /// In a few words.
  public var name: LocalizedText {
    switch self {
    case .works: LocalizedText(en: "works", ru: "работает")
    case .harms: LocalizedText(en: "harms", ru: "вредит")
    case .noDifference: LocalizedText(en: "no difference found", ru: "разница не найдена")
    case .wrongGroups:
      LocalizedText(
        en: "no verdict: the groups are not what was split", ru: "вывода нет: группы не те, что при разбиении"
      )
    case .early: LocalizedText(en: "no verdict yet", ru: "вывода пока нет")
    }
  }
}

extension SampleRatio {
  /// How the arms differ from the plan.
  public var sentence: LocalizedText {
    LocalizedText { language in
      let numerals = Numerals(language, spacing: .text)
      let seen = observed.map(numerals.whole).joined(separator: " / ")
      let planned = shares.map { numerals.percent($0, .comparing) }.joined(separator: " / ")
      let chance = probability(p, language)
      return switch (language, isWrong) {
      case (.english, true):
        "the groups are not what was split: \(seen) customers instead of \(planned) (\(chance)); something lost or moved customers, so there is no verdict"
      case (.english, false): "the groups are as planned: \(seen) customers for \(planned) (\(chance))"
      case (.russian, true):
        "группы не те, что при разбиении: клиентов \(seen) вместо \(planned) (\(chance)); что-то потеряло или перенесло клиентов, поэтому вывода нет"
      case (.russian, false): "группы такие, как задумано: клиентов \(seen) при долях \(planned) (\(chance))"
      }
    }
  }
}

extension EarlyReading {
  /// What is missing.
  public var sentence: LocalizedText {
    LocalizedText { language in
      let numerals = Numerals(language, spacing: .text)
      var parts: [String] = []
      if let planned = plan.customers, customers < planned {
        let (seen, all) = (numerals.whole(customers), numerals.whole(planned))
        parts.append(language == .english ? "\(seen) of \(all) customers" : "\(seen) из \(all) клиентов")
      }
      if let planned = plan.days, let seen = plan.daysSeen, seen < planned {
        parts.append(language == .english ? "\(seen) of \(planned) days" : "\(seen) из \(planned) дней")
      }
      let found = parts.joined(separator: ", ")
      return switch language {
      case .english:
        "read early: \(found); stopping at will finds differences that are none, so there is no verdict yet"
      case .russian:
        "смотрим раньше срока: \(found); если останавливаться когда захочется, найдётся и то, чего нет, поэтому вывода пока нет"
      }
    }
  }
}

extension ConversionComparison {
  /// Both rates, the difference in points and what is to be thought of it.
  ///
  /// - Parameter p: The p-value that counts, corrected or not.
  public func sentence(_ verdict: Verdict, p: Double) -> LocalizedText {
    LocalizedText { language in
      let numerals = Numerals(language, spacing: .text)
      let rates = [treated.rate, control.rate].map { numerals.percent($0, .tenths) }
      let points = [difference, interval.low, interval.high].map { signed($0 * 100, numerals) }
      let coverage = numerals.percent(1 - level)
      var text =
        switch language {
        case .english:
          "bought \(rates[0]) against \(rates[1]): \(points[0]) points (\(coverage) interval \(points[1])…\(points[2])), \(probability(p, language)): \(verdict.name.en)"
        case .russian:
          "купили \(rates[0]) против \(rates[1]): \(points[0]) п. п. (\(coverage)-й интервал \(points[1])…\(points[2])), \(probability(p, language)): \(verdict.name.ru)"
        }
      if verdict == .noDifference {
        text += couldHaveSeen(detectable.map { inPoints($0, language) }, language)
      }
      return text
    }
  }

  private func inPoints(_ share: Double, _ language: Language) -> String {
    let number = Numerals(language, spacing: .text).decimal(share * 100, decimals: 1)
    return language == .english ? "\(number) points" : "\(number) п. п."
  }
}

extension MoneyComparison {
  /// The difference of the means and what is to be thought of it.
  ///
  /// - Parameter p: The p-value that counts, corrected or not.
  public func sentence(_ verdict: Verdict, p: Double) -> LocalizedText {
    LocalizedText { language in
      let numerals = Numerals(language, spacing: .text)
      let money = [welch.difference, welch.interval.low, welch.interval.high].map { signed($0, numerals) }
      let coverage = numerals.percent(1 - level)
      var text =
        switch language {
        case .english:
          "\(money[0]) a customer (\(coverage) interval \(money[1])…\(money[2])), \(probability(p, language)): \(verdict.name.en)"
        case .russian:
          "\(money[0]) на клиента (\(coverage)-й интервал \(money[1])…\(money[2])), \(probability(p, language)): \(verdict.name.ru)"
        }
      if verdict == .noDifference { text += couldHaveSeen(numerals.short(detectable), language) }
      return text
    }
  }

  /// Where few customers decide.
  public var caution: LocalizedText? {
    guard isFragile else { return nil }
    return LocalizedText { language in
      let numerals = Numerals(language, spacing: .text)
      let share = numerals.percent(largestShare, .comparing)
      let limit = numerals.short(cap)
      let lowered = signed(capped.difference, numerals)
      return switch language {
      case .english:
        "few customers decide: one brought \(share) of a group's money; with amounts above \(limit) lowered to it the difference is \(lowered), \(probability(capped.p, language))"
      case .russian:
        "всё решают единицы: один клиент принёс \(share) денег группы; если суммы больше \(limit) понизить до этого значения, разница \(lowered), \(probability(capped.p, language))"
      }
    }
  }
}

/// "p = 0.063", "p < 0.001".
private func probability(_ p: Double, _ language: Language) -> String {
  let numerals = Numerals(language, spacing: .text)
  return p < 0.001 ? "p < \(numerals.decimal(0.001, decimals: 3))" : "p = \(numerals.decimal(p, decimals: 3))"
}

private func signed(_ number: Double, _ numerals: Numerals) -> String {
  let text =
    abs(number) < 100 ? numerals.decimal(number, decimals: abs(number) < 10 ? 2 : 1) : numerals.short(number)
  return number > 0 ? "+" + text : text
}

private func couldHaveSeen(_ difference: String?, _ language: Language) -> String {
  switch (language, difference) {
  case (.english, let difference?): "; this test could have seen \(difference) or more"
  case (.english, nil): "; this test is too small for any effect"
  case (.russian, let difference?): "; этот тест мог бы заметить от \(difference)"
  case (.russian, nil): "; этот тест слишком мал для любого эффекта"
  }
}
