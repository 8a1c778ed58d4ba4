internal import CustomerFeatures
internal import CustomerLifecycle
internal import Digests
internal import LinearAlgebra
internal import ParallelWork
internal import PurchaseLogs
internal import Wording

/// What could be known of customers on one day, and what they did in the period that followed.
struct PeriodOutcomes: Sendable {
  /// The features count rows before it, the outcomes those of the period from it on.
  let day: CalendarDay
  /// Recency, frequency and monetary as of the day, of every customer with an order before it, in byte order of the ids.
  let features: FeatureMatrix
  /// The trade's segment of each, 0..<11, its cut-offs fitted on this day: the strongest form of a fixed grid.
  let tradeSegments: [Int]
  /// 1 for a customer with an order in the period, else 0.
  let bought: [Double]
  /// What each spent in the period, never below 0; orders, where the log has no amounts.
  let spent: [Double]
  /// ln(1 + spent / typical order): in typical orders, and so independent of the currency.
  let spending: [Double]
  /// The tenth of the customers that each belongs to, 0..<10.
  let folds: [Int]

  /// Parts into which customers are divided to foretell each from the others.
  static let foldCount = 10
  /// So many customers are enough to learn from and to judge by.
  static let sampleSize = 20_000

  var count: Int { bought.count }
  var buyers: Int { bought.reduce(0) { $0 + ($1 > 0 ? 1 : 0) } }

  /// Whether both those who buy and those who do not are many enough to be told apart.
  var tellsBuyersApart: Bool {
    let share = Double(buyers) / Double(max(count, 1))
    return count - buyers >= 50 && (0.01...0.99).contains(share)
  }
}

extension PeriodOutcomes {
  /// The outcomes of the customers of a day, or of a sample of very many; `nil` where nobody had bought before it.
  ///
  /// - Parameters:
  ///   - window: Days up to the day whose orders and money count in the features; `nil` means all before it.
  ///   - horizon: Days of the period.
  /// - Throws: `PurchaseLogError`.
  /// - Complexity: O(customers' days).
  init?(
    of log: PurchaseLog, at day: CalendarDay, window: Int?, horizon: Int, workers: Workers
  ) throws {
    let log = log.sample(before: day, workers: workers)
    guard !log.buyers(before: day).isEmpty else { return nil }
    let features = try log.features(asOf: day, window: window, workers: workers)
    let customers = try log.account(before: day, workers: workers).customers
    let end = day.daysSince1970 + horizon
    let hasAmounts = log.columns.amount != nil
    var bought: [Double] = []
    var spent: [Double] = []
    for customer in customers {
      let before = log.totals(of: customer.number, before: day.daysSince1970)
      let after = log.totals(of: customer.number, before: end)
      bought.append(after.orders > before.orders ? 1 : 0)
      spent.append(
        hasAmounts
          ? max(0, log.money(after.units - before.units)) : Double(after.orders - before.orders))
    }
    let split = HashSplit(name: "fold")
    self.init(
      day: day, features: features,
      tradeSegments: Self.places(
        of: try TradeScores(of: log, asOf: day, workers: workers).customers.map(\.segment)),
      bought: bought, spent: spent, typicalOrder: hasAmounts ? log.typicalOrder(before: day) : 1,
      folds: features.customers.map { Int(split.position(of: $0) % UInt64(Self.foldCount)) })
  }

  /// - Parameter typicalOrder: What spending is counted in.
  init(
    day: CalendarDay, features: FeatureMatrix, tradeSegments: [Int], bought: [Double], spent: [Double],
    typicalOrder: Double, folds: [Int]
  ) {
    self.init(
      day: day, features: features, tradeSegments: tradeSegments, bought: bought, spent: spent,
      spending: spent.map { signedLogarithm($0 / typicalOrder) }, folds: folds)
  }

  /// The trade's segments by their places among all.
  static func places(of segments: [TradeSegment]) -> [Int] {
    let order = Dictionary(TradeSegment.allCases.enumerated().map { ($1, $0) }) { first, _ in first }
    return segments.map { order[$0] ?? 0 }
  }
}

extension PurchaseLog {
  /// The log of those who had bought before a day or, where these are more than enough, of those with the smallest hashes
  /// of their ids.
  ///
  /// - Complexity: O(customers' days), on `workers`.
  func sample(before day: CalendarDay, workers: Workers) -> PurchaseLog {
    let size = PeriodOutcomes.sampleSize
    let buyers = (0..<customerCount).filter { totals(of: $0, before: day.daysSince1970).purchases != nil }
    guard buyers.count > size else { return self }
    let split = HashSplit(name: "usefulness")
    let blocks = buyers.indices.blocks(of: 1 << 12)
    let positions: [UInt64] = workers.array(blocks: blocks.map(\.count)) { block, output in
      for index in blocks[block] { output.append(split.position(of: id(of: buyers[index]))) }
    }
    let last = positions.sorted()[size - 1]
    // Of equal hashes the first in byte order of the ids.
    let drawn = buyers.indices.filter { positions[$0] < last }
    let tied = buyers.indices.filter { positions[$0] == last }.prefix(size - drawn.count)
    return selecting((drawn + tied).map { buyers[$0] }.sorted(), workers: workers)
  }

  /// The median value of an order before a day, of orders above 0; several of one day count as equal parts of it.
  fileprivate func typicalOrder(before day: CalendarDay) -> Double {
    var values: [Double] = []
    var counts: [Int] = []
    for customer in 0..<customerCount {
      for place in places(of: customer) {
        let bought = self[day: place]
        guard bought.day < day else { break }
        guard bought.orders > 0, bought.units > 0 else { continue }
        values.append(money(bought.units) / Double(bought.orders))
        counts.append(bought.orders)
      }
    }
    return median(of: values, weights: counts) ?? 1
  }
}
