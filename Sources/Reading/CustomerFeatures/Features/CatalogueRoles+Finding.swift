internal import FileVocabulary
package import PurchaseLogs
internal import TextTables
package import Wording

extension CatalogueRoles {
  /// The roles of a log's columns.
  ///
  /// - Throws: ``FeatureError`` that names the choice which resolves the doubt.
  package init(of columns: [CatalogueColumn], options: LayoutOptions) throws(FeatureError) {
    var finder = CatalogueFinder(columns)
    let named = try finder.named(options)
    date = try finder.date(named[.date])
    customer = try finder.customer(named[.customer])
    order = try finder.order(named[.order])
    amount = try finder.amount(named[.amount])
    quantity = try finder.quantity(named[.quantity], besides: amount)
    let places = finder.chosen
    var statuses: [(place: Int, isNamed: Bool)] = []
    if let status = named[.status] {
      statuses = [(status, true)]
    } else if !options.ignoresStatus {
      statuses = columns.indices.filter { place in
        guard !places.contains(place), !finder.ignored.contains(place) else { return false }
        return [.status, .kind, .cancelled, .paid].contains(finder.meaning(of: place)?.meaning)
      }.map { ($0, false) }
    }
    self.statuses = statuses
    func free(_ meaning: ColumnMeaning) -> [Int] {
      columns.indices.filter { place in
        !places.contains(place) && !finder.ignored.contains(place)
          && finder.meaning(of: place)?.meaning == meaning
      }
    }
    currency = free(.currency).first
    refunds = amount == nil ? [] : free(.refund).filter { columns[$0].contents.contains(.numbers) }
    discounts = quantity == nil ? [] : free(.discount).filter { columns[$0].contents.contains(.numbers) }
    var filters: [(place: Int, values: [String])] = []
    for condition in options.conditions {
      filters.append((try finder.place(of: condition.column, by: .condition), condition.values))
    }
    self.filters = filters
    reasons = finder.reasons
  }

  /// Columns whose name says what they are, of those that the choice can name.
  package static let reason = LocalizedText(
    en: "a table in a database whose columns say who bought when",
    ru: "таблица в базе данных, столбцы которой говорят, кто и когда купил")

  /// One sentence a column.
  ///
  /// - Parameter statuses: Places of those that do say which rows are no purchases.
  package func decisions(of columns: [CatalogueColumn], statuses: [Int]) -> [ColumnDecision] {
    columns.indices.map { place in
      let role: ColumnRole =
        switch place {
        case customer: .customer
        case date: .date
        case amount: quantity == nil ? .amount : .unitPrice
        case quantity: .quantity
        case order: .order
        default: statuses.contains(place) ? .status : .ignored
        }
      let reason: LocalizedText =
        statuses.contains(place)
        ? LocalizedText(en: "says which orders are no purchases", ru: "говорит, какие заказы — не покупки")
        : reasons[place]?.reason
          ?? LocalizedText(
            en: "not needed: a log is segmented by recency, frequency and monetary",
            ru: "не нужен: журнал делится по давности, частоте и сумме покупок")
      return ColumnDecision(
        label: .named(columns[place].name), role: role, format: columns[place].type, reason: reason)
    }
  }
}

/// Looks for columns by name and type.
private struct CatalogueFinder {
  let columns: [CatalogueColumn]
  private(set) var ignored: Set<Int> = []
  private(set) var reasons: [Int: ChosenColumn] = [:]

  init(_ columns: [CatalogueColumn]) { self.columns = columns }

  var chosen: Set<Int> { Set(reasons.keys) }

  private var names: [String] { columns.map(\.name) }

  func meaning(of place: Int) -> (meaning: ColumnMeaning, isWhole: Bool)? {
    ColumnName(columns[place].name).meaning
  }

