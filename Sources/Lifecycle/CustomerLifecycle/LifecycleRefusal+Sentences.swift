public import Wording

extension LifecycleRefusal {
  /// Who can put it right.
  public var blame: Blame { .input }

  /// What a person can decide to get past it.
  public var choice: Choice? {
    switch self {
    case .schemeNeedsAmounts: .scheme
    case .choiceNeedsAmounts(let choice): choice
    case .longHorizon: .horizon
    default: nil
    }
  }

  /// What is missing, and what would be enough.
  public var sentence: LocalizedText {
    switch self {
    case .schemeNeedsAmounts(let scheme):
      .naming(
        en: """
          the scheme \(scheme.rawValue) scores amounts, and this log has none: \
          choose \(TradeScheme.dma25.rawValue) or \(TradeScheme.rf10.rawValue) with \(.scheme)
          """,
        ru: """
          схема \(scheme.rawValue) оценивает суммы, а в этом журнале их нет: \
          выберите \(TradeScheme.dma25.rawValue) или \(TradeScheme.rf10.rawValue) \(by: .scheme)
          """)
    case .choiceNeedsAmounts(let choice):
      .naming(
        en: "\(choice) is about amounts, and this log has none: name their column with \(.amount)",
        ru: "\(choice) — о суммах, а в этом журнале их нет: задайте их столбец \(by: .amount)")
    case .longHorizon(let days, let history):
      longHorizon(days, history)
    case .cutoffsNeedAmounts:
      .naming(
        en: "the stored scores need amounts, and this log has none: name their column with \(.amount)",
        ru: "сохранённым оценкам нужны суммы, а в этом журнале их нет: задайте их столбец \(by: .amount)")
    case .fewIntervals(let intervals, let repeatBuyers):
      LocalizedText {
        let numerals = Numerals($0, spacing: .text)
        return switch $0 {
        case .english:
          "a rhythm needs at least 30 intervals between purchases of at least 10 repeat buyers; "
            + "here: \(numerals.whole(intervals)) and \(numerals.whole(repeatBuyers))"
        case .russian:
          "для ритма нужно не меньше 30 промежутков между покупками у не менее чем 10 клиентов, купивших повторно; "
            + "здесь: \(numerals.whole(intervals)) и \(numerals.whole(repeatBuyers))"
        }
      }
    case .oneIntervalEach:
      LocalizedText(
        en: "nobody has bought on three days, so how regularly a customer buys cannot be told",
        ru: "никто не покупал в три разных дня, поэтому нельзя сказать, насколько регулярно покупают")
    case .shortLog(let days, let needed):
      LocalizedText {
        let numerals = Numerals($0, spacing: .text)
        let has = numerals.count(days, .days)
        let needs = numerals.whole(needed)
        return switch $0 {
        case .english: "the log covers \(has), and at least \(needs) are needed"
        case .russian: "журнал охватывает \(has), а нужно не меньше \(needs)"
        }
      }
    case .noRepeatPurchases:
      LocalizedText(en: "nobody has bought on two days", ru: "никто не покупал в два разных дня")
    case .tooManyPeriods(let periods):
      LocalizedText {
        let count = Numerals($0, spacing: .text).whole(periods)
        return switch $0 {
        case .english: "the first purchases spread over \(count) periods; some days are most likely wrong"
        case .russian: "первые покупки разбросаны по \(count) периодам; часть дат, видимо, неверна"
        }
      }
    case .noAmounts: LocalizedText(en: "the log has no amounts", ru: "в журнале нет сумм")
    case .noRevenue:
      LocalizedText(en: "nobody has spent anything", ru: "никто ничего не потратил")
    case .noMovement(let from, let to, let possible): noMovement(from, to, possible)
    }
  }

  private func longHorizon(_ days: Int, _ history: Int) -> LocalizedText {
    func words(_ language: Language, _ days: Int) -> String {
      Numerals(language, spacing: .text).count(days, .days)
    }
    let (en, ru) = (Language.english, Language.russian)
    return .naming(
      en: """
        a horizon of \(words(en, days)) does not fit into this log, which covers \(words(en, history)); \
        choose at most \(words(en, history - 1)) with \(.horizon)
        """,
      ru: """
        срок в \(words(ru, days)) не помещается в этот журнал: он охватывает \(words(ru, history)); \
        выберите не больше \(words(ru, history - 1)) \(by: .horizon)
        """)
  }

  private func noMovement(
    _ from: CalendarDay, _ to: CalendarDay, _ possible: ClosedRange<CalendarDay>?
  ) -> LocalizedText {
    guard let possible, possible.lowerBound < possible.upperBound else {
      return LocalizedText(
        en: "the log covers one day, so nobody can have moved between two",
        ru: "журнал охватывает один день, поэтому переходов между днями быть не может")
    }
    return LocalizedText(
      en:
        "no movement can be told between \(from) and \(to): the first day must lie before the second, and both "
        + "from \(possible.lowerBound) to \(possible.upperBound)",
      ru: "переходы между \(from) и \(to) посчитать нельзя: первый день должен быть раньше второго, и оба — "
        + "от \(possible.lowerBound) до \(possible.upperBound)")
  }
}
