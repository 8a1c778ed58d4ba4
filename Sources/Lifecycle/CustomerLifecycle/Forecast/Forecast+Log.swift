internal import Digests
public import ParallelWork
public import PurchaseLogs
public import Wording

extension Forecast {
  /// Forecasts for the customers of a log.
  ///
  /// - Parameters:
  ///   - day: The analysis day; rows dated on or after it are left out.
  ///   - horizon: The days to be held back in the trial; `nil` refuses.
  /// - Throws: `PurchaseLogError` where nobody has bought before the day.
  /// - Complexity: O(customers' days), and the fits to the distinct histories of at most 200,000 customers.
  public init(
    of log: PurchaseLog, asOf day: CalendarDay, horizon: Int?, workers: Workers = Workers()
  ) throws(PurchaseLogError) {
    self.init(of: try Clientele(of: log, asOf: day, workers: workers), horizon: horizon)
  }

  /// Forecasts for customers who have been gone through already.
  package init(of clientele: Clientele, horizon: Int?) {
    let places = clientele.splitPlaces
    let customers = clientele.buyers.enumerated().map { index, buyer in
      Customer(
        history: PurchaseHistory(of: buyer, asOf: clientele.asOf),
        money: clientele.hasAmounts ? clientele.log.money(buyer.units) : nil,
        place: places.isEmpty ? 0 : places[index])
    }
    self.init(of: customers, days: clientele.historyDays, horizon: horizon, workers: clientele.workers) {
      horizon in
      clientele.trial(holdingBack: horizon, places)
    }
  }
}

extension PurchaseHistory {
  /// - Parameter asOf: The analysis day, as days since 1970.
  init(of buyer: Buyer, asOf: Int) {
    self.init(
      repeats: buyer.purchaseDays - 1, lastDay: buyer.last - buyer.first,
      age: asOf - 1 - buyer.first)
  }
}

extension Clientele {
  /// Where each buyer's id falls in the split by which a sample is drawn; empty where all of them are fitted to.
  fileprivate var splitPlaces: [UInt64] {
    guard buyers.count > ForecastSample.most else { return [] }
    let split = HashSplit(name: ForecastSample.splitName)
    return map { range in range.map { split.position(of: log.id(of: buyers[$0].number)) } }.flatMap(
      \.self)
  }

  /// The buyers as they were known some days before, and what they bought since.
  fileprivate func trial(holdingBack days: Int, _ places: [UInt64]) -> [ForecastTrial.Customer] {
    let day = asOf - days
    return workers.joined(
      map { range in
        range.compactMap { index -> ForecastTrial.Customer? in
          var fold = BuyerFold()
          for place in log.places(of: buyers[index].number, before: day) {
            fold.add(log[day: place], counts: false)
          }
          guard let known = fold.buyer(buyers[index].number) else { return nil }
          return ForecastTrial.Customer(
            history: PurchaseHistory(of: known, asOf: day),
            later: buyers[index].purchaseDays - known.purchaseDays,
            place: places.isEmpty ? 0 : places[index])
        }
      })
  }
}
