internal import PurchaseLogs
internal import TextTables
internal import Wording

/// Decides what a table is and what its columns are for, from names, values and a person's own decisions.
///
/// A pure function of the profiles: no cell is read here.
struct RoleFinder {
  let columns: [ColumnClues]
  let hasHeader: Bool
  let options: LayoutOptions

  /// - Parameter ids: By column: all its ids, where its profile stopped counting.
  init(
    profiles: [ColumnProfile], ids: [Int: DistinctIDs] = [:], hasHeader: Bool,
    options: LayoutOptions = LayoutOptions()
  ) {
    columns = profiles.enumerated().map {
      ColumnClues(index: $0, profile: $1, ids: ids[$0])
    }
    self.hasHeader = hasHeader
    self.options = options
  }

  var names: [String] { columns.map(\.profile.name) }

  /// Columns that a person leaves out.
  var ignored: Set<Int> {
    get throws(FeatureError) { try NamedColumns(options: options, finder: self).ignored }
  }

  /// The roles of all columns.
  ///
  /// - Throws: ``FeatureError`` that names the choice which resolves the doubt.
  func roles() throws(FeatureError) -> TableRoles {
    let named = try NamedColumns(options: options, finder: self)
    let (layout, reason) = try layout(named: named)
    switch layout {
    case .transactions:
      let log = try transactionColumns(named: named, because: reason)
      return TableRoles(
        reason: reason, decisions: describe(log, ignored: named.ignored), columns: .log(log))
    case .customers:
      let (table, decisions) = try customerColumns(named: named)
      return TableRoles(reason: reason, decisions: decisions, columns: .table(table))
    }
  }
}

/// What the columns of one table are for.
struct TableRoles: Equatable {
  /// Why the table is what it is, as a sentence.
  var reason: LocalizedText
  /// One a column, in the order of the table.
  var decisions: [ColumnDecision]
  var columns: RoleColumns
}

/// The columns that are needed, by role.
enum RoleColumns: Equatable {
  case log(LogColumns)
  case table(TableColumns)

  var layout: Layout {
    switch self {
    case .log: .transactions
    case .table: .customers
    }
  }
}

/// The columns of a transaction log.
struct LogColumns: Equatable {
  var customer: ChosenColumn
  var date: ChosenColumn
  var amount: ChosenColumn?
  /// Found, whether or not it multiplies.
  var quantity: ChosenColumn?
  /// Whether `amount` is a price of one piece, so that the quantity multiplies it.
  var quantityMultiplies: Bool
  var order: ChosenColumn?
  /// Columns that say which rows are no purchases.
  var statuses: [ChosenStatus] = []
  /// Where the order came from; it is named and not used.
  var channel: Int?
  /// Money given back, taken off the amount.
  var refund: Int?
  /// A discount on the unit price times the quantity.
  var discount: ChosenDiscount?
  var filters: [ChosenFilter] = []
  var amountScope = AmountScope.row
  /// Whether purchases are written with a minus.
  var isNegated = false
  /// What a person should know of these choices.
  var cautions: [InputCaution] = []

  /// The columns that have a role.
  var places: Set<Int> {
    Set([customer.index, date.index] + [amount?.index, quantity?.index, order?.index].compactMap(\.self))
  }
}

/// The columns of a customer table, by place.
struct TableColumns: Equatable {
  var customer: Int?
  var numbers: [Int]
  var categories: [Int]
  /// What numbers are, where they are more than numbers.
  var measures: [Int: Measure] = [:]
  /// Of categories that tell one thing together, the first of them.
  var groups: [Int: Int] = [:]
}

/// The columns that a person names, resolved.
struct NamedColumns {
  let customer, date, amount, quantity, order, status, channel: Int?
  let features: [Int]
  let ignored: Set<Int>
  let outcomes: Set<Int>

  init(options: LayoutOptions, finder: RoleFinder) throws(FeatureError) {
    func resolve(_ name: String?, _ choice: Choice) throws(FeatureError) -> Int? {
      guard let name else { return nil }
      return try finder.column(named: name, by: choice).index
    }
    customer = try resolve(options.customerID, .customer)
    date = try resolve(options.date, .date)
    amount = try resolve(options.amount, .amount)
    quantity = try resolve(options.quantity, .quantity)
    order = try resolve(options.order, .order)
    status = try resolve(options.status, .status)
    channel = try resolve(options.channel, .channel)
    var features: [Int] = []
    for name in options.features {
      let index = try finder.column(named: name, by: .features).index
      if !features.contains(index) { features.append(index) }
    }
    var ignored: Set<Int> = []
    for name in options.ignored { ignored.insert(try finder.column(named: name, by: .ignored).index) }
    var outcomes: Set<Int> = []
    for name in options.outcomes { outcomes.insert(try finder.column(named: name, by: .outcomes).index) }
    self.features = features
    self.ignored = ignored
    self.outcomes = outcomes

    var choiceOfColumn: [Int: Choice] = [:]
    let roles: [(Choice, Int?)] = [
      (.customer, customer), (.date, date), (.amount, amount), (.quantity, quantity), (.order, order),
      (.status, status), (.channel, channel),
    ]
    let lists: [(Choice, Int?)] =
      features.map { (.features, $0) } + ignored.sorted().map { (.ignored, $0) }
      + outcomes.sorted().map { (.outcomes, $0) }
    for (choice, index) in roles + lists {
      guard let index else { continue }
      if let other = choiceOfColumn[index] {
        throw .columnUsedTwice(name: finder.names[index], other, choice)
      }
      choiceOfColumn[index] = choice
    }
  }

  /// Columns that a person gives a role in a log, or takes out.
  var taken: Set<Int> {
    ignored.union([customer, date, amount, quantity, order, status, channel].compactMap(\.self))
  }
}
