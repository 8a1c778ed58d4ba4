package import ParallelWork

/// A forecast made some days before the end of the log, held against what then came.
public struct ForecastTrial: Sendable, Equatable {
  /// The model that would have been chosen then.
  public let model: FittedPurchaseModel
  /// The days held back.
  public let days: Int
  /// Purchase days that it expected within them.
  public let expected: Double
  /// Those that came.
  public let actual: Int
  /// The share of pairs, one customer who bought and one who did not, in which the first had been given the larger
  /// probability; half a pair where both had the same. `nil` where all bought or nobody.
  public let auc: Double?

  /// Expected by actual purchase days; `nil` where nobody bought.
  public var ratio: Double? { actual > 0 ? expected / Double(actual) : nil }

  /// Why the trial fails; `nil` where it stands.
  public var refusal: ForecastRefusal? {
    guard let auc, auc >= ForecastRefusal.leastAUC else { return .blindTrial(auc: auc) }
    guard let ratio, ForecastRefusal.ratios.contains(ratio) else { return .biasedTrial(ratio: ratio) }
    return nil
  }
}

extension ForecastTrial {
  /// A customer who had bought before the days held back.
  package struct Customer {
    /// Where his id falls in the split by which a sample is drawn.
    package let place: UInt64
    /// As it was known then.
    package let history: PurchaseHistory
    private let bought: Int32

    package init(history: PurchaseHistory, later: Int, place: UInt64) {
      self.history = history
      bought = Int32(clamping: later)
      self.place = place
    }

    /// His purchase days within the days held back.
    package var later: Int { Int(bought) }
  }

  /// Forecasts for customers as they were known and compares.
  ///
  /// - Complexity: O(*n* + *d* log *d*) for *n* customers with *d* distinct histories, and the fits.
  package init(of customers: [Customer], days: Int, workers: Workers = Workers()) {
    let sample = ForecastSample(of: customers.map(\.history), places: customers.map(\.place))
    let model = FittedPurchaseModel.best(for: DistinctHistories(sample.histories), workers: workers)
    let distinct = DistinctHistories(customers.map(\.history))
    var bought = [Int](repeating: 0, count: distinct.histories.count)
    for (customer, place) in zip(customers, distinct.places) where customer.later > 0 {
      bought[Int(place)] += 1
    }
    let foretold = distinct.map(workers) { history in
      (orders: model.orders(history, within: Double(days)), buys: model.buys(history, within: Double(days)))
    }
    var expected = CarefulSum()
    for (one, count) in zip(foretold, distinct.counts) { expected.add(Double(count) * one.orders) }
    let scores = foretold.map(\.buys)
    self.model = model
    self.days = days
    self.expected = expected.value
    actual = customers.reduce(0) { $0 + $1.later }
    auc = Self.auc(of: scores, bought: bought, counts: distinct.counts)
  }

  /// The area under the curve of groups of customers with one score each.
  static func auc(of scores: [Double], bought: [Int], counts: [Int]) -> Double? {
    let all = counts.reduce(0, +)
    let buyers = bought.reduce(0, +)
    guard buyers > 0, buyers < all else { return nil }
    let order = scores.indices.sorted { scores[$0] < scores[$1] }
    var below = 0.0
    var pairs = CarefulSum()
    var start = 0
    while start < order.count {
      var (with, without) = (0, 0)
      let score = scores[order[start]]
      while start < order.count, scores[order[start]] == score {
        with += bought[order[start]]
        without += counts[order[start]] - bought[order[start]]
        start += 1
      }
      pairs.add(Double(with) * (below + Double(without) / 2))
      below += Double(without)
    }
    return pairs.value / (Double(buyers) * Double(all - buyers))
  }
}
