internal import Wording

extension ColumnEvidence {
  func profile(
    of label: ColumnLabel, options: ReadingOptions, delimiter: String, markHint: DecimalMark?,
    orderHint: DateOrder?
  ) -> ColumnProfile {
    let known = cells - missing
    let number = numbers.choice(given: options.decimalMark, hint: markHint, delimiter: delimiter)
    let totals = number.map { numbers.totals(in: $0.format) }
    let date = dates.choice(
      name: label.name, given: options.dateFormat.flatMap(DateReader.init), hint: orderHint,
      known: known, numbers: totals ?? ShapeTotals())
    // A column of days has no doubt about its numbers, and the other way round.
    let isDate = (date?.count ?? 0) > (totals?.count ?? 0)
    let values = max(totals?.count ?? 0, date?.count ?? 0)
    let words = distinct.words
    let unknown = UnknownWords(
      in: words, beside: values, known: known, haveManyValues: distinct.count > 20)
    let missing = missing + (date?.emptyDates ?? 0) + unknown.count
    var warnings = isDate ? date?.warnings ?? [] : number?.warnings ?? []
    let others = (totals?.count ?? 0) - numbers.percents
    if numbers.percents > 0, others * 9 > numbers.percents {
      warnings.append(.percentsInPart(numbers.percents, others: others))
    }
    return ColumnProfile(
      label: label, cells: cells, missing: missing, numbers: totals?.count ?? 0,
      wholeNumbers: totals?.whole ?? 0,
      negativeNumbers: totals?.negative ?? 0, range: totals?.range,
      numberFormat: totals?.count ?? 0 > 0 ? number?.format : nil, dates: date?.count ?? 0,
      dateFormat: date.map(\.format),
      readings: isDate ? date?.readings ?? [] : totals?.count ?? 0 > 0 ? numbers.readings : [],
      doubt: isDate ? date?.doubt : number?.doubt,
      distinct: distinct.count, hasManyDistinct: distinct.isFull, values: distinct.values,
      meanLength: known > 0 ? Double(characters) / Double(known) : 0, examples: examples,
      warnings: warnings + unknown.cautions,
      currencies: numbers.currencyCounts, percents: numbers.percents,
      sentinels: number.map { numbers.sentinels(in: $0.format) } ?? [],
      words: words.map { $0.filter { unknown.words[$0.key] == nil } }, wordExamples: wordExamples,
      emptyDates: date?.emptyDates ?? 0, monthsWithoutDay: dates.months, monthExample: dates.monthExample)
  }
}

extension DateEvidence.Choice {
  var format: DateFormat {
    var format = DateFormat(pattern: reader.pattern)
    format.emptyDays = reader.emptyDays
    return format
  }
}
