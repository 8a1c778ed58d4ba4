public import CustomerLifecycle
package import JSONDocuments

extension RunRecord {
  /// What customers will probably do, or why that is not said.
  public struct ForecastSummary: Sendable, Equatable, Codable {
    /// The one chosen of three; null where the log is too small for one.
    public package(set) var model: PurchaseModel?
    /// By name, rates per week; null without a model.
    public package(set) var parameters: [String: Double]?
    /// Natural, summed over the customers fitted; null without a model.
    public package(set) var logLikelihood: Double?
    /// With a purchase.
    public package(set) var customers: Int
    /// Those that the model was fitted to; 0 without a model.
    public package(set) var fittedCustomers: Int
    /// All customers together; null where it is refused.
    public package(set) var totals: Totals?
    /// What they spend; null without amounts.
    public package(set) var spending: Spending?
    /// How it would have done before; null without a model.
    public package(set) var trial: Trial?
    /// The reason why it is not to be used, a key; null where it is.
    public package(set) var refused: String?

    /// Sums over all customers.
    public struct Totals: Sendable, Equatable, Codable {
      /// Customers who will buy within 90 days.
      public package(set) var buy90: Double
      /// Purchase days within 90 days.
      public package(set) var orders90: Double
      /// Purchase days within 365 days.
      public package(set) var orders365: Double
      /// Money within 90 days; null where it cannot be foretold.
      public package(set) var spend90: Double?
      /// Money within 365 days; see `spend90`.
      public package(set) var spend365: Double?
    }

    /// The gamma-gamma model of money a purchase day.
    public struct Spending: Sendable, Equatable, Codable {
      /// Shape of a customer's purchases.
      public package(set) var p: Double
      /// Shape of the distribution of their means.
      public package(set) var q: Double
      /// Its scale, in money.
      public package(set) var gamma: Double
      /// Natural.
      public package(set) var logLikelihood: Double
      /// Of purchase days and money a purchase day; null where one is constant.
      public package(set) var correlation: Double?
    }

    /// A forecast of the last days of the log, made before them.
    public struct Trial: Sendable, Equatable, Codable {
      /// The days held back.
      public package(set) var days: Int
      /// Purchase days expected in them.
      public package(set) var expected: Double
      /// Purchase days that came.
      public package(set) var actual: Int
      /// How often somebody who bought had been given a larger probability than somebody who did not; null where all
      /// bought or nobody.
      public package(set) var auc: Double?
    }
  }
}

extension RunRecord.ForecastSummary {
  init(_ forecast: Forecast) {
    self.init(
      model: forecast.model?.model,
      parameters: forecast.model.map { model in
        Dictionary(model.parameters.map { ($0.name, $0.value) }) { first, _ in first }
      },
      logLikelihood: forecast.model?.logLikelihood, customers: forecast.customers,
      fittedCustomers: forecast.fittedCustomers,
      totals: forecast.totals.map {
        Totals(
          buy90: $0.buy90.roundedToSixDigits, orders90: $0.orders90.roundedToSixDigits,
          orders365: $0.orders365.roundedToSixDigits, spend90: $0.spend90?.roundedToSixDigits,
          spend365: $0.spend365?.roundedToSixDigits)
      },
      spending: forecast.spending.map {
        Spending(
          p: $0.p, q: $0.q, gamma: $0.gamma, logLikelihood: $0.logLikelihood, correlation: $0.correlation)
      },
      trial: forecast.trial.map {
        Trial(days: $0.days, expected: $0.expected, actual: $0.actual, auc: $0.auc)
      },
      refused: forecast.refused?.key)
  }
}

extension RunRecord.ForecastSummary: JSONWritable {
  package var json: JSONValue {
    [
      "model": model?.rawValue,
      "parameters": parameters.map { found in
        JSONValue.object(
          ["r", "alpha", "a", "b"].compactMap { name in found[name].map { .init(name, $0) } })
      },
      "logLikelihood": logLikelihood, "customers": customers, "fittedCustomers": fittedCustomers,
      "totals": totals.map {
        [
          "buy90": $0.buy90, "orders90": $0.orders90, "orders365": $0.orders365, "spend90": $0.spend90,
          "spend365": $0.spend365,
        ] as JSONValue
      },
      "spending": spending.map {
        [
          "p": $0.p, "q": $0.q, "gamma": $0.gamma, "logLikelihood": $0.logLikelihood,
          "correlation": $0.correlation,
        ] as JSONValue
      },
      "trial": trial.map {
        ["days": $0.days, "expected": $0.expected, "actual": $0.actual, "auc": $0.auc] as JSONValue
      },
      "refused": refused,
    ]
  }
}