  /// The column that a person names: its exact name wins, then one equal but for case, then its number.
  func place(of name: String, by choice: Choice) throws(FeatureError) -> Int {
    if let exact = columns.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) { return exact }
    let alike = columns.indices.filter { columns[$0].name.lowercased() == name.lowercased() }
    if alike.count == 1 { return alike[0] }
    if let number = Int(name), columns.indices.contains(number - 1) { return number - 1 }
    throw .unknownColumn(choice, name: name, available: names)
  }

  mutating func named(_ options: LayoutOptions) throws(FeatureError) -> [Choice: Int] {
    let given: [(Choice, String?)] = [
      (.customer, options.customerID), (.date, options.date), (.amount, options.amount),
      (.quantity, options.quantity), (.order, options.order), (.status, options.status),
    ]
    var named: [Choice: Int] = [:]
    for (choice, name) in given {
      guard let name else { continue }
      let place = try place(of: name, by: choice)
      if let other = named.first(where: { $0.value == place })?.key {
        throw .columnUsedTwice(name: columns[place].name, other, choice)
      }
      named[choice] = place
    }
    for name in options.ignored { ignored.insert(try place(of: name, by: .ignored)) }
    taken = ignored.union(named.values)
    return named
  }

  private var taken: Set<Int> = []

  /// The strongest of some columns; `nil` where there is none.
  private mutating func strongest(
    for role: ColumnRole, named: Int?, by choice: Choice, _ strength: (Int) -> Int?
  ) throws(FeatureError) -> Int? {
    if let named {
      reasons[named] = ChosenColumn(index: named, reason: .named(by: choice))
      return named
    }
    let found = columns.indices.filter { !taken.contains($0) }.compactMap { place in
      strength(place).map { (place: place, strength: $0) }
    }
    guard let best = found.map(\.strength).max() else { return nil }
    let leaders = found.filter { $0.strength == best }
    guard leaders.count == 1 else {
      throw .severalColumns(role: role, candidates: leaders.map { columns[$0.place].name })
    }
    let place = leaders[0].place
    reasons[place] = ChosenColumn(
      index: place,
      reason: LocalizedText(en: "by its name and type", ru: "судя по названию и типу"))
    taken.insert(place)
    return place
  }

  mutating func date(_ named: Int?) throws(FeatureError) -> Int {
    let found = try strongest(for: .date, named: named, by: .date) { [self] place in
      let isTyped = columns[place].contents.contains(.days)
      guard isTyped || columns[place].contents.contains(.writtenDays) else { return nil }
      switch meaning(of: place)?.meaning {
      case .purchaseDate: return isTyped ? 6 : 3
      case .day: return isTyped ? 5 : 2
      case .laterDate: return isTyped ? 4 : nil
      case .cancelled: return nil
      case .otherDate: return isTyped ? 0 : nil
      default: return isTyped ? 4 : nil
      }
    }
    guard let found else { throw .noColumn(role: .date, available: names) }
    return found
  }

  mutating func customer(_ named: Int?) throws(FeatureError) -> Int {
    let found = try strongest(for: .customer, named: named, by: .customer) { [self] place in
      guard !columns[place].contents.isDisjoint(with: [.numbers, .texts]),
        let (meaning, isWhole) = meaning(of: place)
      else { return nil }
      switch meaning {
      case .customerID: return isWhole ? 6 : 5
      case .customer: return isWhole ? 4 : 3
      case .contact: return 1
      default: return nil
      }
    }
    guard let found else { throw .noColumn(role: .customer, available: names) }
    return found
  }

  mutating func order(_ named: Int?) throws(FeatureError) -> Int? {
    return try strongest(for: .order, named: named, by: .order) { [self] place in
      guard !columns[place].contents.isDisjoint(with: [.numbers, .texts]),
        let (meaning, isWhole) = meaning(of: place)
      else { return nil }
      return meaning == .order ? (isWhole ? 2 : 1) : nil
    }
  }

  mutating func amount(_ named: Int?) throws(FeatureError) -> Int? {
    return try strongest(for: .amount, named: named, by: .amount) { [self] place in
      let name = ColumnName(columns[place].name)
      guard !columns[place].contents.isDisjoint(with: [.numbers, .texts]),
        let (meaning, isWhole) = name.meaning,
        columns[place].contents.contains(.numbers) || isWhole
      else { return nil }
      switch meaning {
      case .total: return name.strengthOfAmount(isWhole)
      case .tax, .discount, .otherMoney:
        let isSum =
          (ColumnVocabulary.phrases[.total] ?? []).contains { name.contains($0) || name.isWhole($0) }
          && [AmountTrait.withTax, .withoutTax, .afterDiscount, .beforeDiscount].contains { name.says($0) }
        return isSum ? name.strengthOfAmount(isWhole) : nil
      case .unitPrice: return isWhole ? 1 : 0
      default: return nil
      }
    }
  }

  mutating func quantity(_ named: Int?, besides amount: Int?) throws(FeatureError) -> Int? {
    guard let amount, named != nil || meaning(of: amount)?.meaning == .unitPrice else { return nil }
    return try strongest(for: .quantity, named: named, by: .quantity) { [self] place in
      guard columns[place].contents.contains(.numbers), let (meaning, isWhole) = meaning(of: place) else {
        return nil
      }
      return meaning == .quantity ? (isWhole ? 2 : 1) : nil
    }
  }
}

