package import ParallelWork

/// What customers will probably do: how likely each still is one, how often he comes back, what he spends.
///
/// Three purchase models compete by likelihood, money a purchase day is foretold by the gamma-gamma model, and the whole
/// is tried on the last days of the log before it is believed: see ``ForecastRefusal``. Nothing is discounted.
public struct Forecast: Sendable, Equatable {
  /// Customers with a purchase.
  public let customers: Int
  /// Those that the model was fitted to: all, or 200,000 chosen by the hash of their ids.
  public let fittedCustomers: Int
  /// The model chosen; `nil` where the log is too small for one.
  public let model: FittedPurchaseModel?
  /// What they spend; `nil` without amounts and where nobody spent.
  public let spending: FittedSpending?
  /// How it would have done before.
  public let trial: ForecastTrial?
  /// Why it is not to be used; `nil` where it is.
  public let refused: ForecastRefusal?
  /// All customers together; `nil` where it is refused.
  public private(set) var totals: ForecastTotals?

  /// Per distinct history.
  private var predictions: [HistoryPrediction] = []
  /// The place of each customer's prediction.
  private var places: [Int32] = []
  /// The money of a purchase day, per customer; empty where money cannot be foretold.
  private var values: [Double] = []
}

/// Sums over all customers.
public struct ForecastTotals: Sendable, Equatable {
  /// Customers who will probably buy within 90 days.
  public let buy90: Double
  /// See ``CustomerForecast``.
  public let orders90: Double
  /// See ``CustomerForecast``.
  public let orders365: Double
  /// See ``CustomerForecast``.
  public let spend90: Double?
  /// See ``CustomerForecast``.
  public let spend365: Double?
}

extension Forecast {
  /// A customer as he is known on the analysis day.
  package struct Customer {
    /// Where his id falls in the split by which a sample is drawn.
    package let place: UInt64
    /// His money as summed, in ones; `nil` where the log has no amounts.
    package let money: Double?
    package let history: PurchaseHistory

    package init(history: PurchaseHistory, money: Double?, place: UInt64) {
      self.history = history
      self.money = money
      self.place = place
    }

    /// m: his purchase days.
    var purchaseDays: Int { history.repeats + 1 }
    /// z: his money a purchase day, at least 0.
    var mean: Double? { money.map { max(0, $0) / Double(purchaseDays) } }
  }

  /// Forecasts for customers with at least one purchase day.
  ///
  /// - Parameters:
  ///   - days: From the log's first day to the analysis day.
  ///   - horizon: The days to be held back in the trial; `nil` refuses.
  ///   - trial: The customers as they were known that many days before; asked for only where the rest stands.
  /// - Complexity: O(*n*) for *n* customers, and the fits to the *d* distinct histories among at most 200,000 of them.
  package init(
    of customers: [Customer], days: Int, horizon: Int?, workers: Workers = Workers(),
    trial: (_ horizon: Int) -> [ForecastTrial.Customer]
  ) {
    let histories = customers.map(\.history)
    let repeatBuyers = histories.count { $0.repeats > 0 }
    let missing: ForecastRefusal? =
      repeatBuyers < ForecastRefusal.leastRepeatBuyers
      ? .tooFewRepeatBuyers(repeatBuyers)
      : days < ForecastRefusal.leastDays ? .tooShort(days: days) : horizon == nil ? .noHorizon : nil
    guard missing == nil, let horizon else {
      self.init(customers: customers.count, refused: missing)
      return
    }
    let sample = ForecastSample(of: histories, places: customers.map(\.place))
    let model = FittedPurchaseModel.best(for: DistinctHistories(sample.histories), workers: workers)
    let spending = FittedSpending(
      fitting: sample.chosen.compactMap { place in
        customers[place].mean.map { (customers[place].purchaseDays, $0) }
      })
    let held = ForecastTrial(of: trial(horizon), days: horizon, workers: workers)
    let refused = model.edge.map { ForecastRefusal.edge(parameter: $0) } ?? held.refusal
    self.init(
      customers: customers.count, fittedCustomers: sample.histories.count, model: model, spending: spending,
      trial: held, refused: refused)
    guard refused == nil else { return }
    let distinct = DistinctHistories(histories)
    places = distinct.places
    predictions = distinct.map(workers) { HistoryPrediction(of: $0, by: model) }
    if let spending, spending.hasMean {
      values = customers.map { spending.value(purchaseDays: $0.purchaseDays, mean: $0.mean ?? 0) }
    }
    totals = ForecastTotals(of: predictions, counts: distinct.counts, places: places, values: values)
  }

  private init(
    customers: Int, fittedCustomers: Int = 0, model: FittedPurchaseModel? = nil,
    spending: FittedSpending? = nil,
    trial: ForecastTrial? = nil, refused: ForecastRefusal?
  ) {
    self.customers = customers
    self.fittedCustomers = fittedCustomers
    self.model = model
    self.spending = spending
    self.trial = trial
    self.refused = refused
  }

  /// What is foretold for a customer; `nil` where the forecast is refused.
  ///
  /// - Parameter customer: His place among those handed in.
  public func forecast(of customer: Int) -> CustomerForecast? {
    guard refused == nil, places.indices.contains(customer) else { return nil }
    let prediction = predictions[Int(places[customer])]
    let value = values.isEmpty ? nil : values[customer]
    return CustomerForecast(
      alive: prediction.alive, buy90: prediction.buy90, orders90: prediction.orders90,
      orders365: prediction.orders365, spend90: value.map { $0 * prediction.orders90 },
      spend365: value.map { $0 * prediction.orders365 })
  }
}

/// What is foretold for all customers with one history.
struct HistoryPrediction: Sendable, Equatable {
  let alive: Double?
  let buy90: Double
  let orders90: Double
  let orders365: Double

  init(of history: PurchaseHistory, by model: FittedPurchaseModel) {
    alive = model.alive(history)
    buy90 = model.buys(history, within: 90)
    orders90 = model.orders(history, within: 90)
    orders365 = model.orders(history, within: 365)
  }
}

extension ForecastTotals {
  /// Sums that do not depend on the order of customers: by history, and of money in the order of its amounts.
  fileprivate init(of predictions: [HistoryPrediction], counts: [Int], places: [Int32], values: [Double]) {
    func sum(_ part: (HistoryPrediction) -> Double) -> Double {
      var sum = CarefulSum()
      for (prediction, count) in zip(predictions, counts) { sum.add(Double(count) * part(prediction)) }
      return sum.value
    }
    func money(_ part: (HistoryPrediction) -> Double) -> Double? {
      guard !values.isEmpty else { return nil }
      var sum = CarefulSum()
      for amount in zip(places, values).map({ part(predictions[Int($0)]) * $1 }).sorted() { sum.add(amount) }
      return sum.value
    }
    buy90 = sum(\.buy90)
    orders90 = sum(\.orders90)
    orders365 = sum(\.orders365)
    spend90 = money(\.orders90)
    spend365 = money(\.orders365)
  }
}
