internal import FileVocabulary
internal import TextTables
internal import Wording

extension RoleFinder {
  /// What a column of numbers is.
  func roleOfNumbers(_ column: ColumnClues) -> (ColumnRole, LocalizedText) {
    if column.isBinary {
      return (.category, LocalizedText(en: "0 and 1: no and yes", ru: "0 и 1: нет и да"))
    }
    if let reason = referenceReason(of: column) { return (.identifier, reason) }
    if column.isWhole && column.name.saysCategory {
      if column.profile.distinct <= Self.mostCategories, !column.profile.hasManyDistinct {
        let distinct = column.profile.distinct
        return (
          .category,
          LocalizedText(
            en: "whole numbers that its name calls codes, with \(distinct) values",
            ru: "целые числа, судя по названию — коды; разных значений: \(distinct)")
        )
      }
      return (
        .identifier,
        LocalizedText(
          en: "codes by its name, with \(column.distinctText.en) values; left out",
          ru: "коды, судя по названию; разных значений: \(column.distinctText.ru); исключён")
      )
    }
    if column.countsRows {
      return (.identifier, LocalizedText(en: "numbers the rows; left out", ru: "номера строк; исключён"))
    }
    if column.hasLeadingZeros && column.profile.distinct > Self.mostCategories {
      return (
        .identifier,
        LocalizedText(en: "codes with leading zeros; left out", ru: "коды с нулями впереди; исключён")
      )
    }
    let unreadable = LocalizedText(count: column.present - column.profile.numbers)
    let numbers = LocalizedText(en: "its values are numbers", ru: "значения — числа")
    guard column.present > column.profile.numbers else { return (.number, numbers) }
    if let strays = column.strays {
      let words = LocalizedText(columns: strays)
      return (
        .number,
        numbers.adding(
          en: ", but for \(unreadable.en) that say \(words.en): taken as missing",
          ru: ", кроме \(unreadable.ru) со словами \(words.ru): они считаются пропусками")
      )
    }
    return (.number, numbers.adding(en: ", but for \(unreadable.en)", ru: ", кроме \(unreadable.ru)"))
  }

  /// Why the numbers of a column are no measure but point at something: a customer, an order, a place, a row of another
  /// table; `nil` where they do not.
  private func referenceReason(of column: ColumnClues) -> LocalizedText? {
    guard column.isWhole else { return nil }
    if column.profile.areRoundedCodes { return .roundedCodes }
    if column.name.place(of: .postal) != nil, column.profile.meanLength >= 4 { return .numberToFind }
    // "children number" is a count, "policy number" is not.
    let mayCount = column.name.words.last == "number" && (column.profile.range?.upperBound ?? 0) < 100
    if column.name.saysKey && !mayCount { return .keyByName }
    let isVaried = column.profile.distinct > Self.mostCategories
    switch column.meaning {
    case .contact where column.profile.meanLength >= 7: return .numberToFind
    case .identifier where column.isWholeName && isVaried, .rowID where column.isWholeName && isVaried,
      .customerID where column.isWholeName && isVaried:
      return .identifierByName
    case .order where column.isWholeName && isVaried && !column.repeats: return .identifierByName
    case .identifier where isVaried && column.profile.meanLength >= 4: return .numberToFind
    default: return nil
    }
  }

  /// What the numbers of a feature are.
  ///
  /// - Parameter isPeriod: Whether the column is one of several periods side by side.
  func measure(of column: ColumnClues, isPeriod: Bool) -> Measure? {
    if isPeriod, column.profile.missing > 0 {
      return Measure(isZeroWhereEmpty: true)
    }
    if column.isWhole, let range = column.profile.range, range.lowerBound >= 1850, range.upperBound <= 2100,
      column.name.hasWord(.year) || column.isNamedDay || column.meaning == nil && range.spansYears
    {
      return Measure(unit: .year)
    }
    return column.profile.arePercents ? Measure(unit: .share) : nil
  }
}

extension ClosedRange<Double> {
  /// Whether numbers of this extent are years and nothing else: those of people who live and of what they do.
  fileprivate var spansYears: Bool {
    lowerBound >= 1900 && upperBound <= 2050 && upperBound - lowerBound >= 5
  }
}

extension ColumnClues {
  /// Whether its values are 0 and 1.
  var isBinary: Bool { profile.distinct == 2 && profile.range == 0...1 && isWhole }
}

extension ColumnProfile {
  /// Whether the cells are written as 7.91E+11: a spreadsheet shows numbers of eleven digits and more so.
  fileprivate var areRoundedCodes: Bool {
    !examples.isEmpty
      && examples.allSatisfy { text in
        let parts = text.uppercased().split(separator: "E+", maxSplits: 1)
        guard parts.count == 2, let power = Int(parts[1]), (10...19).contains(power) else { return false }
        return parts[0].count < power && parts[0].allSatisfy { $0.isNumber || $0 == "." || $0 == "," }
      }
  }
}

extension LocalizedText {
  static let identifierByName = LocalizedText(
    en: "an id by its name; left out", ru: "номер, судя по названию; исключён")

  /// Numbers of managers, shops or contracts.
  static let keyByName = LocalizedText(
    en: "points at something else by its name, so it is no measure; left out",
    ru: "ссылка на что-то другое, судя по названию, а не мера; исключён")

  fileprivate static let roundedCodes = LocalizedText(
    en: "numbers that a spreadsheet has rounded, such as phones and codes, not a measure; left out",
    ru: "номера, округлённые электронной таблицей, — телефоны или коды, а не мера; исключён")

  fileprivate static let numberToFind = LocalizedText(
    en: "a number to reach or to find people by, not a measure; left out",
    ru: "номер, по которому находят людей, а не мера; исключён")
}
