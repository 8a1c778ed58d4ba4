internal import FileVocabulary
internal import TextTables
internal import Wording

extension RoleFinder {
  /// More distinct texts than this are names or remarks, not categories.
  static let mostCategories = 20
  /// What a person may ask for by name.
  static let mostCategoriesByChoice = 100
  /// Longer texts are remarks.
  private static let longestLabel = 40.0

  /// The columns of a customer table, and one sentence a column.
  func customerColumns(named: NamedColumns) throws(FeatureError) -> (TableColumns, [ColumnDecision]) {
    let customer = try customerOfTable(named: named)
    let taken = named.outcomes.union(named.ignored).union([customer?.index].compactMap(\.self))
    let purchases = named.features.isEmpty ? purchaseMeasures(besides: taken) : PurchaseMeasures()
    let periods = PeriodNames.columns(
      in: columns.filter { $0.readsAsNumbers && $0.profile.negativeNumbers == 0 })
    var table = TableColumns(customer: customer?.index, numbers: [], categories: [])
    var decisions: [ColumnDecision] = []
    for column in columns {
      let place = column.index
      let measure = taken.contains(place) ? nil : purchases.measures[place]
      var (role, reason) = try roleInTable(of: column, customer: customer, named: named)
      if let measure {
        (role, reason) = (.number, measure.reason)
      } else if purchases.areWhole, role == .number || role == .category {
        (role, reason) = (.descriptor, reason.besidePurchases)
      }
      switch role {
      case .number:
        table.numbers.append(place)
        table.measures[place] = measure ?? self.measure(of: column, isPeriod: periods.contains(place))
      case .category: table.categories.append(place)
      default: break
      }
      if role == .number { try column.profile.refuseDoubt(of: measure?.days == nil ? .numbers : .days) }
      decisions.append(
        ColumnDecision(
          label: column.profile.label, role: role, format: role.isMeasure ? column.format : nil,
          reason: reason)
      )
    }
    if table.numbers.isEmpty && table.categories.isEmpty { throw noFeatures(decisions) }
    return (table, decisions)
  }

  /// Why there is nothing to segment by.
  private func noFeatures(_ decisions: [ColumnDecision]) -> FeatureError {
    let constant = columns.filter { $0.isConstant && decisions[$0.index].role != .customer }
    let outcomes = decisions.filter { $0.role == .outcome }.map(\.name)
    if !outcomes.isEmpty { return .onlyOutcomes(columns: outcomes) }
    return constant.isEmpty
      ? .noFeatures(columns: names)
      : .nothingDiffers(customers: columns[0].profile.cells, columns: constant.map(\.profile.name))
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
    if let chosen = try strongestName(bestContacts(unique.isEmpty ? byName : unique), for: .customer) {
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

  /// Whether hardly any value comes twice.
  func isNearlyUnique(_ column: ColumnClues) -> Bool {
    column.ids == nil && column.profile.hasManyDistinct
      || Double(column.distinct) >= 0.9 * Double(column.present)
  }

  private func roleInTable(
    of column: ColumnClues, customer: ChosenColumn?, named: NamedColumns
  ) throws(FeatureError) -> (ColumnRole, LocalizedText) {
    if let customer, customer.index == column.index { return (.customer, customer.reason) }
    if named.ignored.contains(column.index) { return (.ignored, .ignored) }
    if named.outcomes.contains(column.index) { return (.outcome, .named(by: .outcomes)) }
    if !named.features.isEmpty {
      guard named.features.contains(column.index) else {
        if let reason = outcomeReason(of: column) { return (.outcome, reason) }
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
    if let reason = outcomeReason(of: column) { return (.outcome, reason) }
    if column.readsAsDays {
      return (
        .date,
        LocalizedText(
          en: "its values are days; left out, for a day is no measure of a customer",
          ru: "значения — даты; исключён: дата не мера клиента")
      )
    }
    return column.readsAsNumbers || column.strays != nil ? roleOfNumbers(column) : roleOfTexts(column)
  }

  private func roleOfTexts(_ column: ColumnClues) -> (ColumnRole, LocalizedText) {
    let profile = column.profile
    if profile.distinct <= Self.mostCategories, !profile.hasManyDistinct,
      profile.distinct * 2 <= column.present, !column.name.saysKey
    {
      return (.category, .text(LocalizedText(count: profile.distinct)))
    }
    if column.name.saysKey { return (.identifier, .keyByName) }
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
    if !profile.hasManyDistinct, profile.distinct * 2 <= column.present,
      profile.meanLength <= Self.longestLabel
    {
      return (
        .descriptor,
        LocalizedText.text(column.distinctText).adding(
          en: ", too many for a feature; says who customers are",
          ru: "; слишком много для признака; говорит, кто эти клиенты")
      )
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
    if column.readsAsNumbers || column.strays != nil {
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
  fileprivate var besidePurchases: LocalizedText {
    adding(
      en: "; no feature beside recency, frequency and monetary, but says who customers are",
      ru: "; рядом с давностью, частотой и суммой не признак, но говорит, кто эти клиенты")
  }

  fileprivate static func text(_ values: LocalizedText) -> LocalizedText {
    LocalizedText(en: "text with \(values.en) values", ru: "текст; разных значений: \(values.ru)")
  }
}
