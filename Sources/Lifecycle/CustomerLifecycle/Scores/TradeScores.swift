public import ParallelWork
public import PurchaseLogs
public import Wording

/// Every customer's scores of recency, frequency and monetary, and the segment of the trade that they mean.
///
/// Scores are 1...5, the best 5. Source of ``TradeScheme/dma25``: the direct-marketing grid of recency against the mean of
/// frequency and monetary; ``TradeScheme/code125`` and ``TradeScheme/rf10`` are the lists in wide use.
public struct TradeScores: Sendable, Equatable {
  /// A customer with at least one purchase.
  public struct Customer: Sendable, Equatable {
    /// The customer's place in the log.
    public let number: Int
    /// 1...5.
    public let scores: RFMScores
    /// What the scores mean.
    public let segment: TradeSegment
  }

  /// What was scored by.
  public let scale: TradeScale
  /// In byte order of their ids.
  public let customers: [Customer]

  /// Scores by fifths of these customers, but for cut-offs that are given.
  ///
  /// - Parameters:
  ///   - asOf: The analysis day; rows dated on or after it are left out.
  ///   - given: Cut-offs that a person chose.
  /// - Throws: `PurchaseLogError` where nobody has bought before the day,
  ///   ``LifecycleRefusal/schemeNeedsAmounts(_:)``.
  /// - Complexity: O(days + *n* log *n*) for *n* customers with as many `days`.
  public init(
    of log: PurchaseLog, asOf: CalendarDay, scheme: TradeScheme = .dma25,
    given: GivenCutoffs = GivenCutoffs(), workers: Workers = Workers()
  ) throws {
    let clientele = try Clientele(of: log, asOf: asOf, workers: workers)
    try self.init(of: clientele, by: TradeScale(scheme, of: clientele, given: given))
  }

  /// Scores by stored cut-offs.
  ///
  /// - Parameter window: Days up to the analysis day whose orders and money count; `nil` means all.
  /// - Throws: `PurchaseLogError` where nobody has bought before the day, ``LifecycleRefusal/cutoffsNeedAmounts``.
  /// - Complexity: O(days).
  public init(
    of log: PurchaseLog, asOf: CalendarDay, by scale: TradeScale, window: Int? = nil,
    workers: Workers = Workers()
  ) throws {
    try self.init(of: Clientele(of: log, asOf: asOf, window: window, workers: workers), by: scale)
  }

  package init(of clientele: Clientele, by scale: TradeScale) throws(LifecycleRefusal) {
    let scorer = try TradeScorer(scale, for: clientele.log)
    let blocks = clientele.blocks
    self.scale = scale
    customers = clientele.workers.array(blocks: blocks.map(\.count)) { block, output in
      for buyer in clientele.buyers[blocks[block]] {
        let scores = scorer.scores(of: buyer, asOf: clientele.asOf)
        output.append(
          Customer(number: buyer.number, scores: scores, segment: scorer.segment(of: scores)))
      }
    }
  }

  /// Scores the customers of a table who have an order; their numbers are places in it.
  package init(of table: TableCustomers, by scale: TradeScale) {
    let scorer = TradeScorer(scale, unit: table.unit)
    self.scale = scale
    customers = table.rows.enumerated().map { place, row in
      let scores = scorer.scores(
        recency: table.recency[place], orders: table.orders[place], units: table.units[place])
      return Customer(number: row, scores: scores, segment: scorer.segment(of: scores))
    }
  }

  /// How many customers have each score, 1...5.
  public func sizes(of feature: ScoredFeature) -> [Int] {
    var sizes = Array(repeating: 0, count: 5)
    for customer in customers {
      switch feature {
      case .recency: sizes[customer.scores.recency - 1] += 1
      case .frequency: sizes[customer.scores.frequency - 1] += 1
      case .monetary: if let monetary = customer.scores.monetary { sizes[monetary - 1] += 1 }
      }
    }
    return sizes
  }
}
