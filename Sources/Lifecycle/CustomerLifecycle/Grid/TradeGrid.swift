public import ParallelWork
public import PurchaseLogs
public import Wording

/// Customers and money by segment of the trade, by cell of a 5 × 5 grid, and by code.
public struct TradeGrid: Sendable, Equatable {
  /// A segment, or those without a purchase.
  public struct Row: Sendable, Equatable {
    /// One of the eleven, or without a purchase.
    public let state: TradeState
    /// Customers.
    public let customers: Int
    /// Their orders.
    public let orders: Int
    /// Their money, returns subtracted.
    public let revenue: ExactMoney
    /// Medians of those in it; `nil` where nobody is, and without a purchase.
    public let medians: Medians?
  }

  /// The usual medians: of an even number the mean of the two in the middle.
  public struct Medians: Sendable, Equatable {
    /// Days.
    public let recency: Double
    /// Orders.
    public let frequency: Double
    /// Money.
    public let monetary: ExactMoney
  }

  /// What the grid has across.
  public enum Axis: String, Sendable, Codable, CaseIterable {
    case frequency, monetary, fm
  }

  /// Five rows of recency scores, 5 first, with five cells each.
  public struct Cells: Sendable, Equatable, Codable {
    /// By row and cell.
    public let customers: [[Int]]
    /// The money of the same.
    public let revenue: [[ExactMoney]]
  }

  /// What was scored by.
  public let scale: TradeScale
  /// Customers with a purchase.
  public let customers: Int
  /// Money of the log: of all rows below, those without a purchase included.
  public let revenue: ExactMoney
  /// The eleven segments and those without a purchase, by number; also those in which nobody is.
  public let rows: [Row]
  /// Customers by code such as "555"; empty without amounts.
  public let codes: [String: Int]
  let cells: [Axis: Cells]

  /// Joins the parts.
  init(
    scale: TradeScale, customers: Int, revenue: ExactMoney, rows: [Row], codes: [String: Int],
    cells: [Axis: Cells]
  ) {
    (self.scale, self.customers, self.revenue) = (scale, customers, revenue)
    (self.rows, self.codes, self.cells) = (rows, codes, cells)
  }

  /// Scores customers by fifths of themselves, but for cut-offs that are given.
  ///
  /// - Parameter asOf: The analysis day; rows dated on or after it are left out.
  /// - Throws: `PurchaseLogError` where nobody has bought before the day,
  ///   ``LifecycleRefusal/schemeNeedsAmounts(_:)``.
  /// - Complexity: O(days + *n* log *n*).
  public init(
    of log: PurchaseLog, asOf: CalendarDay, scheme: TradeScheme = .dma25,
    given: GivenCutoffs = GivenCutoffs(), workers: Workers = Workers()
  ) throws {
    let clientele = try Clientele(of: log, asOf: asOf, workers: workers)
    let scale = try TradeScale(scheme, of: clientele, given: given)
    self.init(of: clientele, try TradeScores(of: clientele, by: scale))
  }

  /// - Parameter scores: Of the same customers.
  package init(of clientele: Clientele, _ scores: TradeScores) {
    let log = clientele.log
    let others = clientele.withoutPurchase
    scale = scores.scale
    customers = clientele.buyers.count
    revenue = log.exactMoney(others.units &+ clientele.buyers.units)
    var members: [TradeSegment: [Buyer]] = [:]
    for (buyer, customer) in zip(clientele.buyers, scores.customers) {
      members[customer.segment, default: []].append(buyer)
    }
    rows =
      TradeSegment.allCases.map { segment in
        Row(.segment(segment), members[segment] ?? [], clientele)
      } + [
        Row(
          state: .noPurchases, customers: others.customers, orders: 0, revenue: log.exactMoney(others.units),
          medians: nil)
      ]
    codes = scores.customers.reduce(into: [:]) { counts, customer in
      if let code = customer.scores.code { counts[code, default: 0] += 1 }
    }
    cells = Dictionary(
      uniqueKeysWithValues: Axis.allCases.compactMap { axis in
        Cells(clientele, scores, axis).map { (axis, $0) }
      })
  }

  /// The grid with something across; `nil` without amounts for monetary.
  public func cells(by axis: Axis) -> Cells? { cells[axis] }
}

extension TradeGrid.Row {
  fileprivate init(_ state: TradeState, _ members: [Buyer], _ clientele: Clientele) {
    self.init(
      state: state, customers: members.count, orders: members.reduce(0) { $0 + $1.orders },
      revenue: clientele.log.exactMoney(members.units),
      medians: TradeGrid.Medians(members, clientele))
  }
}

extension TradeGrid.Medians {
  fileprivate init?(_ members: [Buyer], _ clientele: Clientele) {
    guard !members.isEmpty else { return nil }
    /// The two in the middle, or the one twice.
    func middle<Value: Comparable>(_ values: [Value]) -> (Value, Value) {
      let sorted = values.sorted()
      return (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    }
    let days = middle(members.map { clientele.asOf - $0.last })
    recency = Double(days.0 + days.1) / 2
    let orders = middle(members.map(\.orders))
    frequency = Double(orders.0 + orders.1) / 2
    let units = middle(members.map(\.units))
    // Halves are fives of the next smaller unit.
    let (sum, isWide) = (units.0 &+ units.1).multipliedReportingOverflow(by: 5)
    monetary =
      isWide
      ? clientele.log.exactMoney(units.0 / 2 + units.1 / 2)
      : ExactMoney(units: sum, exponent: clientele.log.unit - 1)
  }
}

extension TradeGrid.Cells {
  fileprivate init?(_ clientele: Clientele, _ scores: TradeScores, _ axis: TradeGrid.Axis) {
    var customers = Array(repeating: Array(repeating: 0, count: 5), count: 5)
    var units = Array(repeating: Array(repeating: Int128(0), count: 5), count: 5)
    for (buyer, customer) in zip(clientele.buyers, scores.customers) {
      let own = customer.scores
      let across: Int
      switch axis {
      case .frequency: across = own.frequency
      case .monetary:
        guard let monetary = own.monetary else { return nil }
        across = monetary
      case .fm: across = own.fm
      }
      customers[5 - own.recency][across - 1] += 1
      units[5 - own.recency][across - 1] &+= buyer.units
    }
    self.customers = customers
    revenue = units.map { $0.map(clientele.log.exactMoney) }
  }
}