extension ColumnName {
  /// How surely it names the sum that was paid: after discount, tax included, of the whole order.
  func strengthOfAmount(_ isWhole: Bool) -> Int {
    var strength = isWhole ? 60 : 40
    if says(.final) { strength += 8 }
    if says(.withTax) { strength += 6 }
    if says(.afterDiscount) { strength += 5 }
    if says(.ofLine) { strength -= 3 }
    if says(.withoutTax) { strength -= 30 }
    if says(.beforeDiscount) { strength -= 30 }
    return strength
  }
}

extension CatalogueRoles {
  /// How the words of a column would be understood as states of rows; `nil` where they speak of something else.
  ///
  /// - Parameters:
  ///   - words: Rows by word; under `nil` and the empty word those without one.
  ///   - isNamed: Whether a person says that they are states.
  package static func reading(of name: String, words: [String?: Int], isNamed: Bool) -> StatusReading? {
    var values: [String: Int] = [:]
    for (word, rows) in words { if let word, !word.isEmpty { values[word, default: 0] += rows } }
    let clues = ColumnName(name)
    let missing = words.reduce(0) { $0 + ($1.key?.isEmpty ?? true ? $1.value : 0) }
    let areFlags = YesOrNo.areFlags(values.keys)
    let hasStates = values.keys.contains { YesOrNo($0) != nil || OrderState($0) != nil }
    let reading: StatusReading? =
      switch clues.meaning?.meaning {
      case .cancelled: areFlags || hasStates ? .cancelled : .cancelledWhen
      case .paid:
        areFlags && values.keys.allSatisfy { YesOrNo($0) == .yes } && missing > 0 ? .paidWhen : .paid
      case .kind: .kind
      default:
        areFlags || clues.speaksOfCustomers ? nil : DealStage.areStages(values.keys) ? .deal : .state
      }
    guard let reading else { return isNamed ? .state : nil }
    if isNamed { return reading }
    let states = values.map { (state: reading.meaning(of: $0.key), rows: $0.value) }
    let undoes = states.contains { $0.state == .noPurchase || $0.state == .returned }
    switch reading {
    case .cancelled, .paid:
      let isMixed = states.contains { $0.state == .purchase || $0.state == .partly } || missing > 0
      return undoes && isMixed ? reading : nil
    case .cancelledWhen: return values.isEmpty ? nil : reading
    case .paidWhen: return reading
    case .state, .deal:
      return undoes && !clues.speaksOfCustomers ? reading : nil
    case .kind:
      let known = states.reduce(0) { $0 + ($1.state == nil ? 0 : $1.rows) }
      return undoes && known * 2 >= values.values.reduce(0, +) ? reading : nil
    }
  }
}
