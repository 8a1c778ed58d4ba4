public import Wording

extension ForecastRefusal {
  /// What is missing, for a person.
  public var sentence: LocalizedText {
    switch self {
    case .tooFewRepeatBuyers(let count):
      LocalizedText(
        en:
          "no forecast: \(Self.repeatBuyers(count, .english)) came back, and it needs at least \(Self.leastRepeatBuyers)",
        ru:
          "прогноза нет: вернулось за новой покупкой \(Self.repeatBuyers(count, .russian)), а нужно не меньше \(Self.leastRepeatBuyers)"
      )
    case .tooShort(let days):
      LocalizedText(
        en:
          "no forecast: the log covers \(Self.days(days, .english)), and it needs at least \(Self.leastDays)",
        ru:
          "прогноза нет: журнал охватывает \(Self.days(days, .russian)), а нужно не меньше \(Self.leastDays)")
    case .noHorizon:
      LocalizedText(
        en: "no forecast: the log is too short to be tried on its own last months",
        ru: "прогноза нет: журнал слишком короткий, чтобы проверить прогноз на его же последних месяцах")
    case .edge:
      LocalizedText(
        en:
          "no forecast: customers hardly differ in how often they buy, so the past does not tell them apart",
        ru: "прогноза нет: клиенты почти не различаются частотой покупок, и прошлое ничего о них не говорит")
    case .blindTrial(let auc?):
      LocalizedText { language in
        let found = language.decimal(auc, places: 2)
        let least = language.number(Self.leastAUC)
        return switch language {
        case .english:
          "no forecast: tried on the last days of the log, it told buyers from others no better than \(found) (0.5 is chance, \(least) is needed)"
        case .russian:
          "прогноза нет: на последних днях журнала он отличал купивших от остальных лишь на \(found) (0,5 — наугад, нужно \(least))"
        }
      }
    case .blindTrial(nil):
      LocalizedText(
        en:
          "no forecast: in the last days of the log either all customers bought or none, so it could not be tried",
        ru:
          "прогноза нет: в последние дни журнала купили либо все клиенты, либо никто, и проверить его не на чем"
      )
    case .biasedTrial(let ratio?):
      LocalizedText { language in
        let times = language.decimal(ratio, places: 2)
        return switch language {
        case .english:
          "no forecast: tried on the last days of the log, it expected \(times) times the purchases that came (0.5 to 2 is allowed)"
        case .russian:
          "прогноза нет: на последних днях журнала он обещал покупок в \(times) раза от настоящих (допустимо от 0,5 до 2)"
        }
      }
    case .biasedTrial(nil):
      LocalizedText(
        en: "no forecast: nobody bought in the last days of the log, so it could not be tried",
        ru: "прогноза нет: в последние дни журнала никто не купил, и проверить его не на чем")
    }
  }

  private static func repeatBuyers(_ count: Int, _ language: Language) -> String {
    CountedNoun.customers.counted(Double(count), in: language)
  }

  private static func days(_ count: Int, _ language: Language) -> String {
    CountedNoun.days.counted(Double(count), in: language)
  }
}
