internal import FileVocabulary
internal import TextTables
internal import Wording

extension RoleFinder {
  /// More distinct texts than this are names or remarks, not categories.
  static let mostCategories = 20
  /// What a person may ask for by name.
  static let mostCategoriesByChoice = 100

  /// The columns of a customer table, and one sentence a column.
  func customerColumns(named: NamedColumns) throws(FeatureError) -> (TableColumns, [ColumnDecision]) {
    let customer = try customerOfTable(named: named)
    var table = TableColumns(customer: customer?.index, numbers: [], categories: [])
    var decisions: [ColumnDecision] = []
    for column in columns {
      let (role, reason) = try roleInTable(of: column, customer: customer, named: named)
      switch role {
      case .number: table.numbers.append(column.index)
      case .category: table.categories.append(column.index)
      default: break
      }
      if role == .number { try column.profile.refuseDoubt(of: .numbers) }
      decisions.append(
        ColumnDecision(
          label: column.profile.label, role: role, format: role.isMeasure ? column.format : nil,
          reason: reason)
      )
    }
    guard !table.numbers.isEmpty || !table.categories.isEmpty else {
      let constant = columns.filter { $0.isConstant && $0.index != customer?.index }
      throw constant.isEmpty
        ? .noFeatures(columns: names)
        : .nothingDiffers(customers: columns[0].profile.cells, columns: constant.map(\.profile.name))
    }
    return (table, decisions)
  }

  /// The column that names the customer, where there is one: by its name, else texts or codes that differ in
  /// every row of the first column.
  private func customerOfTable(named: NamedColumns) throws(FeatureError) -> ChosenColumn? {
    if let index = named.customer { return ChosenColumn(index: index, reason: .named(by: .customer)) }
    let taken = named.ignored.union(named.features)
    let byName = columns.compactMap { column -> Candidate? in
      guard !taken.contains(column.index), column.present > 0, !column.readsAsDays else { return nil }
      let strength: Int
      switch column.meaning {
      case .customerID: strength = column.isWholeName ? 6 : 5
      case .customer where column.isWholeName || isNearlyUnique(column): strength = column.isWholeName ? 4 : 3
      case .rowID where column.name.words == ["id"] || column.name.words == ["ид"]: strength = 2
      case .contact, .person: strength = isNearlyUnique(column) && !column.repeats ? 1 : 0
      default: strength = 0
      }
      guard strength > 0, isNearlyUnique(column) || strength > 1 else { return nil }
      return Candidate(column: column, strength: strength, reason: .customerByName)
    }
    // Equally good names that differ in every row serve equally well.
    let unique = byName.filter { !$0.column.repeats }
    if let chosen = try strongestName(unique.isEmpty ? byName : unique, for: .customer) {
      return chosen
    }
    guard let first = columns.first, !taken.contains(0), first.present == first.profile.cells,
      first.present > 1,
      !first.repeats, !first.readsAsDays, !first.readsAsNumbers || first.hasLeadingZeros || first.countsRows
    else { return nil }
    return ChosenColumn(
      index: 0,
      reason: LocalizedText(
        en: "the first column, and different in every row", ru: "первый столбец, и в каждой строке разный"))
  }

  private func isNearlyUnique(_ column: ColumnClues) -> Bool {
    column.ids == nil && column.profile.hasManyDistinct
      || Double(column.distinct) >= 0.9 * Double(column.present)
  }

  private func roleInTable(
    of column: ColumnClues, customer: ChosenColumn?, named: NamedColumns
  ) throws(FeatureError) -> (ColumnRole, LocalizedText) {
    if let customer, customer.index == column.index { return (.customer, customer.reason) }
    if named.ignored.contains(column.index) { return (.ignored, .ignored) }
    if !named.features.isEmpty {
      guard named.features.contains(column.index) else {
        return (
          .ignored, .naming(en: "not among \(.features)", ru: "не назван в \(.features)")
        )
      }
      return try roleOfWantedFeature(column)
    }
    if column.present == 0 {
      return (
        .constant, LocalizedText(en: "empty in every row; left out", ru: "пуст в каждой строке; исключён")
      )
    }
    if column.isConstant {
      return (
        .constant,
        LocalizedText(en: "the same in every row; left out", ru: "одно и то же в каждой строке; исключён")
      )
    }
    if column.readsAsDays {
      return (
        .date,
        LocalizedText(
          en: "its values are days; left out, for a day is no measure of a customer",
          ru: "значения — даты; исключён: дата не мера клиента")
      )
    }
    return column.readsAsNumbers ? roleOfNumbers(column) : roleOfTexts(column)
  }

