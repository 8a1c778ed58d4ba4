internal import PurchaseLogs
internal import Wording

/// Goes through customers and tells the state of each on two days.
struct MovementFold: Sendable {
  private let scorer: TradeScorer
  private let log: PurchaseLog
  private let from: Int
  private let to: Int
  /// Days before each whose orders and money count.
  private let window: Int

  init(_ scorer: TradeScorer, _ clientele: Clientele, from: Int) {
    self.scorer = scorer
    log = clientele.log
    self.from = from
    to = clientele.asOf
    window = clientele.window ?? 1 << 40
  }

  /// What some customers add up to.
  func sums(of customers: Range<Int>) -> MovementSums {
    var sums = MovementSums()
    for customer in customers { add(customer, to: &sums) }
    return sums
  }

  private func add(_ customer: Int, to sums: inout MovementSums) {
    guard log.isSeen(customer, before: to) else { return }
    var (early, late) = (BuyerFold(), BuyerFold())
    var money = MovedMoney(customers: 1)
    for place in log.places(of: customer, before: to) {
      let day = log[day: place]
      let number = day.day.daysSince1970
      if number < from { early.add(day, counts: number >= from - window) }
      money.add(day, between: from, and: to)
      late.add(day, counts: number >= to - window)
    }
    let (before, after) = (early.buyer(customer), late.buyer(customer))
    let old = before.map { scorer.scores(of: $0, asOf: from) }
    let new = after.map { scorer.scores(of: $0, asOf: to) }
    let origin = old.map { TradeState.segment(scorer.segment(of: $0)) } ?? unbought(customer, before: from)
    let goal = new.map { TradeState.segment(scorer.segment(of: $0)) } ?? .noPurchases
    sums.add(money, origin, goal)
    guard let new, let after else { return }
    sums.origins.append(origin)
    guard let old else { return }
    if old.recency >= 3, new.recency <= 2 { sums.lapsed += 1 }
    if old.recency <= 2, new.recency >= 3 { sums.returned += 1 }
    if case .segment(let old) = origin, case .segment(let new) = goal, old.number < new.number {
      sums.downgrades.append(
        MovedDown(
          number: customer, from: old, to: new, recency: to - after.last, orders: after.orders,
          units: after.units, prior: money.prior))
    }
  }

  /// The state of somebody without a purchase.
  private func unbought(_ customer: Int, before day: Int) -> TradeState {
    log.isSeen(customer, before: day) ? .noPurchases : .notSeen
  }
}

/// Customers and money in the log's unit.
struct MovedMoney: Sendable {
  var customers: Int
  var before: Int128 = 0
  var prior: Int128 = 0
  var between: Int128 = 0

  /// Adds what a day before the second day brought.
  mutating func add(_ day: PurchaseDay, between from: Int, and to: Int) {
    let number = day.day.daysSince1970
    guard number < from else {
      between &+= day.units
      return
    }
    before &+= day.units
    if number >= 2 * from - to { prior &+= day.units }
  }

  mutating func add(_ other: MovedMoney) {
    customers += other.customers
    before &+= other.before
    prior &+= other.prior
    between &+= other.between
  }

  func totals(in log: PurchaseLog) -> Movement.Totals { totals { log.exactMoney($0) } }

  func totals(_ money: (Int128) -> ExactMoney) -> Movement.Totals {
    Movement.Totals(
      customers: customers, revenueBefore: money(before), revenuePrior: money(prior),
      revenueBetween: money(between))
  }
}

/// A customer who moved down, money in the log's unit.
struct MovedDown: Sendable {
  let number: Int
  let from: TradeSegment
  let to: TradeSegment
  let recency: Int
  let orders: Int
  let units: Int128
  let prior: Int128

  func downgrade(in log: PurchaseLog) -> Movement.Downgrade {
    Movement.Downgrade(
      number: number, from: from, to: to, recencyDays: recency, orders: orders,
      monetary: log.exactMoney(units), revenuePrior: log.exactMoney(prior))
  }
}

/// What customers who moved add up to.
struct MovementSums: Sendable {
  /// By both states' numbers.
  var cells = Array(repeating: MovedMoney?.none, count: TradeState.all.count * TradeState.all.count)
  var lapsed = 0
  var returned = 0
  var downgrades: [MovedDown] = []
  /// Of customers with a purchase.
  var origins: [TradeState] = []

  mutating func add(_ money: MovedMoney, _ from: TradeState, _ to: TradeState) {
    add(money, at: from.number * TradeState.all.count + to.number)
  }

  private mutating func add(_ money: MovedMoney, at place: Int) {
    guard var known = cells[place] else {
      cells[place] = money
      return
    }
    known.add(money)
    cells[place] = known
  }

  /// The cells by kind of move.
  var kinds: [Movement.Kind: MovedMoney] {
    var kinds: [Movement.Kind: MovedMoney] = [:]
    for from in TradeState.all {
      for to in TradeState.all {
        guard let money = cells[from.number * TradeState.all.count + to.number] else { continue }
        kinds[Movement.Kind(from: from, to: to), default: MovedMoney(customers: 0)].add(money)
      }
    }
    return kinds
  }

  mutating func add(_ other: MovementSums) {
    for (place, money) in other.cells.enumerated() { if let money { add(money, at: place) } }
    lapsed += other.lapsed
    returned += other.returned
    downgrades += other.downgrades
    origins += other.origins
  }
}
