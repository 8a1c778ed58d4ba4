public import ParallelWork
public import PurchaseLogs
public import Wording

/// When each customer is expected back, and who is late.
///
/// Recency is compared with limits of the customer's own (see ``PurchasePace``); a one-time buyer's limits are those of
/// all second purchases.
public struct Rhythm: Sendable, Equatable {
  /// How a customer stands against his own limits.
  public enum Status: String, Sendable, Codable, CaseIterable {
    /// Silent for fewer days than expected.
    case waiting
    /// Expected by now.
    case due
    /// Later than four of five would be.
    case overdue
    /// Later than 19 of 20 would be.
    case lapsed
  }

  /// A customer with at least one purchase.
  public struct Customer: Sendable, Equatable {
    private let place: Int32
    private let days: Int32
    private let silence: Int32
    /// Days of silence.
    public let limits: RhythmLimits

    init(_ buyer: Buyer, asOf: Int, limits: RhythmLimits) {
      (place, days) = (Int32(clamping: buyer.number), Int32(clamping: buyer.purchaseDays))
      silence = Int32(clamping: asOf - buyer.last)
      self.limits = limits
    }

    /// The customer's place in the log.
    public var number: Int { Int(place) }
    /// Days with a purchase.
    public var purchaseDays: Int { Int(days) }
    /// Days since the last of them.
    public var recencyDays: Int { Int(silence) }
    /// Recency against the limits.
    public var status: Status {
      if recencyDays < limits.expectedDays { return .waiting }
      if recencyDays < limits.lateDays { return .due }
      return recencyDays < limits.lostDays ? .overdue : .lapsed
    }
  }

  /// How good limits are that are learned from all intervals but each customer's last: how many of these fall within.
  public struct Calibration: Sendable, Equatable {
    /// Those who bought on three days or more.
    public let customers: Int
    /// Within the expected days: about 1 of 2.
    public let withinExpected: Int
    /// Within the late days: about 4 of 5.
    public let withinLate: Int
    /// Within the lost days: about 19 of 20.
    public let withinLost: Int
  }

  /// What was learned.
  public let pace: PurchasePace
  /// What customers are held against.
  public let scale: RhythmScale
  /// In byte order of their ids.
  public let customers: [Customer]
  /// `nil` where too few bought on three days.
  public let calibration: Calibration?

  /// Learns paces and holds every customer against his own.
  ///
  /// - Parameter asOf: The analysis day; rows dated on or after it are left out.
  /// - Throws: `PurchaseLogError` where nobody has bought before the day, ``LifecycleRefusal`` where there are fewer than
  ///   30 intervals or 10 repeat buyers, or nobody has two intervals.
  /// - Complexity: O(days), on `workers`.
  public init(of log: PurchaseLog, asOf: CalendarDay, workers: Workers = Workers()) throws {
    try self.init(of: Clientele(of: log, asOf: asOf, workers: workers))
  }

  package init(of clientele: Clientele) throws(LifecycleRefusal) {
    let pace = try PurchasePace(of: clientele)
    guard let window = PurchaseIntervals(of: clientele).window else { throw .noRepeatPurchases }
    self.pace = pace
    scale = RhythmScale(pace, window: window)
    customers = Rhythm.customers(of: clientele, by: scale)
    calibration = Calibration(of: clientele, window: window)
  }

  /// Buyers by a pace that was learned of them or of others.
  static func customers(of clientele: Clientele, by scale: RhythmScale) -> [Customer] {
    let once = scale.limits(CustomerIntervals())
    let logarithms = clientele.logarithms
    let blocks = clientele.blocks
    return clientele.workers.array(blocks: blocks.map(\.count)) { block, output in
      for buyer in clientele.buyers[blocks[block]] {
        let limits =
          buyer.purchaseDays == 1
          ? once : scale.limits(clientele.intervals(of: buyer, logarithms).own)
        output.append(Customer(buyer, asOf: clientele.asOf, limits: limits))
      }
    }
  }

  /// How many repeat buyers, or one-time buyers, have each status.
  public func statuses(repeatBuyers: Bool) -> [Status: Int] {
    customers.reduce(into: [:]) { counts, customer in
      if (customer.purchaseDays > 1) == repeatBuyers { counts[customer.status, default: 0] += 1 }
    }
  }
}

extension Rhythm.Calibration {
  init?(of clientele: Clientele, window: Int) {
    guard let pace = try? PurchasePace(of: clientele, leavesOutLast: true) else { return nil }
    let scale = RhythmScale(pace, window: window)
    let logarithms = clientele.logarithms
    let blocks = clientele.map { block in
      var counts = (customers: 0, expected: 0, late: 0, lost: 0)
      for buyer in clientele.buyers[block] where buyer.purchaseDays > 2 {
        let (own, last) = clientele.intervals(of: buyer, logarithms, leavesOutLast: true)
        let limits = scale.limits(own)
        counts.customers += 1
        if last <= limits.expectedDays { counts.expected += 1 }
        if last <= limits.lateDays { counts.late += 1 }
        if last <= limits.lostDays { counts.lost += 1 }
      }
      return counts
    }
    customers = blocks.reduce(0) { $0 + $1.customers }
    withinExpected = blocks.reduce(0) { $0 + $1.expected }
    withinLate = blocks.reduce(0) { $0 + $1.late }
    withinLost = blocks.reduce(0) { $0 + $1.lost }
    guard customers > 0 else { return nil }
  }
}

extension Clientele {
  /// What a buyer's intervals add up to, and the last of them.
  fileprivate func intervals(
    of buyer: Buyer, _ logarithms: DayLogarithms, leavesOutLast: Bool = false
  ) -> (own: CustomerIntervals, last: Int) {
    var own = CustomerIntervals()
    var previous = buyer.first
    var last = 0
    let wanted = buyer.purchaseDays - (leavesOutLast ? 2 : 1)
    forEachPurchaseDay(of: buyer) { day in
      guard day > previous else { return }
      last = day - previous
      previous = day
      if own.count < wanted {
        own.count += 1
        own.logSum += logarithms(last)
      }
    }
    return (own, last)
  }
}