  private func roleOfNumbers(_ column: ColumnClues) -> (ColumnRole, LocalizedText) {
    let saysCategory = column.name.saysCategory
    if column.isWhole && saysCategory && !isBinary(column) {
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
    if column.isWhole, column.profile.distinct > Self.mostCategories {
      switch column.meaning {
      case .identifier where column.isWholeName, .rowID where column.isWholeName,
        .customerID where column.isWholeName:
        return (.identifier, .identifierByName)
      case .order where column.isWholeName && !column.repeats:
        return (.identifier, .identifierByName)
      case .contact where column.profile.meanLength >= 7, .identifier where column.profile.meanLength >= 4:
        return (
          .identifier,
          LocalizedText(
            en: "a number to reach or to find people by, not a measure; left out",
            ru: "номер, по которому находят людей, а не мера; исключён")
        )
      default: break
      }
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
    return (.number, numbers.adding(en: ", but for \(unreadable.en)", ru: ", кроме \(unreadable.ru)"))
  }

  private func isBinary(_ column: ColumnClues) -> Bool {
    column.profile.distinct == 2 && column.profile.range == 0...1
  }

  private func roleOfTexts(_ column: ColumnClues) -> (ColumnRole, LocalizedText) {
    let profile = column.profile
    if profile.distinct <= Self.mostCategories, !profile.hasManyDistinct,
      profile.distinct * 2 <= column.present
    {
      return (.category, .text(LocalizedText(count: profile.distinct)))
    }
    switch column.meaning {
    case .identifier, .contact, .rowID, .customerID, .order, .person:
      return (
        .identifier,
        LocalizedText(
          en: "names or reaches people by its name, with \(column.distinctText.en) values; left out",
          ru: "имена или контакты, судя по названию; разных значений: \(column.distinctText.ru); исключён")
      )
    default: break
    }
    let share = column.present > 0 ? profile.numbers * 100 / column.present : 0
    let text = LocalizedText.text(column.distinctText)
    let mixed =
      share >= 10
      ? text.adding(
        en: "; only \(share) % of its cells are numbers", ru: "; чисел только \(share) % ячеек") : text
    return (.freeText, mixed.adding(en: "; left out", ru: "; исключён"))
  }

  /// A column that a person asks for becomes a feature if it can.
  private func roleOfWantedFeature(_ column: ColumnClues) throws(FeatureError) -> (ColumnRole, LocalizedText)
  {
    let name = column.profile.name
    if column.isConstant {
      throw .notAFeature(
        column: name,
        reason: LocalizedText(en: "it is the same in every row", ru: "он одинаков во всех строках"))
    }
    if column.readsAsDays, !column.readsAsNumbers {
      throw .notAFeature(
        column: name, reason: LocalizedText(en: "its values are days", ru: "его значения — даты"))
    }
    if column.readsAsNumbers {
      let (role, reason) = roleOfNumbers(column)
      return role == .category
        ? (role, reason)
        : (
          .number,
          LocalizedText.named(by: .features).adding(
            en: "; its values are numbers", ru: "; значения — числа")
        )
    }
    guard column.profile.distinct <= Self.mostCategoriesByChoice, !column.profile.hasManyDistinct else {
      throw .notAFeature(
        column: name,
        reason: LocalizedText(
          en: "it is text with \(column.distinctText.en) values",
          ru: "это текст, разных значений: \(column.distinctText.ru)"))
    }
    let distinct = column.profile.distinct
    return (
      .category,
      LocalizedText.named(by: .features)
        .adding(en: "; text with \(distinct) values", ru: "; текст, разных значений: \(distinct)")
    )
  }
}

extension LocalizedText {
  fileprivate static let identifierByName = LocalizedText(
    en: "an id by its name; left out", ru: "номер, судя по названию; исключён")

  fileprivate static func text(_ values: LocalizedText) -> LocalizedText {
    LocalizedText(en: "text with \(values.en) values", ru: "текст; разных значений: \(values.ru)")
  }
}
