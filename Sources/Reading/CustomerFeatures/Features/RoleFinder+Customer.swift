internal import FileVocabulary
internal import TextTables
internal import Wording

extension RoleFinder {
  /// The strongest column that names customers by its own name.
  func namedCustomer(named: NamedColumns) -> ColumnClues? {
    // Names of people repeat in tables of customers too: they make no log.
    let candidates = customerCandidates(taken: named.taken).filter { $0.strength > 0 }
    guard let best = candidates.max(by: { $0.strength < $1.strength }) else { return nil }
    return candidates.first { $0.strength == best.strength }?.column
  }

  /// Columns that name customers by their own names.
  ///
  /// Beside days, a number that differs in every row is the order's where a contact or a name repeats: customers come back,
  /// orders do not.
  private func customerCandidates(taken: Set<Int>) -> [Candidate] {
    let isOrder = orderBesideCustomer(taken: taken)
    let candidates = columns.compactMap { column -> Candidate? in
      guard !taken.contains(column.index), column.present > 0, !column.readsAsDays else { return nil }
      switch column.meaning {
      case .customerID:
        return Candidate(
          column: column, strength: column.isWholeName ? 6 : 5, reason: .customerByName)
      case .customer where column.isWholeName || column.couldNameCustomers && !column.gradesCustomers:
        return Candidate(
          column: column, strength: column.isWholeName ? 4 : 3, reason: .customerByName)
      case .rowID
      where column.isWholeName && (column.isCalledID || column.repeats)
        && !(column.profile.distinct == 1 && column.present > 1) && column.index != isOrder:
        return Candidate(
          column: column, strength: 2,
          reason: LocalizedText(en: "an id by its name", ru: "номер, судя по названию"))
      case .contact where !column.readsAsNumbers || column.profile.meanLength >= 7:
        guard column.isPersonal else { return nil }
        return Candidate(
          column: column, strength: 1,
          reason: isOrder == nil
            ? LocalizedText(
              en: "the one column that tells people apart",
              ru: "единственный столбец, который различает людей")
            : LocalizedText(
              en: "it repeats as customers do, and tells people apart",
              ru: "повторяется, как клиенты, и различает людей"))
      case .person where column.isPersonal && column.repeats && !column.readsAsNumbers:
        return Candidate(
          column: column, strength: 0,
          reason: LocalizedText(en: "names people, and repeats", ru: "имена людей, и они повторяются"))
      default: return nil
      }
    }
    // The shop itself, or the address to which its customers pay, is no customer where another column tells some apart.
    let several = candidates.filter { $0.column.distinct > 1 }
    return several.isEmpty ? candidates : several
  }

  /// The column "ID" that numbers orders: it is finer than a contact or customer that repeats.
  func orderBesideCustomer(taken: Set<Int>) -> Int? {
    guard columns.contains(where: { $0.readsAsDays && $0.meaning != .otherDate }) else { return nil }
    let ids = columns.filter {
      $0.meaning == .rowID && $0.isWholeName && !taken.contains($0.index) && $0.present > 0 && !$0.readsAsDays
    }
    let people = columns.filter { column in
      guard column.repeatsAsCustomers else { return false }
      switch column.meaning {
      case .customerID, .customer: return true
      case .contact: return column.isPersonal
      case .person: return column.isPersonal && column.rowsPerValue >= 1.5
      default: return false
      }
    }
    return ids.first { id in
      people.contains { $0.present * 2 >= id.present && Double($0.distinct) * 1.2 <= Double(id.distinct) }
    }?.index
  }

  func customerColumn(named: NamedColumns, taken: Set<Int>) throws(FeatureError) -> ChosenColumn {
    if let index = named.customer { return ChosenColumn(index: index, reason: .named(by: .customer)) }
    let byName = customerCandidates(taken: taken)
    if let chosen = try strongestName(bestContacts(byName), for: .customer) { return chosen }
    return try customerByValues(taken: taken)
  }

  /// Of several contacts the one that reaches the most rows; among equals an e-mail before a card, a phone and an address.
  func bestContacts(_ candidates: [Candidate]) -> [Candidate] {
    guard let best = candidates.map(\.strength).max() else { return candidates }
    let leaders = candidates.filter { $0.strength == best }
    guard leaders.count > 1,
      leaders.allSatisfy({ $0.column.meaning == .contact || $0.column.meaning == .person })
    else { return candidates }
    let most = leaders.map(\.column.present).max() ?? 0
    let known = leaders.filter { $0.column.present * 10 >= most * 9 }
    for isKind in ColumnClues.contactKinds {
      let kind = known.filter { isKind($0.column) }
      if !kind.isEmpty { return kind }
    }
    return known
  }

