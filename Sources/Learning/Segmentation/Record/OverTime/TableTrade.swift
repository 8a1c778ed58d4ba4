package import CustomerFeatures
package import CustomerLifecycle
internal import LinearAlgebra

/// What the trade says of the customers of a table that tells recency, frequency and monetary.
package struct TableTrade: Sendable {
  /// Of those with an order, in the order of their rows.
  package let scores: TradeScores
  /// Ranks, classes, tiers of the same; `nil` where nobody spent anything.
  package let ranking: RevenueRanking?
  let rfm: RunRecord.TradeSummary
  /// Why there is no ranking.
  let noRanking: LifecycleRefusal?

  /// - Parameter segments: The discovered segment of each row.
  /// - Throws: `LifecycleRefusal` where the scheme that was chosen does not fit.
  /// - Complexity: O(*n* log *n*).
  init(of customers: TableCustomers, segments: [Int], _ choices: OverTimeOptions) throws(LifecycleRefusal) {
    let trade = try SummedTrade(
      of: customers.groups, unit: customers.unit, scheme: choices.scheme ?? .dma25, given: choices.cutoffs)
    scores = TradeScores(of: customers, by: trade.scale)
    rfm = RunRecord.TradeSummary(
      trade.grid(withoutPurchase: customers.withoutPurchase, units: customers.idleUnits), kept: nil,
      crosstab: trade.crosstab(with: customers.rows.map { segments[$0] }).map {
        $0.summary(hasAmounts: true)
      })
    do {
      ranking = try RevenueRanking(of: customers)
      noRanking = nil
    } catch {
      ranking = nil
      noRanking = error
    }
  }
}

extension TableCustomers {
  /// The customers of a table that was recognised as recency, frequency and monetary; `nil` for any other, and where
  /// numbers are too large.
  package init?(of matrix: FeatureMatrix) {
    func column(_ unit: FeatureUnit) -> [Double]? {
      matrix.features.firstIndex { $0.unit == unit }.map { column in
        (0..<matrix.values.rows).map { matrix.values[$0, column] }
      }
    }
    guard let recency = column(.daysSinceLastPurchase), let orders = column(.orders),
      let monetary = column(.money)
    else { return nil }
    self.init(recency: recency, orders: orders, monetary: monetary)
  }
}
