internal import CustomerLifecycle
package import JSONDocuments
public import PurchaseLogs

extension RunRecord {
  /// What the customers who came by one channel bring.
  public struct ChannelSummary: Sendable, Equatable, Codable {
    /// Empty for those of whom it is not known.
    public package(set) var channel: String
    /// How many.
    public package(set) var customers: Int
    /// Of all customers.
    public package(set) var share: Double
    /// Their money; null without amounts, as are all that speak of money.
    public package(set) var revenue: ExactMoney?
    /// Of the money of all customers; null where that is nothing.
    public package(set) var revenueShare: Double?
    /// Their orders.
    public package(set) var orders: Int
    /// Money per order.
    public package(set) var check: Double?
    /// With two purchase days or more.
    public package(set) var repeatCustomers: Int
    /// The same as a share.
    public package(set) var repeatRate: Double
    /// Its Wilson interval, 95 %.
    public package(set) var repeatInterval: [Double]
    /// Money by age in days.
    public package(set) var ltv: [String: AgeValue]?
    /// In the first three months after that of the first purchase.
    public package(set) var retention: [Month]
    /// Money per customer at 90 days over that of all channels.
    public package(set) var lift: Double?
    /// Fewer than 30 customers.
    public package(set) var small: Bool
    /// Cost per customer; null without costs.
    public package(set) var cac: Double?
    /// The first age in days at which a customer has brought what he cost; null where none of those told.
    public package(set) var payback: Int?
    /// Money over cost − 1; null without costs.
    public package(set) var roi: Double?

    /// What customers have brought by an age.
    public struct AgeValue: Sendable, Equatable, Codable {
      /// Who have reached it.
      public package(set) var eligible: Int
      /// Their money before it.
      public package(set) var revenue: ExactMoney
    }

    /// A month from the first purchase.
    public struct Month: Sendable, Equatable, Codable {
      /// 1...3.
      public package(set) var index: Int
      /// Customers for whom it has ended.
      public package(set) var eligible: Int
      /// Those of them with a purchase in it.
      public package(set) var active: Int
    }

    private enum CodingKeys: String, CodingKey {
      case channel, customers, share, revenue, revenueShare, orders, check, repeatRate, repeatInterval, ltv
      case retention, lift, small, cac, payback, roi
      case repeatCustomers = "repeat"
    }
  }
}

extension RunRecord.ChannelSummary {
  /// In the order of the table.
  static func all(of table: ChannelTable, hasAmounts: Bool) -> [RunRecord.ChannelSummary] {
    let customers = table.rows.reduce(0) { $0 + $1.customers }
    let revenue = table.revenue.nearestDouble
    return table.rows.map {
      RunRecord.ChannelSummary($0, customers: customers, revenue: revenue, hasAmounts: hasAmounts)
    }
  }

  /// - Parameters:
  ///   - customers: Of all channels.
  ///   - revenue: Of all channels.
  private init(_ row: ChannelTable.Row, customers: Int, revenue: Double, hasAmounts: Bool) {
    self.init(
      channel: row.channel, customers: row.customers, share: Double(row.customers) / Double(customers),
      revenue: hasAmounts ? row.revenue : nil,
      revenueShare: hasAmounts && revenue != 0 ? row.revenue.nearestDouble / revenue : nil,
      orders: row.orders, check: hasAmounts ? row.check : nil, repeatCustomers: row.repeatCustomers,
      repeatRate: row.repeatRate, repeatInterval: [row.repeatInterval.low, row.repeatInterval.high],
      ltv: hasAmounts
        ? Dictionary(
          row.values.map { ("\($0.days)", AgeValue(eligible: $0.eligible, revenue: $0.revenue)) }
        ) { first, _ in first } : nil,
      retention: row.cells.filter { 1...3 ~= $0.index }.map {
        Month(index: $0.index, eligible: $0.eligible, active: $0.active)
      },
      lift: hasAmounts ? row.lift : nil, small: row.isSmall, cac: row.acquisitionCost,
      payback: hasAmounts ? row.paybackDays : nil, roi: hasAmounts ? row.returnOnInvestment : nil)
  }
}

extension RunRecord.ChannelSummary: JSONWritable {
  package var json: JSONValue {
    [
      "channel": channel, "customers": customers, "share": share, "revenue": revenue,
      "revenueShare": revenueShare, "orders": orders, "check": check, "repeat": repeatCustomers,
      "repeatRate": repeatRate, "repeatInterval": repeatInterval,
      "ltv": ltv.map { ltv in
        JSONValue.object(
          ltv.sorted { (Int($0.key) ?? 0) < (Int($1.key) ?? 0) }.map {
            .init($0.key, ["eligible": $0.value.eligible, "revenue": $0.value.revenue] as JSONValue)
          })
      },
      "retention": retention.map {
        ["index": $0.index, "eligible": $0.eligible, "active": $0.active] as JSONValue
      },
      "lift": lift, "small": small, "cac": cac, "payback": payback, "roi": roi,
    ]
  }
}
