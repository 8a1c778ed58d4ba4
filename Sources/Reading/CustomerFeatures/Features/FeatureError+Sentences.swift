internal import PurchaseLogs
internal import TextTables
public import Wording

extension FeatureError {
  /// Who can put it right.
  public var blame: Blame { .input }

  /// The column that it is about.
  public var column: String? {
    switch self {
    case .missingColumn(let name, _), .unknownColumn(_, let name, _), .columnUsedTwice(let name, _, _): name
    case .undecidedFormat(let column, _), .wrongValues(let column, _, _), .notAFeature(let column, _): column
    case .noCustomers(_, let first): first?.column
    case .muchLost(let loss): loss.example.column
    case .severalCurrencies(let column, _), .allNegative(let column, _): column
    case .severalColumns, .noColumn, .undecidedLayout, .noFeatures, .onlyOutcomes, .nothingDiffers,
      .windowWithoutLog, .outcomesWithoutTable, .dayBeforeLastPurchase:
      nil
    }
  }

  /// The line that it is about.
  public var line: Int? {
    switch self {
    case .noCustomers(_, let first): first?.line
    case .muchLost(let loss): loss.example.line
    default: nil
    }
  }

  /// What can be chosen instead.
  public var alternatives: [String] {
    switch self {
    case .missingColumn(_, let available), .unknownColumn(_, _, let available),
      .noColumn(_, let available, _, _):
      available
    case .severalColumns(_, let candidates, _): candidates
    case .undecidedLayout: Choice.layout.values
    case .undecidedFormat(_, let doubt): doubt.readings
    case .severalCurrencies(_, let counts): counts.map(\.currency)
    case .allNegative: [ReturnsPolicy.ignore.rawValue]
    case .columnUsedTwice, .wrongValues, .notAFeature, .noFeatures, .onlyOutcomes, .nothingDiffers,
      .dayBeforeLastPurchase, .noCustomers, .muchLost, .windowWithoutLog,
      .outcomesWithoutTable:
      []
    }
  }

  /// What is wrong, and what would be right.
  public var sentence: LocalizedText {
    switch self {
    case .missingColumn(let name, let available): .missingColumn(name, in: available)
    case .unknownColumn(let choice, let name, let available):
      .naming(
        en: """
          \(choice) names the column '\(name)', which is not there\(nearest(to: name, in: available).en); \
          the columns are \(listing(available).en)
          """,
        ru: """
          \(choice) называет столбец \(quoted(name)), а его нет\(nearest(to: name, in: available).ru); \
          столбцы: \(listing(available).ru)
          """)
    case .columnUsedTwice(let name, let one, let other):
      .naming(
        en: "the column '\(name)' is named by \(one) and \(other); name a different column by each",
        ru: "столбец \(quoted(name)) назван и \(by: one), и \(by: other); укажите разные столбцы")
    case .severalColumns(let role, let candidates, let samples):
      Self.severalColumns(role, candidates, samples)
    case .severalCurrencies(let column, let counts): Self.severalCurrencies(column, counts)
    case .allNegative(let column, let example): Self.allNegative(column, example)
    case .noColumn(let role, let available, let mayBeCustomers, let candidates):
      Self.noColumn(role, listing(available), mayBeCustomers).adding(candidates)
    case .undecidedLayout(let reason):
      .naming(
        en: "\(reason.english); say which with \(.layout) transactions or \(.layout) customers",
        ru: "\(reason.russian); укажите \(.layout) transactions или \(.layout) customers")
    case .undecidedFormat(let column, let doubt):
      doubt.sentence(of: column)
    case .wrongValues(let column, let expected, let example):
      expected.sentence(column: column, example: example)
    case .notAFeature(let column, let reason):
      .naming(
        en: "column '\(column)' cannot be a feature: \(reason.english); leave it out of \(.features)",
        ru: """
          столбец \(quoted(column)) не может быть признаком: \(reason.russian); \
          уберите его из \(.features)
          """)
    case .noFeatures(let columns):
      LocalizedText(
        en: "no column holds numbers or few categories to segment by; the columns are \(listing(columns).en)",
        ru:
          "делить не по чему: нет столбцов с числами или немногими категориями; столбцы: \(listing(columns).ru)"
      )
    case .onlyOutcomes(let columns):
      .naming(
        en: """
          all that could be segmented by are answers of an earlier look at the customers: \(listing(columns).en); \
          name those to segment by all the same with \(.features)
          """,
        ru: """
          всё, по чему можно было бы делить, — итоги прежнего анализа: \(listing(columns).ru); \
          если делить всё же по ним, назовите их \(by: .features)
          """)
    case .nothingDiffers(1, _):
      .oneCustomer
    case .nothingDiffers(let customers, let columns):
      LocalizedText(
        en: "nothing to segment: the \(customers) customers are the same in \(listing(columns).en), "
          + "and no other column holds numbers or few categories",
        ru: "делить нечего: клиенты (всего \(customers)) одинаковы по столбцам \(listing(columns).ru), "
          + "а других столбцов с числами или немногими категориями нет")
    case .muchLost(let loss): loss.sentence
    case .windowWithoutLog:
      .naming(
        en: "\(.window) is for a log of purchases, and this is a table of customers; leave it out",
        ru: "\(.window) относится только к журналу покупок, а это таблица клиентов; уберите его")
    case .outcomesWithoutTable:
      .naming(
        en: "\(.outcomes) is for a table of customers, and this is a log of purchases; leave it out",
        ru: "\(.outcomes) относится только к таблице клиентов, а это журнал покупок; уберите его")
    case .dayBeforeLastPurchase(let given, let latest):
      .naming(
        en:
          "the analysis day, \(given), is not after the latest day of a last purchase, \(latest); give a later \(.asOf)",
        ru: """
          день анализа, \(given), не позже самой поздней последней покупки, \(latest); задайте более поздний \
          день \(by: .asOf)
          """)
    case .noCustomers(let rowsRead, let first): .noUsableRow(of: rowsRead, first: first)
    }
  }

  private func nearest(to name: String, in available: [String]) -> LocalizedText {
    LocalizedText(nearestTo: name, in: available)
  }

  private func listing(_ names: [String]) -> LocalizedText { LocalizedText(columns: names) }

  private func quoted(_ name: String) -> String { "«\(name)»" }
}

extension FeatureError.Expected {
  fileprivate func sentence(column: String, example: String?) -> LocalizedText {
    self == .days
      ? .wrongDays(ofColumn: column, example: example)
      : .wrongValues(ofColumn: column, expected: words, example: example)
  }

  private var words: LocalizedText {
    switch self {
    case .days: ValueKind.days.words
    case .numbers: ValueKind.numbers.words
    case .amounts: LocalizedText(en: "amounts", ru: "суммы")
    case .quantities: LocalizedText(en: "quantities", ru: "количества")
    case .categories(let example):
      LocalizedText(en: "categories such as '\(example)'", ru: "категории вроде «\(example)»")
    }
  }
}
