internal import TextTables
public import Wording

extension InputCaution {
  /// What a person should know, and what to do about it.
  public var text: LocalizedText {
    switch self {
    case .purchasesAfterToday(let customers, let today, let lastDay):
      .naming(
        en: """
          \(customers) \(customers == 1 ? "customer has" : "customers have") purchases dated after today, \(today), \
          the last on \(lastDay); correct the dates, or leave those rows out with \(.asOf)
          """,
        ru: """
          клиентов с покупками позже сегодняшнего дня, \(today): \(customers), последняя — \(lastDay); исправьте \
          даты или исключите эти строки \(by: .asOf)
          """)
    case .gapBeforeLastDay(let last, let days):
      .naming(
        en: """
          the last day of the log, \(last), comes \(days) days after the day before it; if it is a slip, give the true \
          analysis day with \(.asOf)
          """,
        ru: """
          между последним днём журнала, \(last), и предыдущим дней: \(days); если это опечатка, задайте верный день \
          анализа \(by: .asOf)
          """)
    case .manyRejected(let rejected, let read, let layout):
      Self.manyRejected(LocalizedText(count: rejected), LocalizedText(count: read), layout)
    case .fewCustomers(let count):
      LocalizedText(
        en: "only \(count) \(count == 1 ? "customer" : "customers"): segments of so few say little",
        ru: "клиентов всего \(count): при таком числе сегменты мало что значат")
    case .shortHistory(let days, let enough):
      LocalizedText(
        en: "only \(days) days of history: recency and frequency tell little apart in under \(enough)",
        ru: "дней в истории всего \(days): давность и частота мало что различают, если их меньше \(enough)")
    case .shortWindow(let days, let window):
      LocalizedText(
        en: """
          the log reaches back \(days) days, and orders and money count over \(window): customers look less active than those \
          of a whole window
          """,
        ru: """
          в журнале дней: \(days), а покупки и суммы считаются за дней: \(window); клиенты выглядят менее активными, чем за \
          полный срок
          """)
    case .laterRows(let rows, let asOf):
      LocalizedText(
        en:
          "\(LocalizedText(count: rows).en) \(rows == 1 ? "row is" : "rows are") dated on or after the analysis "
          + "day, \(asOf), and left out",
        ru: "исключено строк: \(LocalizedText(count: rows).ru) — их дата не раньше дня анализа, \(asOf)")
    case .customersWithoutPurchase(let ids):
      LocalizedText(
        en:
          "\(LocalizedText(count: ids).en) \(ids == 1 ? "id has" : "ids have") only returns or unusable rows, "
          + "and no segment",
        ru: "клиентов, у которых есть только возвраты или негодные строки: \(LocalizedText(count: ids).ru); "
          + "сегмента у них нет")
    case .fromCells(let cells):
      LocalizedText(
        en:
          "found from \(LocalizedText(count: cells).en) cells of customers who are alike: customers, revenue and orders "
          + "of every segment are exact, silhouettes and medians are near",
        ru:
          "найдено по ячейкам похожих клиентов (\(LocalizedText(count: cells).ru)): клиенты, выручка и заказы "
          + "каждого сегмента точны, силуэты и медианы приблизительны")
    case .oddIDs(let rows):
      LocalizedText(
        en:
          "in \(LocalizedText(count: rows).en) rows the id has blanks at its ends or says that there is none; other "
          + "spellings of one id are not joined in a database",
        ru:
          "строк, где у номера клиента пробелы по краям или вместо него слово «нет»: \(LocalizedText(count: rows).ru); "
          + "другие написания одного номера в базе не сводятся")
    case .negativeAmounts(let column):
      .naming(
        en: """
          all amounts in '\(column.text.en)' are negative: they are read as what was spent, as banks write it; if they are \
          returns, the file holds no purchases
          """,
        ru: """
          все суммы в столбце «\(column.text.ru)» отрицательны: они прочитаны как потраченные деньги, как пишут банки; если \
          это возвраты, покупок в файле нет
          """)
    case .copiedRows(let rows): Self.copiedRows(rows)
    case .overlappingRows(let rows): Self.overlappingRows(rows)
    case .equalLines(let found): found.text
    case .severalSpellings(let found, let column): found.text(column.text)
    case .nobodies(let found, let column): Self.nobodies(found, column.text)
    case .largestCustomer(let percent, let column):
      LocalizedText(
        en: """
          one id in '\(column.text.en)' has \(percent) % of all rows; check that it stands for one customer, not for \
          guests, a till or a marketplace
          """,
        ru: """
          у одного номера в столбце «\(column.text.ru)» — \(percent) % всех строк; проверьте, что это один клиент, а не \
          гости, касса или маркетплейс
          """)
    case .repeatedIDs(let rows, let column): Self.repeatedIDs(rows, column.text)
    case .unknownCategories(let unknown, let column): unknown.text.of(column: column)
    case .filledNumbers(let filled, let column): filled.text.of(column: column)
    case .standsForMissing(let number, let column):
      Self.standsForMissing(number).of(column: column)
    case .values(let caution, let column): caution.text.of(column: column)
    case .rows(let caution): caution.text
    case .noPurchases(let values, let column):
      LocalizedText(
        en: "orders that are no purchases are left out: \(Self.listing(values).en)",
        ru: "исключены заказы, которые не покупки: \(Self.listing(values).ru)"
      ).of(column: column)
    case .unknownStates(let values, let column):
      LocalizedText.naming(
        en: """
          not known to say whether an order is a purchase, so these rows count: \(Self.listing(values).en); leave \
          rows out with \(.condition)
          """,
        ru: """
          неизвестно, говорит ли это о покупке, поэтому эти строки считаются: \(Self.listing(values).ru); исключить \
          строки можно \(by: .condition)
          """
      ).of(column: column)
    case .salesAndPayments(let sales, let payments, let column):
      LocalizedText.naming(
        en: """
          sales (\(Self.listing(sales).en)) and payments (\(Self.listing(payments).en)) both count; where the payments \
          are for these sales, the money counts twice: keep the rows of one with \(.condition)
          """,
        ru: """
          считаются и продажи (\(Self.listing(sales).ru)), и оплаты (\(Self.listing(payments).ru)); если это оплаты \
          тех же продаж, деньги учтены дважды: оставить строки одного вида можно \(by: .condition)
          """
      ).of(column: column)
    case .repeatedAmounts(let same, let several, let column):
      LocalizedText(
        en: """
          \(same) of the \(several) orders of several rows have the same amount on each row; the rows are added up, \
          so an order's total would count several times
          """,
        ru: """
          из заказов в несколько строк (всего \(several)) одинаковая сумма во всех строках у \(same); строки \
          складываются, и общая сумма заказа учлась бы несколько раз
          """
      ).of(column: column)
    case .discountNotApplied(let example, let column):
      LocalizedText(
        en: "a discount such as '\(example)' may be per cent or money, so it is not taken off",
        ru: "скидка вроде «\(example)» может быть в процентах или в деньгах, поэтому она не вычтена"
      ).of(column: column)
    case .possibleOrder(let column):
      LocalizedText.naming(
        en: """
          differs in every row; if it numbers the orders, name it with \(.order): \
          they are counted by day now
          """,
        ru: """
          в каждой строке своё значение; если это номер заказа, задайте его \(by: .order): \
          сейчас заказы считаются по дням
          """
      ).of(column: column)
    case .dominantCustomer(let dominance): dominance.text
    }
  }

