internal import Wording

extension DateEvidence {
  struct Choice {
    var reader: DateReader
    var count: Int
    /// Patterns of the formats that a person may choose between; `reader` is one of them.
    var readings: [String]
    var doubt: FormatDoubt?
    var warnings: [ValueCaution] = []
  }

  /// Day or month first, where this column's own days leave no doubt about it.
  var plainOrder: DateOrder? {
    let counts = all.filter { $0.family.kind == .yearLast }.max { $0.counts.total < $1.counts.total }?.counts
    guard let counts else { return nil }
    if counts.dayOnly > 0, counts.monthOnly == 0 { return .dayMonthYear }
    return counts.monthOnly > 0 && counts.dayOnly == 0 ? .monthDayYear : nil
  }

  /// The format that reads the most days; `nil` where nothing looks like a day.
  ///
  /// - Parameters:
  ///   - given: What a person said.
  ///   - hint: The order of day and month in the other columns.
  ///   - known: Cells that are not missing.
  ///   - numbers: The column's numbers, which may be serial days.
  func choice(
    name: String, given: DateReader?, hint: DateOrder?, known: Int, numbers: ShapeTotals
  ) -> Choice? {
    if let given { return choice(given: given, numbers: numbers) }
    var best: Choice?
    for (family, counts) in all {
      let choice = choice(family, counts, hint: hint)
      if choice.count > best?.count ?? 0 { best = choice }
    }
    let nearlyAll = { (count: Int) in count > 0 && count * 20 >= known * 19 }
    if compact > best?.count ?? 0, nearlyAll(compact) {
      best = Choice(DateReader(.compact), count: compact)
    }
    if best == nil, nearlyAll(numbers.count), DateEvidence.isNameOfDates(name),
      let reader = DateEvidence.serialDays(numbers)
    {
      best = Choice(reader, count: numbers.count)
    }
    return best
  }

  /// The cells that a given format reads.
  private func choice(given reader: DateReader, numbers: ShapeTotals) -> Choice? {
    switch reader.kind {
    case .excel, .unix: return numbers.count > 0 ? Choice(reader, count: numbers.count) : nil
    default: break
    }
    let orders: [DateOrder] = [.dayMonthYear, .monthDayYear, .yearMonthDay]
    var choice = Choice(reader, count: reader.kind == .compact ? compact : 0)
    for (family, counts) in all {
      guard let order = orders.first(where: { family.reader(order: $0) == reader }) else { continue }
      choice.count += order == .monthDayYear ? counts.monthFirst : counts.dayFirst
      choice.readings = family.readings(of: counts, by: order)
    }
    return choice.count > 0 ? choice : nil
  }

  private func choice(_ family: DateFamily, _ counts: Counts, hint: DateOrder?) -> Choice {
    var order = family.order
    var doubt: FormatDoubt?
    var guess: ValueCaution?
    if family.kind == .yearLast {
      let question: LocalizedText?
      (order, question) = DateEvidence.order(of: counts, separator: family.separator, hint: hint)
      doubt = question.map { FormatDoubt(question: $0, choice: .dateFormat, readings: family.bothOrders) }
      if doubt == nil, counts.dayOnly == 0, counts.monthOnly == 0, hint == nil,
        family.separator != UInt8(ascii: "."), order == counts.orderByConstantMonth
      {
        guess = counts.constantMonth.map(ValueCaution.constantMonth)
      }
    }
    let swaps =
      family.kind == .yearLast && order == .monthDayYear ? counts.monthFirstSwaps : counts.dayFirstSwaps
    return Choice(
      reader: family.reader(order: order) ?? DateReader(.compact),
      count: order == .monthDayYear ? counts.monthFirst : counts.dayFirst,
      readings: doubt?.readings ?? family.readings(of: counts, by: order), doubt: doubt,
      warnings: [guess, swaps.warning].compactMap(\.self))
  }

