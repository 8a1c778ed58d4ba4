internal import Wording

/// The dates of a column that are written with the year last and one mark: day and month have one order in them.
struct DatePool {
  let separator: UInt8
  /// With years of four digits and of two.
  var families: [DateFamily] = []
  var counts = DateCounts()
}

extension DateEvidence {
  /// Dates with the year last, by their marks, those with the most dates first.
  var pools: [DatePool] {
    var pools: [DatePool] = []
    for (family, counts) in all where family.kind == .yearLast {
      let place = pools.firstIndex { $0.separator == family.separator } ?? pools.endIndex
      if place == pools.endIndex { pools.append(DatePool(separator: family.separator)) }
      pools[place].families.append(family)
      pools[place].counts.merge(counts)
    }
    return pools.sorted { ($0.counts.total, $1.separator) > ($1.counts.total, $0.separator) }
  }

  /// Reads the dates of a pool in the order that they, a person or other dates say.
  func add(_ pool: DatePool, to choice: inout Choice, given: DateReader?, hint: DateOrder?) {
    let counts = pool.counts
    if let order = given?.orderOfYearLast(separator: pool.separator) {
      add(pool, order: order, to: &choice)
      choice.readings = pool.readings(by: order)
      return
    }
    let (order, question) = Self.order(of: pool, hint: hint)
    if let question {
      // A few cells that leave a doubt are not worth a question: they are not read.
      let others = all.reduce(0) { $0 + $1.counts.total } - counts.total
      if counts.total * 20 < others { return }
      choice.doubt = FormatDoubt(
        question: question, choice: .dateFormat, readings: pool.patterns(counts.possibleOrders))
      choice.readings = choice.doubt?.readings ?? []
    } else if order != .yearMonthDay, counts.dayOnly == 0, counts.monthOnly == 0, hint == nil,
      pool.separator != UInt8(ascii: "."), order == counts.orderByConstantMonth
    {
      choice.warnings += [counts.constantMonth.map(ValueCaution.constantMonth)].compactMap(\.self)
    }
    if choice.readings.isEmpty { choice.readings = pool.readings(by: order) }
    add(pool, order: order, to: &choice)
  }

  private func add(_ pool: DatePool, order: DateOrder, to choice: inout Choice) {
    for family in pool.families { family.reader(order: order).map { choice.reader.formUnion($0) } }
    choice.count += pool.counts.count(order)
    let swaps = order == .monthDayYear ? pool.counts.monthFirstSwaps : pool.counts.dayFirstSwaps
    choice.warnings += [swaps.warning].compactMap(\.self)
  }

  /// Whether the day, the month or a year of two digits comes first, and what is open about it.
  private static func order(of pool: DatePool, hint: DateOrder?) -> (DateOrder, LocalizedText?) {
    let counts = pool.counts
    if counts.areYearFirst { return (.yearMonthDay, nil) }
    if counts.mayBeYearFirst {
      return (
        .dayMonthYear,
        LocalizedText(
          en: "dates such as \(counts.anyExample) may have the day, the month or the year first",
          ru: "в датах вида \(counts.anyExample) первым может стоять день, месяц или год")
      )
    }
    if counts.dayOnly == 0, counts.monthOnly == 0 {
      // Nobody writes the month first with points.
      if counts.bothWays == 0 || pool.separator == UInt8(ascii: ".") { return (hint ?? .dayMonthYear, nil) }
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

extension DateReader {
  /// The order in which any dates with the year last are read.
  var anyOrder: DateOrder? {
    [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), 32].lazy.compactMap(orderOfYearLast)
      .first { $0 != .yearMonthDay }
  }
}

extension DatePool {
  /// Patterns with one order or several.
  func patterns(_ orders: [DateOrder]) -> [String] {
    orders.compactMap { order in
      let readers = families.compactMap { $0.reader(order: order) }
      return readers.reduce(into: DateReader()) { $0.formUnion($1) }.pattern
    }
  }

  /// The patterns that a person may choose between: both orders where each reads all days.
  func readings(by order: DateOrder) -> [String] {
    order != .yearMonthDay && counts.dayOnly == 0 && counts.monthOnly == 0
      ? patterns([.dayMonthYear, .monthDayYear]) : []
  }
}

extension DateCounts {
  /// The order that the dates themselves leave no doubt about.
  var plainOrder: DateOrder? {
    if dayOnly > 0, monthOnly == 0 { return .dayMonthYear }
    return monthOnly > 0 && dayOnly == 0 ? .monthDayYear : nil
  }

  /// The order that follows where one of the two numbers never changes and the other does: in a long column that is the
  /// month, since orders do not come on the same day of every month. The first of the month is an exception.
  var orderByConstantMonth: DateOrder? {
    guard total >= 100 else { return nil }
    func isConstant(_ numbers: UInt128) -> Bool { numbers.nonzeroBitCount == 1 && numbers != 1 << 1 }
    if isConstant(firstNumbers), secondNumbers.nonzeroBitCount >= 4 { return .monthDayYear }
    if isConstant(secondNumbers), firstNumbers.nonzeroBitCount >= 4 { return .dayMonthYear }
    return nil
  }

  /// What the order follows from; `nil` where it does not follow so.
  var constantMonth: ValueCaution.ConstantMonth? {
    orderByConstantMonth.map { order in
      let isFirst = order == .monthDayYear
      return ValueCaution.ConstantMonth(
        example: example, isFirst: isFirst,
        month: (isFirst ? firstNumbers : secondNumbers).trailingZeroBitCount,
        dates: total)
    }
  }

  /// Whether years of two digits come first: nothing else reads the dates, or few numbers in a row stand first and many
  /// last, as years do beside days.
  var areYearFirst: Bool {
    guard yearFirst * 20 >= total * 19 else { return false }
    return yearOnly * 2 >= total
      || firstsAreInARow && thirdNumbers.nonzeroBitCount >= max(10, 2 * firstNumbers.nonzeroBitCount)
  }

  /// Whether that is possible, and too few dates tell.
  var mayBeYearFirst: Bool {
    guard yearFirst > 0, yearFirst * 20 >= total * 19, firstsAreInARow else { return false }
    return thirdNumbers.nonzeroBitCount >= max(4, firstNumbers.nonzeroBitCount + 1)
  }

  private var firstsAreInARow: Bool {
    firstNumbers != 0
      && 128 - firstNumbers.leadingZeroBitCount - firstNumbers.trailingZeroBitCount
        <= firstNumbers.nonzeroBitCount + 1
  }

  /// The orders that a person may choose between.
  var possibleOrders: [DateOrder] {
    mayBeYearFirst ? [.dayMonthYear, .monthDayYear, .yearMonthDay] : [.dayMonthYear, .monthDayYear]
  }

  var anyExample: String {
    example.isEmpty
      ? "\(firstNumbers.trailingZeroBitCount)-\(secondNumbers.trailingZeroBitCount)-\(thirdNumbers.trailingZeroBitCount)"
      : example
  }
}