  private static func manyRejected(
    _ rejected: LocalizedText, _ read: LocalizedText, _ layout: Layout
  ) -> LocalizedText {
    let sentence = LocalizedText(
      en: "\(rejected.en) of \(read.en) rows could not be used",
      ru: "не использовано строк: \(rejected.ru) из \(read.ru)")
    return switch layout {
    case .transactions:
      sentence.adding(
        en: ": they have no customer, date or amount", ru: " — в них нет клиента, даты или суммы")
    case .customers: sentence
    }
  }

  /// Values with their rows, at most twelve.
  static func listing(_ values: [ValueRows]) -> LocalizedText {
    let shown = values.prefix(12)
    let more = values.count - shown.count
    let en = shown.map { "'\($0.value)' \(LocalizedText(count: $0.rows).en)" }.joined(separator: ", ")
    let ru = shown.map { "«\($0.value)» \(LocalizedText(count: $0.rows).ru)" }.joined(separator: ", ")
    return LocalizedText(
      en: more > 0 ? "\(en) and \(more) more" : en, ru: more > 0 ? "\(ru) и ещё \(more)" : ru)
  }

  private static func standsForMissing(_ value: Double) -> LocalizedText {
    let number = LocalizedText(number: value)
    if -10..<0 ~= value {
      return LocalizedText(
        en: "\(number.en) is the only value below zero and stands for missing ones",
        ru: "\(number.ru) — единственное значение ниже нуля и означает пропуск")
    }
    return LocalizedText(
      en: "\(number.en) is far from all other values and stands for missing ones",
      ru: "\(number.ru) далеко от всех других значений и означает пропуск")
  }

  private static func repeatedIDs(_ rows: Int, _ column: LocalizedText) -> LocalizedText {
    let count = LocalizedText(count: rows)
    return LocalizedText(
      en:
        "\(count.en) \(rows == 1 ? "row repeats" : "rows repeat") a '\(column.en)' of another row; each row "
        + "counts as a customer",
      ru: "строк, где «\(column.ru)» уже встречался: \(count.ru); каждая строка считается клиентом")
  }
}

extension InputCaution.UnknownCategories {
  fileprivate var text: LocalizedText {
    let count = LocalizedText(count: count)
    let treatment =
      areMissing
      ? LocalizedText(en: "treated as missing", ru: "считаются пропусками")
      : LocalizedText(
        en: "no category of that column holds for them", ru: "ни одна категория столбца им не подходит")
    return LocalizedText(
      en: "\(count.en) unknown values such as '\(example)'; \(treatment.en)",
      ru: "неизвестных значений, таких как «\(example)»: \(count.ru); \(treatment.ru)")
  }
}

extension InputCaution.FilledNumbers {
  fileprivate var text: LocalizedText {
    let (gaps, strays) = (LocalizedText(count: count), LocalizedText(count: unreadable))
    let median = LocalizedText(number: median)
    return LocalizedText(
      en: (count == 1 ? "1 missing value was" : "\(gaps.en) missing values were")
        + " filled with the median, \(median.en)"
        + (unreadable > 0 ? "; something that is no number stood in \(strays.en) of them" : ""),
      ru: "пропусков: \(gaps.ru); вместо них медиана, \(median.ru)"
        + (unreadable > 0 ? "; из них не числа: \(strays.ru)" : ""))
  }
}

extension InputCaution.Dominance {
  fileprivate var text: LocalizedText {
    LocalizedText(
      en:
        "one customer holds \(percent) % of all '\(feature)': \(largest), where the median is \(median); check "
        + "that value, since sums and averages of its segment speak of that customer alone",
      ru: "на одного клиента приходится \(percent) % всего «\(feature)»: \(largest) при медиане \(median); "
        + "проверьте это значение: суммы и средние его сегмента говорят о нём одном")
  }
}

extension LocalizedText {
  /// The sentence, said of a column.
  fileprivate func of(column: ColumnLabel) -> LocalizedText {
    of(en: "column '\(column.text.en)'", ru: "столбец «\(column.text.ru)»")
  }
}
