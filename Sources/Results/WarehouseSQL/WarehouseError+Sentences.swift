public import Wording

extension WarehouseError {
  /// Who can put it right.
  public var blame: Blame {
    switch self {
    case .noDialect, .unknownDialect, .unusableName, .unusableTableName, .noLog, .noLogInModel, .noTarget,
      .unnamedColumns, .unnamedFeature, .noSuchFeature, .unusableTimeZone, .tooManyDecimals,
      .statusValuesNeeded:
      .choice
    case .notRepeatable, .noSuchDays, .noScale, .thresholdTooLarge, .tooDeep, .unknownFeature: .input
    }
  }

  /// What is wrong, and what would be right.
  public var sentence: LocalizedText {
    switch self {
    case .noDialect:
      .naming(
        en: "every engine has its own SQL: say which with \(.dialect) (\(Self.dialects))",
        ru: "у каждой базы свой SQL: укажите его через \(.dialect) (\(Self.dialects))")
    case .unknownDialect(let name):
      .naming(
        en: "there is no dialect '\(name)'; \(.dialect) takes \(Self.dialects)",
        ru: "диалекта «\(name)» нет; \(.dialect) принимает \(Self.dialects)")
    case .unusableName(let name, let fault, let dialect):
      LocalizedText(
        en: "\(dialect.title) cannot use the name '\(name.shown)': \(fault.text.en); "
          + "make a view in which it is called otherwise",
        ru: "\(dialect.title): имя «\(name.shown)» непригодно: \(fault.text.ru); "
          + "сделайте представление, где оно другое")
    case .unusableTableName(let text):
      LocalizedText(
        en:
          "'\(text.shown)' is no name of a table: it has one to three parts with dots between them, and a part with a "
          + "dot in it stands in double quotes",
        ru: "«\(text.shown)» — не имя таблицы: в нём от одной до трёх частей через точку, "
          + "а часть с точкой внутри стоит в двойных кавычках")
    case .noLog(let dialect):
      .naming(
        en: """
          \(dialect.title) has no words for days, so purchases cannot be counted in it; \
          use \(.rowKind) customers, or the dialect of your engine
          """,
        ru: """
          в диалекте «\(dialect.title)» нет действий с датами, и правила по журналу на нём не записать; \
          задайте \(.rowKind) customers или диалект вашей базы
          """)
    case .noLogInModel:
      .naming(
        en:
          "this model was made from a table of customers and knows no purchases; use \(.rowKind) customers",
        ru:
          "модель построена по таблице клиентов и о журнале ничего не говорит; задайте \(.rowKind) customers")
    case .noTarget(let form):
      .naming(
        en: "a \(form.rawValue) needs a name: give it with \(.targetTable)",
        ru: "\(form == .view ? "представлению" : "таблице") нужно имя: задайте его через \(.targetTable)")
    case .unnamedColumns(let choices):
      Self.naming(choices)
    case .unnamedFeature(let name):
      .naming(
        en: "the model's file had no header: say what '\(name)' is called with \(.featureColumns)",
        ru: "в файле модели не было заголовка: укажите, как называется «\(name)», через \(.featureColumns)")
    case .noSuchFeature(let name, let available):
      .naming(
        en: "\(.featureColumns): the model has no feature '\(name.shown)'; it has \(available.listed)",
        ru: "\(.featureColumns): признака «\(name.shown)» у модели нет; есть \(available.listed)")
    case .statusValuesNeeded(let column):
      .naming(
        en: """
          the model leaves orders out by the words of '\(column.shown)': list all that the column holds with \
          \(.statusValues), such as Paid,Cancelled,Refunded
          """,
        ru: """
          модель исключает заказы по словам столбца «\(column.shown)»: перечислите всё, что в нём есть, через \
          \(.statusValues), например Paid,Cancelled,Refunded
          """)
    case .notRepeatable(let part):
      LocalizedText(
        en:
          "\(part.text.en), which is not repeated in SQL; make a view with one row an order and the amount that counts, "
          + "and build the model of that",
        ru: "\(part.text.ru), а в SQL это не повторяется; сделайте представление с одной строкой на заказ "
          + "и итоговой суммой и постройте модель по нему")
    case .noSuchDays(let kind, let dialect):
      .naming(
        en: """
          \(dialect.title) has no safe way from \(.dateType) \(kind.rawValue) to days; \
          \(dialect.daysAdvice.en)
          """,
        ru: """
          \(dialect.title): надёжно получить даты из \(.dateType) \(kind.rawValue) нельзя; \
          \(dialect.daysAdvice.ru)
          """)
    case .unusableTimeZone(let name):
      .naming(
        en: "\(.timeZone) takes the name of a zone such as Europe/Moscow or UTC, not '\(name.shown)'",
        ru: "\(.timeZone): нужно название пояса, например Europe/Moscow или UTC, а не «\(name.shown)»")
    case .tooManyDecimals(let decimals, let most, let dialect):
      .naming(
        en: """
          \(dialect.title) sums at most \(most) decimals of amounts, price and quantity together, not \(decimals); \
          give fewer with \(.amountScale)
          """,
        ru: """
          \(dialect.title): сумма считается не более чем с \(most) знаками после запятой, цена и количество вместе, \
          а не с \(decimals); задайте меньше через \(.amountScale)
          """)
    case .noScale(let sum, let most):
      .naming(
        en: """
          the model has sums such as \(sum.shortest), which are no money with at most \(most) decimals; \
          say how many decimals amounts have with \(.amountScale)
          """,
        ru: """
          в модели есть суммы вроде \(sum.shortest), у денег не больше \(most) знаков после запятой; \
          укажите число знаков через \(.amountScale)
          """)
    case .thresholdTooLarge(let threshold):
      LocalizedText(
        en: "a rule's threshold, \(threshold.shortest), is beyond what databases count in; "
          + "move it, or take larger units of money",
        ru: "порог правила \(threshold.shortest) больше того, чем считают базы данных; "
          + "сдвиньте его или возьмите более крупные денежные единицы")
    case .tooDeep(let depth, let most):
      .naming(
        en:
          "the tree is \(depth) questions deep and SQL takes \(most); build the model with a smaller \(.maxDepth)",
        ru: "глубина дерева \(depth), а в SQL возможно \(most); постройте модель с меньшим \(.maxDepth)")
    case .unknownFeature(let name):
      LocalizedText(
        en: "the model asks for '\(name.shown)', which its own recipe does not make; build it again",
        ru: "модель спрашивает о «\(name.shown)», чего её собственный рецепт не строит; постройте её заново")
    }
  }

