public import ParallelWork
public import PurchaseLogs
public import Wording

/// Customers by what an order of their first purchase day came to, in up to five bands.
///
/// The check is the money of that day's purchase rows over its orders, compared as a fraction. Bands are adaptive fifths
/// (see ``AdaptiveFifths``) or between edges that are given.
public struct FirstCheckCohorts: Sendable, Equatable {
  /// Customers of one band.
  public struct Band: Sendable, Equatable {
    /// 1...5; 5 is the largest check.
    public let band: Int
    /// The smallest check of the band, or the edge that was given for it; `nil` for a lowest band without one.
    public let atLeast: Double?
    /// Customers.
    public let size: Int
    /// By index, in months.
    public let cells: [GroupedCohorts.Cell]
  }

  /// Bands with at least one customer, ascending.
  public let bands: [Band]

  /// - Parameters:
  ///   - asOf: The analysis day; rows dated on or after it are left out.
  ///   - edges: The least checks of bands 2 to 5; `nil` finds them.
  /// - Throws: `PurchaseLogError` where nobody has bought before the day, ``LifecycleRefusal`` without amounts or with too
  ///   many months.
  /// - Complexity: O(days + *n* log *n*).
  public init(
    of log: PurchaseLog, asOf: CalendarDay, edges: FourCutoffs<ExactMoney>? = nil,
    workers: Workers = Workers()
  ) throws {
    try self.init(of: Clientele(of: log, asOf: asOf, workers: workers), edges: edges)
  }

  package init(
    of clientele: Clientele, edges: FourCutoffs<ExactMoney>? = nil
  ) throws(LifecycleRefusal) {
    guard clientele.hasAmounts else { throw .noAmounts }
    let unit = clientele.log.unit
    let checks = clientele.map { block in clientele.buyers[block].map { clientele.firstCheck(of: $0) } }
      .flatMap(\.self)
    let bandOf: [Int]
    if let edges {
      bandOf = checks.map { check in 1 + edges.values.count { check.isAtLeast($0, unit: unit) } }
    } else {
      let fifths = AdaptiveFifths.edges(of: checks)
      bandOf = checks.map { check in
        fifths.edges.last { $0.value <= check }?.score ?? fifths.lowest
      }
    }
    let cohorts = try GroupedCohorts(5, of: clientele) { bandOf[$0] - 1 }
    bands = (1...5).compactMap { band in
      let own = zip(bandOf, checks).filter { $0.0 == band }.map(\.1)
      guard let least = own.min() else { return nil }
      let edge = edges.map { band == 1 ? nil : $0.values[band - 2].nearestDouble } ?? least.value(unit: unit)
      return Band(band: band, atLeast: edge, size: own.count, cells: cohorts.groups[band - 1])
    }
  }
}

extension Clientele {
  /// What an order of the first purchase day came to, without returns.
  fileprivate func firstCheck(of buyer: Buyer) -> AverageCheck {
    let returns = log.columns.returns == .subtract
    for place in log.places(of: buyer.number, before: asOf) where log[day: place].isPurchase {
      let day = log[day: place]
      return AverageCheck(
        units: day.units - (returns ? log.negativeUnits(at: place) : 0), orders: max(1, day.orders))
    }
    return AverageCheck(units: 0, orders: 1)
  }
}
