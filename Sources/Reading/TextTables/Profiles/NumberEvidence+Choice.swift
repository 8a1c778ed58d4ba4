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
          question: pointEither >= commaEither
            ? "numbers such as 1.234 may mean 1234 or 1 and a fraction"
            : "numbers such as 1,234 may mean 1234 or 1 and a fraction",
          flag: "--decimal"))
    }
    let mark: DecimalMark = point >= comma ? .point : .comma
    let isMixed = min(point, comma) * 10 > max(point, comma)
    return Choice(
      format: format(mark),
      doubt: isMixed
        ? FormatDoubt(
          question: "\(point) numbers have a decimal point and \(comma) a decimal comma", flag: "--decimal")
        : nil)
  }

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
