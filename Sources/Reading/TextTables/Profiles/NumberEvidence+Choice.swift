internal import Wording

extension NumberEvidence {
  struct Choice {
    var format: NumberFormat
    var doubt: FormatDoubt?
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
    guard count(.plain) + point + comma + pointEither + commaEither + grouped > 0 else { return nil }
    if let given { return Choice(format: format(given)) }
    if point + comma == 0 {
      guard pointEither + commaEither > 0 else { return Choice(format: format(.point)) }
      if let hint { return Choice(format: format(hint)) }
      // Programs that put commas between cells write decimal points.
      if commaEither == 0, delimiter == "," { return Choice(format: format(.point)) }
      return Choice(
        format: format(pointEither >= commaEither ? .point : .comma),
        doubt: FormatDoubt(
          question: pointEither >= commaEither ? .eitherMark(in: "1.234") : .eitherMark(in: "1,234"),
          choice: .decimal, readings: Self.bothMarks))
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
    let candidates = [mark == .point ? "," : ".", " ", "'"].map {
      NumberFormat(decimalMark: mark, grouping: $0)
    }
    let plain = NumberFormat(decimalMark: mark)
    return candidates.reduce((format: plain, count: totals(in: plain).count)) { best, candidate in
      let count = totals(in: candidate).count
      return count > best.count ? (candidate, count) : best
    }.format
  }
}

extension LocalizedText {
  /// What is open where one mark stands before three digits in every number.
  fileprivate static func eitherMark(in example: String) -> LocalizedText {
    LocalizedText(
      en: "numbers such as \(example) may mean 1234 or 1 and a fraction",
      ru: "числа вида \(example) могут значить 1234 или 1 с дробной частью")
  }
}
