internal import CustomerFeatures
internal import CustomerLifecycle
internal import LinearAlgebra
internal import PurchaseLogs
internal import Wording

/// The customers of the two days of a proof, as somebody else added them up.
package struct SummedPeriods: Sendable {
  /// The days; `nil` where the log is too short for any.
  package let periods: ForetellingPeriods?
  /// Those of the first day, whose period teaches.
  package let learned: SummedOutcomes
  /// Those of the second day, whose period judges.
  package let judged: SummedOutcomes

  /// Of a log that is too short for any period.
  package init() { (periods, learned, judged) = (nil, SummedOutcomes(), SummedOutcomes()) }

  /// Joins what was counted on both days.
  package init(_ periods: ForetellingPeriods, learned: SummedOutcomes, judged: SummedOutcomes) {
    (self.periods, self.learned, self.judged) = (periods, learned, judged)
  }
}

/// Who had bought before a day, and what they did in the period from it on.
package struct SummedOutcomes: Sendable {
  /// One customer.
  package struct Customer: Sendable {
    /// On the day, within the window: what the features are.
    package var before: Sums
    /// On the day, whatever the window.
    package var orders: Int
    /// See `orders`; in the unit of sums, as all money here.
    package var units: Int128
    /// In the period.
    package var ordersSince: Int
    /// See `ordersSince`.
    package var unitsSince: Int128
    /// On the last day, within the window.
    package var after: Sums
    /// The tenth of the customers that he belongs to, 0..<10.
    package var fold: Int
    /// Whether he is of the sample that a proof is made with.
    package var isDrawn: Bool

    /// Joins what was counted.
    package init(
      before: Sums, orders: Int, units: Int128, ordersSince: Int, unitsSince: Int128, after: Sums, fold: Int,
      isDrawn: Bool
    ) {
      (self.before, self.orders, self.units, self.after) = (before, orders, units, after)
      (self.ordersSince, self.unitsSince, self.fold, self.isDrawn) = (ordersSince, unitsSince, fold, isDrawn)
    }
  }

  /// Recency, frequency and monetary.
  package struct Sums: Sendable {
    /// Days since the last purchase.
    package var recency: Int
    /// Orders.
    package var orders: Int
    /// Money.
    package var units: Int128

    /// Joins the three.
    package init(recency: Int, orders: Int, units: Int128) {
      (self.recency, self.orders, self.units) = (recency, orders, units)
    }
  }

  /// Days of customers of the sample that have as many orders and as much money.
  package struct Orders: Sendable {
    /// Orders of each, above 0.
    package var orders: Int
    /// Money of each, above 0.
    package var units: Int128
    /// How many.
    package var days: Int

    /// Joins the three.
    package init(orders: Int, units: Int128, days: Int) {
      (self.orders, self.units, self.days) = (orders, units, days)
    }
  }

  /// In byte order of their ids.
  package var customers: [Customer]
  /// Before the day; empty without amounts.
  package var orders: [Orders]

  /// Nobody, unless somebody is given.
  package init(customers: [Customer] = [], orders: [Orders] = []) {
    (self.customers, self.orders) = (customers, orders)
  }

  /// So many of very many customers are drawn.
  package static let sampleSize = PeriodOutcomes.sampleSize
  /// Into so many folds customers are divided.
  package static let foldCount = PeriodOutcomes.foldCount
}

extension FeatureMatrix {
  /// Recency, frequency and monetary of customers who are known by their sums.
  ///
  /// - Parameter unit: The exponent of the unit of money; `nil` without amounts.
  init(of sums: [SummedOutcomes.Sums], unit: Int?) {
    var values: [Double] = []
    var areWhole = true
    for customer in sums {
      values.append(Double(customer.orders))
      if let unit {
        let monetary = ExactMoney(units: customer.units, exponent: unit).nearestDouble
        areWhole = areWhole && monetary == monetary.rounded()
        values.append(monetary)
      }
      values.append(Double(customer.recency))
    }
    let features = Feature.ofPurchases(hasWholeMoney: unit.map { _ in areWhole })
    self.init(
      features: features, values: Matrix(rows: sums.count, columns: features.count, elements: values),
      customers: sums.indices.map { "\($0 + 1)" })
  }
}

extension PeriodOutcomes {
  /// The outcomes of the sample; `nil` where nobody had bought before the day.
  ///
  /// - Parameter unit: The exponent of the unit of money; `nil` without amounts.
  /// - Throws: Nothing: the trade's usual scheme needs no amounts.
  /// - Complexity: O(*n* log *n*).
  init?(of summed: SummedOutcomes, at day: CalendarDay, unit: Int?) throws(LifecycleRefusal) {
    let customers = summed.customers.filter(\.isDrawn)
    guard !customers.isEmpty else { return nil }
    func money(_ units: Int128) -> Double {
      ExactMoney(units: units, exponent: unit ?? 0).nearestDouble
    }
    // The fixed grid counts all that came before the day.
    let trade = try SummedTrade(
      of: customers.map { customer in
        SummedTrade.Group(
          recency: customer.before.recency, orders: customer.orders, units: customer.units, customers: 1,
          recencySum: customer.before.recency, orderSum: customer.orders, unitSum: customer.units)
      }, unit: unit)
    let typical = median(
      of: summed.orders.map { money($0.units) / Double($0.orders) },
      weights: summed.orders.map { $0.orders * $0.days })
    self.init(
      day: day, features: FeatureMatrix(of: customers.map(\.before), unit: unit),
      tradeSegments: Self.places(of: trade.segments),
      bought: customers.map { $0.ordersSince > 0 ? 1 : 0 },
      spent: customers.map { unit == nil ? Double($0.ordersSince) : max(0, money($0.unitsSince)) },
      typicalOrder: unit == nil ? 1 : typical ?? 1, folds: customers.map(\.fold))
  }
}
