internal import Wording

extension DateEvidence {
  struct Choice {
    var reader = DateReader()
    /// Cells that `reader` reads.
    var count = 0
    /// Patterns of the formats that a person may choose between; `reader` is one of them.
    var readings: [String] = []
    var doubt: FormatDoubt?
    var warnings: [ValueCaution] = []
    /// Cells that hold a day which stands for "no date".
    var emptyDates = 0
  }

  /// Day or month first, where this column's own days leave no doubt about it.
  var plainOrder: DateOrder? {
    let orders = Set(pools.compactMap { $0.counts.plainOrder })
    return orders.count == 1 ? orders.first : nil
  }

  /// What reads the days, in every way of writing that leaves no doubt; `nil` where nothing looks like a day.
  ///
  /// - Parameters:
  ///   - given: What a person said.
  ///   - hint: The order of day and month in the other columns.
  ///   - known: Cells that are not missing.
  ///   - numbers: The column's numbers, which may be serial days.
  func choice(
    name: String, given: DateReader?, hint: DateOrder?, known: Int, numbers: ShapeTotals
  ) -> Choice? {
    var choice = Choice()
    addInherent(to: &choice)
    let direct = given.map { reads(given: $0, numbers: numbers) }
    for pool in pools { add(pool, to: &choice, given: given, hint: given?.anyOrder ?? plainOrder ?? hint) }
    addCompact(to: &choice, name: name, known: known, isGiven: given?.order(of: Self.compactFamily) != nil)
    if let given, !given.counts.isEmpty {
      choice.reader.formUnion(DateReader(given.counts))
      choice.count += numbers.count
    } else {
      addCounted(to: &choice, name: name, known: known, numbers: numbers)
    }
    guard choice.count + zeros + empty.values.reduce(0, +) > 0, direct != false else { return nil }
    finish(&choice, given: given)
    return choice
  }

  /// Whether what a person said reads any cell by itself.
  private func reads(given: DateReader, numbers: ShapeTotals) -> Bool {
    if !given.counts.isEmpty, numbers.count > 0 { return true }
    if compact > 0, given.order(of: Self.compactFamily) != nil { return true }
    return all.contains { family, counts in
      guard let order = given.order(of: family) else { return false }
      return family.kind == .yearLast ? counts.count(order) > 0 : counts.total > 0
    }
  }

  /// What names its order itself.
  private func addInherent(to choice: inout Choice) {
    for (family, counts) in all where family.kind != .yearLast {
      choice.reader.insert(family, order: family.ownOrder)
      choice.count += counts.dayFirst
      choice.warnings += [counts.dayFirstSwaps.warning].compactMap(\.self)
    }
    if let example = weekExample { choice.warnings.append(.weeks(weeks, example: example)) }
  }

  /// Eight digits and more, where they stand beside other days or are nearly all that there is.
  private func addCompact(to choice: inout Choice, name: String, known: Int, isGiven: Bool) {
    guard compact > 0 else { return }
    // Any number of eight digits may look like a day: few others may stand beside them, unless a name says that they are.
    let days = choice.count + compact
    let areDays =
      DateEvidence.isNameOfDates(name)
      ? days * 2 >= known : days * 20 >= known * 19 && (choice.count == 0 || choice.count >= compact)
    guard isGiven || areDays else { return }
    choice.reader.insert(Self.compactFamily, order: .yearMonthDay)
    choice.count += compact
  }

  /// Numbers that count days or time, where the name says that the column holds days or most cells do, and nothing but
  /// zeros stands beside them.
  private func addCounted(to choice: inout Choice, name: String, known: Int, numbers: ShapeTotals) {
    guard choice.reader.order(of: Self.compactFamily) == nil else { return }
    if DateEvidence.isNameOfDates(name) {
      let found = counted.values.reduce(0, +)
      guard found > 0, found * 2 >= numbers.count, (choice.count + found + countedZeros) * 20 >= known * 19
      else {
        return
      }
      choice.reader.formUnion(DateReader(counted.keys.reduce(into: []) { $0.formUnion($1) }))
      choice.count += found
    } else if choice.count * 2 >= known, let range = numbers.range, let kind = CountedDays(range.lowerBound),
      CountedDays(range.upperBound) == kind
    {
      choice.reader.formUnion(DateReader(kind))
      choice.count += numbers.count
    }
  }

  /// Leaves out the days that stand for "no date", and says what a person may choose between.
  private func finish(_ choice: inout Choice, given: DateReader?) {
    // Where no cell holds a day any format reads as much.
    if choice.reader == DateReader() { choice.reader = .iso8601 }
    choice.reader.emptyDays = EmptyDays.refused(beside: span)
    choice.emptyDates += zeros
    for (days, cells) in empty {
      if choice.reader.emptyDays.contains(days) { choice.emptyDates += cells } else { choice.count += cells }
    }
    // What stands for "no date" in a usual column needs no mention in its format.
    let hasZeros = countedZeros > 0 && !choice.reader.counts.isEmpty
    if !hasZeros,
      !empty.keys.contains(where: { EmptyDays.usual.contains($0) != choice.reader.emptyDays.contains($0) })
    {
      choice.reader.emptyDays = .usual
    }
    if choice.readings.isEmpty { choice.readings = [choice.reader.pattern] }
  }
}

extension DateEvidence {
  /// Whether a column's name says that it holds days or times.
  static func isNameOfDates(_ name: String) -> Bool {
    let lower = name.lowercased()
    let words = lower.split { !$0.isLetter }.map(String.init)
    let parts = ["date", "timestamp", "datetime", "дата", "datum", "fecha", "время"]
    return words.contains { wholeWords.contains($0) } || parts.contains { lower.contains($0) }
  }

  private static let wholeWords: Set<String> = [
    "day", "time", "at", "dt", "ts", "день", "when", "created", "ordered", "data", "tarih", "tarihi", "zeit",
    "zeitpunkt", "tag", "jour", "heure", "giorno", "dia", "día", "hora", "dzień", "czas", "gün", "zaman",
    "час",
  ]
}