  /// Without a name that helps: ids repeat, more values of them than of anything else that repeats.
  private func customerByValues(taken: Set<Int>) throws(FeatureError) -> ChosenColumn {
    let possible = columns.filter { column in
      guard !taken.contains(column.index), column.couldNameCustomers, column.repeats else { return false }
      switch column.meaning {
      case nil, .person, .contact, .rowID: return !column.looksLikeCoordinates
      default: return false
      }
    }
    // A handful of values in hundreds of rows are a kind of rows, not customers.
    guard let most = possible.map(\.distinct).max(),
      possible.contains(where: { $0.distinct > Self.fewCustomers || $0.rowsPerValue < Self.manyRows })
    else {
      throw .noColumn(role: .customer, available: names, candidates: choices(for: .customer))
    }
    let coded = possible.filter { $0.hasLeadingZeros && $0.distinct * 2 > most }
    let candidates = (coded.isEmpty ? possible : coded).filter { $0.distinct * 2 > most }.map {
      column in
      let (distinct, rows) = (column.distinctText, LocalizedText(count: column.present))
      return Candidate(
        column: column, strength: 0,
        reason: LocalizedText(
          en: "its values repeat as ids do (\(distinct.en) in \(rows.en) rows)",
          ru: "значения повторяются, как номера клиентов (разных: \(distinct.ru), строк: \(rows.ru))"))
    }
    guard let chosen = try strongestName(candidates, for: .customer) else {
      throw .noColumn(role: .customer, available: names, candidates: choices(for: .customer))
    }
    return chosen
  }

  private static let fewCustomers = 12
  private static let manyRows = 25.0

  /// - Parameter customer: Whose orders they are: of these there are no more than of orders.
  func orderColumn(
    named: NamedColumns, taken: Set<Int>, customer: Int
  ) throws(FeatureError) -> ChosenColumn? {
    if let index = named.order { return ChosenColumn(index: index, reason: .named(by: .order)) }
    let candidates = columns.compactMap { column -> Candidate? in
      guard column.meaning == .order, !taken.contains(column.index), !column.isConstant, !column.readsAsDays,
        column.distinct * 2 >= columns[customer].distinct || column.present < columns[customer].present
      else { return nil }
      return Candidate(
        column: column, strength: column.isWholeName ? 2 : 1,
        reason: LocalizedText(
          en: "tells orders apart, by its name", ru: "различает заказы, судя по названию"))
    }
    // A number that some rows lack serves less than one that all have.
    let most = candidates.map(\.column.present).max() ?? 0
    let full = candidates.filter { $0.column.present * 10 >= most * 9 }
    if let chosen = try strongestName(withoutParts(full), for: .order) { return chosen }
    guard let id = orderBesideCustomer(taken: taken) else { return nil }
    return ChosenColumn(
      index: id,
      reason: LocalizedText(
        en: "numbers the orders: it is finer than the customers, who repeat",
        ru: "номер заказа: значений больше, чем клиентов, которые повторяются"))
  }
}

extension RoleFinder {
  /// Numbers of orders without those of the payments and lines of which each order has several: "Transaction ID" beside
  /// "Order ID".
  private func withoutParts(_ candidates: [Candidate]) -> [Candidate] {
    let (parts, wholes) = (
      candidates.filter { $0.column.name.saysPayment }, candidates.filter { !$0.column.name.saysPayment }
    )
    guard !parts.isEmpty, !wholes.isEmpty,
      parts.allSatisfy({ part in wholes.allSatisfy { $0.column.distinct < part.column.distinct } })
    else { return candidates }
    return wholes
  }
}

extension ColumnName {
  /// Whether the name is about payments rather than orders.
  fileprivate var saysPayment: Bool {
    let beginnings = [
      "transa", "transaktion", "txn", "trx", "trans", "payment", "charge", "tranzak", "транзак", "платеж",
      "zahlung",
      "paiement", "pago", "pagament", "platnos",
    ]
    return words.contains { word in beginnings.contains { word.hasPrefix($0) } }
  }
}

extension ColumnClues {
  /// "Member rating", of few values: says how good a customer is, not who.
  fileprivate var gradesCustomers: Bool {
    !isPersonal && (name.hasWord(.scale) || name.hasWord(.outcome))
  }

  /// Rows a value.
  var rowsPerValue: Double { Double(present) / Double(max(1, distinct)) }

  /// Whether the values come back as customers do, and not only a few of them.
  var repeatsAsCustomers: Bool { repeats && rowsPerValue >= 1.05 }

  /// Whether the values tell people apart, rather than say how they are reached.
  var isPersonal: Bool { distinct > 20 || !repeats || profile.looksLikeEMails || profile.looksLikePhones }

  /// "ID" and the like, rather than "No" or "line".
  var isCalledID: Bool { name.words.contains { ["id", "uid", "guid", "uuid", "ид"].contains($0) } }

  /// Places on a map: two numbers with decimals, or a name that says so.
  var looksLikeCoordinates: Bool {
    if meaning == .coordinate { return true }
    return !profile.examples.isEmpty
      && profile.examples.allSatisfy { text in
        let parts = text.split { ",; ".contains($0) }
        return parts.count == 2
          && parts.allSatisfy { $0.contains(".") && Double($0).map { abs($0) <= 180 } ?? false }
      }
  }

  /// What a contact is, the surest to name one person first.
  static let contactKinds: [@Sendable (ColumnClues) -> Bool] = [
    { $0.profile.looksLikeEMails },
    { $0.name.words.contains { $0.hasPrefix("mail") || $0.hasPrefix("email") || $0.hasPrefix("почт") } },
    { clues in
      clues.name.words.contains { word in
        ["card", "carte", "carta", "tarjeta", "kart"].contains { word.hasPrefix($0) }
          || word.hasPrefix("карт")
      }
    },
    { $0.profile.looksLikePhones || $0.readsAsNumbers },
    { $0.meaning == .contact && !$0.name.words.contains { $0.hasPrefix("addr") || $0.hasPrefix("адрес") } },
    { $0.meaning == .contact },
  ]
}