  private static var dialects: String { WarehouseDialect.allCases.map(\.rawValue).joined(separator: ", ") }

  private static func naming(_ choices: [Choice]) -> LocalizedText {
    var (en, ru): (Sentence, Sentence) = ("", "")
    for (place, choice) in choices.enumerated() {
      let between: Sentence = place == 0 ? "" : ", "
      (en, ru) = ("\(en)\(between)\(choice)", "\(ru)\(between)\(choice)")
    }
    return .naming(
      en: "the model's file had no header: name the columns with \(en)",
      ru: "в файле модели не было заголовка: назовите столбцы через \(ru)")
  }
}

extension NameFault {
  fileprivate var text: LocalizedText {
    switch self {
    case .empty: LocalizedText(en: "it is empty", ru: "оно пустое")
    case .controlCharacter:
      LocalizedText(en: "it holds a character that cannot be seen", ru: "в нём невидимый символ")
    case .tooLong(let bytes):
      LocalizedText(en: "it is longer than \(bytes)", ru: "оно длиннее \(bytes)")
    case .special(let characters):
      LocalizedText(
        en: "\(characters) in it means something else there", ru: "\(characters) означает там другое")
    }
  }
}

extension UnrepeatablePart {
  fileprivate var text: LocalizedText {
    switch self {
    case .orderTotals:
      LocalizedText(
        en: "the model counts the total of an order once for all its rows",
        ru: "модель учитывает сумму заказа один раз на все его строки")
    case .refunds(let column):
      LocalizedText(
        en: "the model takes the refunds of '\(column.shown)' off the amounts",
        ru: "модель вычитает из сумм возвраты столбца «\(column.shown)»")
    case .discounts(let column):
      LocalizedText(
        en: "the model takes the discounts of '\(column.shown)' off the amounts",
        ru: "модель вычитает из сумм скидки столбца «\(column.shown)»")
    case .turnedSigns:
      LocalizedText(
        en: "the model takes amounts with a minus for purchases",
        ru: "модель считает покупками суммы с минусом")
    case .currenciesInAmounts(let column):
      LocalizedText(
        en: "the model picks a currency by what stands beside the amounts of '\(column.shown)'",
        ru: "модель выбирает валюту по знакам рядом с суммами столбца «\(column.shown)»")
    }
  }
}

extension WarehouseDialect {
  fileprivate var daysAdvice: LocalizedText {
    switch self {
    case .sqlite:
      LocalizedText(
        en: "it keeps days as texts such as 2025-01-31 (iso)",
        ru: "там даты хранят текстом вида 2025-01-31 (iso)")
    case .ansi:
      LocalizedText(
        en: "choose the dialect of your engine, or make a view with the days since it as a number",
        ru: "выберите диалект вашей базы или сделайте представление с числом дней")
    default:
      LocalizedText(
        en: "cast the column to a date in a view", ru: "приведите столбец к дате в представлении")
    }
  }
}

extension String {
  /// At most so much of a name as a sentence can hold.
  fileprivate var shown: String { count > 60 ? prefix(60) + "…" : self }
}

extension [String] {
  fileprivate var listed: String {
    prefix(12).map { "'\($0.shown)'" }.joined(separator: ", ") + (count > 12 ? " …" : "")
  }
}
