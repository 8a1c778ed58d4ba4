internal import Wording

extension NumberEvidence {
  struct Choice {
    var format: NumberFormat
    var doubt: FormatDoubt?
    var warnings: [ValueCaution] = []
  }

  /// Numbers that only a decimal point, or only a decimal comma, explains.
  private var decisive: (point: Int, comma: Int) {
    (
      count(
        .pointDecimals, .commaGroups, .commaGroupsPointDecimals, .blankGroupsPointDecimals,
        .apostropheGroupsPointDecimals),
      count(
        .commaDecimals, .pointGroups, .pointGroupsCommaDecimals, .blankGroupsCommaDecimals,
        .apostropheGroupsCommaDecimals)
    )
  }

  /// The decimal mark, where the column's own numbers leave no doubt about it.
  var plainMark: DecimalMark? {
    let (point, comma) = decisive
    return point > 0 && comma == 0 ? .point : comma > 0 && point == 0 ? .comma : nil
  }

  /// The format that reads the most numbers; `nil` where there are none.
  ///
  /// - Parameters:
  ///   - given: What a person said.
  ///   - hint: What the other columns of the file use.
  func choice(given: DecimalMark?, hint: DecimalMark?, delimiter: String) -> Choice? {
    let (point, comma) = decisive
    let pointEither = count(.pointEither)
    let commaEither = count(.commaEither)
    let grouped = count(.blankGroups, .apostropheGroups)
    guard real.count + count(.plain) + point + comma + pointEither + commaEither + grouped > 0 else {
      return nil
    }
    if let given { return Choice(format: format(given)) }
    if point + comma == 0 {
      guard pointEither + commaEither > 0 else { return Choice(format: format(.point)) }
      if let thousands = thousands(hint: hint) { return thousands }
      if let whole = wholeUnits { return whole }
      if let hint { return Choice(format: format(hint)) }
      // Programs that put commas between cells write decimal points. Money has no third decimal: beside a currency these
      // are none unless no zero stands at their end, where of thousands every tenth has one.
      let share = currencies.isEmpty ? 2 : 50
      let areDecimals = !hasOnlySmallPlain && endingInZero.point * share < pointEither
      if commaEither == 0, delimiter == ",", areDecimals { return Choice(format: format(.point)) }
      return eitherMark(pointEither >= commaEither ? .point : .comma)
    }
    let mark: DecimalMark = point >= comma ? .point : .comma
    let isMixed = min(point, comma) * 10 > max(point, comma)
    return Choice(
      format: format(mark),
      doubt: isMixed
        ? FormatDoubt(
          question: LocalizedText(
            en: "\(point) numbers have a decimal point and \(comma) a decimal comma",
            ru: "чисел с десятичной точкой \(point), с десятичной запятой \(comma)"),
          choice: .decimal, readings: Self.bothMarks)
        : nil)
  }

  /// Thousands, where one mark stands before three digits in many numbers and plain whole numbers of less than four digits
  /// stand beside them.
  ///
  /// Whoever writes decimals as short as they are leaves no zero at their end, and whoever writes three of them writes them
  /// in whole numbers too.
  private func thousands(hint: DecimalMark?) -> Choice? {
    let (points, commas) = (count(.pointEither), count(.commaEither))
    let zeros = points > 0 ? endingInZero.point : endingInZero.comma
    guard points == 0 || commas == 0, hasOnlySmallPlain, points + commas >= 10, zeros > 0 else { return nil }
    let decimals: DecimalMark = points > 0 ? .comma : .point
    if let hint, hint != decimals { return eitherMark(hint) }
    return Choice(
      format: format(decimals),
      warnings: [.thousands(points + commas, example: example(points > 0 ? "." : ","))])
  }

  /// Thousands, where the amounts are in a currency that has no cents.
  private var wholeUnits: Choice? {
    let counts = currencyCounts
    let (points, commas) = (count(.pointEither), count(.commaEither))
    guard points == 0 || commas == 0, counts.values.reduce(0, +) * 2 > points + commas + count(.plain),
      counts.keys.allSatisfy(Currencies.withoutCents.contains)
    else { return nil }
    return Choice(format: format(points > 0 ? .comma : .point))
  }

  /// The question what a mark before three digits means; the numbers are read by a decimal mark as long as it is open.
  private func eitherMark(_ mark: DecimalMark) -> Choice {
    let digits = eitherDigits ?? 1234
    return Choice(
      format: format(mark),
      doubt: FormatDoubt(
        question: LocalizedText(
          en:
            "numbers such as \(example(mark.rawValue)) may mean \(digits) or \(digits / 1000) and a fraction",
          ru:
            "числа вида \(example(mark.rawValue)) могут значить \(digits) или \(digits / 1000) с дробной частью"
        ),
        choice: .decimal, readings: Self.bothMarks))
  }

  /// The first number with three digits behind its mark.
  private func example(_ mark: String) -> String {
    let digits = eitherDigits ?? 1234
    return "\(digits / 1000)\(mark)\(String(digits % 1000 + 1000).dropFirst())"
  }

  /// The decimal marks that a person may choose between: both where the numbers could be read by either.
  var readings: [String] {
    let (point, comma) = decisive
    if count(.pointEither, .commaEither) > 0 && point + comma == 0
      || min(point, comma) * 10 > max(point, comma)
    {
      return Self.bothMarks
    }
    return [(point >= comma ? DecimalMark.point : .comma).word]
  }

  private static let bothMarks = DecimalMark.allCases.map(\.word)

  /// The format of a mark with the groups that occur most beside it.
  private func format(_ mark: DecimalMark) -> NumberFormat {
    var plain = NumberFormat(decimalMark: mark)
    // Where all texts have a point as well there is nothing to tell apart.
    plain.readsNumbersByPoint = real.count > 0 && (mark == .comma || count(.pointEither) > 0)
    let candidates = [mark == .point ? "," : ".", " ", "'"].map { group in
      var format = plain
      format.grouping = group
      return format
    }
    return candidates.reduce((format: plain, count: totals(in: plain).count)) { best, candidate in
      let count = totals(in: candidate).count
      return count > best.count ? (candidate, count) : best
    }.format
  }
}
