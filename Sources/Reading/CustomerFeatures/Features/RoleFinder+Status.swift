internal import FileVocabulary
internal import PurchaseLogs
internal import TextTables
internal import Wording

/// A column that says which rows are no purchases, and what its values say.
struct ChosenStatus: Equatable {
  let index: Int
  var reading: StatusReading
  let isNamed: Bool
}

extension RoleFinder {
  /// The columns that say which rows are no purchases: by their names and values, or as a person says.
  ///
  /// - Parameter amount: The column of amounts.
  func statusColumns(
    named: NamedColumns, besides taken: Set<Int>, amount: Int?
  ) throws(FeatureError) -> [ChosenStatus] {
    if options.ignoresStatus { return [] }
    let amounts = amount.map { columns[$0] }
    if let index = named.status {
      let reading = columns[index].reading(columns[index].statusReading ?? .state, beside: amounts)
      return [ChosenStatus(index: index, reading: reading, isNamed: true)]
    }
    return columns.compactMap { column in
      guard !taken.contains(column.index), !named.taken.contains(column.index), column.present > 0,
        let reading = column.statusReading, column.isStatus(reading)
      else { return nil }
      // On further lines of an order its flag may be empty, and the order is paid all the same.
      if reading == .paidWhen, columns.contains(where: { $0.meaning == .order && $0.repeats }) { return nil }
      return ChosenStatus(
        index: column.index, reading: column.reading(reading, beside: amounts), isNamed: false)
    }
  }

  func channelColumn(named: NamedColumns, besides taken: Set<Int>) -> Int? {
    if let channel = named.channel { return channel }
    return columns.first {
      $0.meaning == .channel && $0.isWholeName && !taken.contains($0.index) && !$0.isConstant
        && $0.profile.values != nil
    }?.index
  }
}

extension ColumnClues {
  /// How the cells would be understood; `nil` where neither the name nor the values speak of orders.
  var statusReading: StatusReading? {
    guard readingOfWords == .state else { return readingOfWords }
    return DealStage.areStages((profile.values ?? [:]).keys) ? .deal : .state
  }

  private var readingOfWords: StatusReading? {
    guard let values = profile.values ?? (meaning == .cancelled ? [:] : nil) else { return nil }
    let areFlags = YesOrNo.areFlags(values.keys)
    switch meaning {
    case .cancelled:
      return areFlags || leavesSomeStanding(values) ? .cancelled : .cancelledWhen
    case .paid:
      let sayYes = values.keys.allSatisfy { YesOrNo($0) == .yes }
      return areFlags && sayYes && profile.missing > 0 ? .paidWhen : .paid
    case .kind: return .kind
    case .status: return areFlags || speaksOfCustomers ? nil : .state
    case nil, .category: return areFlags || speaksOfCustomers ? nil : name.saysKind ? .kind : .state
    // "Vorgang": "Verkauf", "Retoure". Numbers of orders are no words of kinds.
    case .order: return !areFlags && values.keys.allSatisfy { OrderState($0) != nil } ? .kind : nil
    // "Оплата": "оплачен", "не оплачен". What a name says of money, words of states say better.
    case .total, .otherMoney, .refund, .laterDate:
      return !areFlags && values.keys.allSatisfy { OrderState($0) != nil } ? .state : nil
    default: return nil
    }
  }

  /// Whether some of the words say that the order stands; where none does, each is a reason for which it fell.
  private func leavesSomeStanding(_ values: [String: Int]) -> Bool {
    values.keys.contains { text in
      if YesOrNo(text) != nil { return true }
      let state = OrderState(text)
      return state == .purchase || state == .partly
    }
  }

  /// Whether the values bear the reading out.
  func isStatus(_ reading: StatusReading) -> Bool {
    let values = profile.values ?? [:]
    let states = values.map { (state: reading.meaning(of: $0.key), rows: $0.value) }
    let undoes = states.contains { $0.state == .noPurchase || $0.state == .returned }
    switch reading {
    case .cancelled, .paid:
      // A flag that is the same in every row says nothing, or the file was exported by it.
      return undoes && states.contains { $0.state == .purchase || $0.state == .partly }
        || (undoes && profile.missing > 0)
    case .paidWhen: return true
    case .deal: return undoes
    case .cancelledWhen:
      return present < profile.cells && !readsAsNumbers && !isOnlyZeros
    case .state where meaning == .status:
      return !speaksOfCustomers
        && (undoes
          || !readsAsNumbers
            && states.contains { $0.state == nil || $0.state == .undecided || $0.state == .partly })
    case .state, .kind:
      if meaning == .kind, isWholeName, !readsAsNumbers, leavesDoubt(states.map(\.state)) { return true }
      let known = states.reduce(0) { $0 + ($1.state == nil ? 0 : $1.rows) }
      let isKnown = known * (meaning == .kind ? 2 : 5) >= present * (meaning == .kind ? 1 : 4)
      return undoes && isKnown && !readsAsNumbers
    }
  }

  /// Whether a column of kinds has to be told of: "Purchase" and "Points transfer", of which nobody can say, or sales and
  /// what was paid for them.
  private func leavesDoubt(_ states: [OrderState?]) -> Bool {
    states.contains(.purchase)
      && (states.contains(nil) || SalesAndPayments(among: (profile.values ?? [:]).keys) != nil)
  }

  /// The reading that the signs of the amounts bear out: where as many amounts are below zero as rows say that money went
  /// back, these rows are returns of their own rather than orders that were given back.
  fileprivate func reading(_ reading: StatusReading, beside amounts: ColumnClues?) -> StatusReading {
    guard reading == .state, let negatives = amounts?.profile.negativeNumbers, negatives > 0 else {
      return reading
    }
    let returned = (profile.values ?? [:]).reduce(0) { $0 + (OrderState($1.key) == .returned ? $1.value : 0) }
    return returned > 0 && abs(negatives - returned) * 10 <= returned ? .kind : reading
  }

  private var isOnlyZeros: Bool { profile.examples.allSatisfy { $0.allSatisfy { "0-:. /T".contains($0) } } }

  private var speaksOfCustomers: Bool { name.speaksOfCustomers }
}

extension ColumnName {
  /// "Customer status", "marital status": not of the order.
  var speaksOfCustomers: Bool {
    (ColumnVocabulary.phrases[.category] ?? []).contains { $0.words.count > 1 && contains($0) }
      || (ColumnVocabulary.phrases[.customer] ?? []).contains { contains($0) }
  }

  /// Whether the name is about a kind of rows.
  fileprivate var saysKind: Bool {
    (ColumnVocabulary.phrases[.kind] ?? []).contains { isAbout($0) }
  }
}