  /// Whether the day or the month comes first, and what is open about it.
  private static func order(
    of counts: Counts, separator: UInt8, hint: DateOrder?
  ) -> (DateOrder, LocalizedText?) {
    if counts.dayOnly == 0, counts.monthOnly == 0 {
      // Nobody writes the month first with points.
      if counts.bothWays == 0 || separator == UInt8(ascii: ".") { return (hint ?? .dayMonthYear, nil) }
      if let hint { return (hint, nil) }
      if let order = counts.orderByConstantMonth { return (order, nil) }
      return (
        .dayMonthYear,
        LocalizedText(
          en: "dates such as \(counts.example) may have the day or the month first",
          ru: "в датах вида \(counts.example) первым может стоять и день, и месяц")
      )
    }
    let order: DateOrder = counts.dayOnly >= counts.monthOnly ? .dayMonthYear : .monthDayYear
    guard min(counts.dayOnly, counts.monthOnly) * 10 > max(counts.dayOnly, counts.monthOnly) else {
      return (order, nil)
    }
    return (
      order,
      LocalizedText(
        en:
          "\(counts.dayOnly) dates make sense only with the day first and \(counts.monthOnly) only with the month first",
        ru:
          "дат, которые возможны, только если первым стоит день: \(counts.dayOnly), только если месяц: \(counts.monthOnly)"
      )
    )
  }
}

extension DateEvidence.Counts {
  /// The order that follows where one of the two numbers never changes and the other does: in a long column that is the
  /// month, since orders do not come on the same day of every month. The first of the month is an exception.
  fileprivate var orderByConstantMonth: DateOrder? {
    guard total >= 100 else { return nil }
    func isConstant(_ numbers: UInt32) -> Bool { numbers.nonzeroBitCount == 1 && numbers != 1 << 1 }
    if isConstant(firstNumbers), secondNumbers.nonzeroBitCount >= 4 { return .monthDayYear }
    if isConstant(secondNumbers), firstNumbers.nonzeroBitCount >= 4 { return .dayMonthYear }
    return nil
  }

  /// What the order follows from; `nil` where it does not follow so.
  fileprivate var constantMonth: ValueCaution.ConstantMonth? {
    orderByConstantMonth.map { order in
      let isFirst = order == .monthDayYear
      return ValueCaution.ConstantMonth(
        example: example, isFirst: isFirst,
        month: (isFirst ? firstNumbers : secondNumbers).trailingZeroBitCount,
        dates: total)
    }
  }
}

extension DateEvidence {
  /// Whether a column's name says that it holds days or times.
  static func isNameOfDates(_ name: String) -> Bool {
    let lower = name.lowercased()
    let words = lower.split { !$0.isLetter }.map(String.init)
    let parts = ["date", "timestamp", "datetime", "дата", "datum", "fecha", "время"]
    return words.contains {
      ["day", "time", "at", "dt", "ts", "день", "when", "created", "ordered"].contains($0)
    }
      || parts.contains { lower.contains($0) }
  }

  /// Serial days of a spreadsheet (1954 to 2119), or Unix time in seconds or milliseconds (1973 to 2100).
  static func serialDays(_ numbers: ShapeTotals) -> DateReader? {
    guard let range = numbers.range else { return nil }
    if range.lowerBound >= 20_000, range.upperBound < 80_500 { return DateReader(.excel) }
    if range.lowerBound >= 1e8, range.upperBound < 4.2e9 { return DateReader(.unix(perSecond: 1)) }
    if range.lowerBound >= 1e11, range.upperBound < 4.2e12 { return DateReader(.unix(perSecond: 1000)) }
    return nil
  }
}

extension DateEvidence.Choice {
  /// A format beside which there is no other.
  init(_ reader: DateReader, count: Int) {
    self.init(reader: reader, count: count, readings: [reader.pattern])
  }
}

extension DateFamily {
  /// The patterns with the day first and with the month first.
  fileprivate var bothOrders: [String] {
    [DateOrder.dayMonthYear, .monthDayYear].compactMap { reader(order: $0)?.pattern }
  }

  /// The patterns that a person may choose between: both orders where each reads all days.
  fileprivate func readings(of counts: DateEvidence.Counts, by order: DateOrder) -> [String] {
    kind == .yearLast && counts.dayOnly == 0 && counts.monthOnly == 0
      ? bothOrders : [reader(order: order)?.pattern].compactMap(\.self)
  }

  /// The order that the family itself says; where the year comes last and months are numbers it says nothing.
  fileprivate var order: DateOrder {
    switch kind {
    case .yearFirst, .yearName, .compact: .yearMonthDay
    case .dayName, .yearLast: .dayMonthYear
    case .nameDay: .monthDayYear
    }
  }
}
