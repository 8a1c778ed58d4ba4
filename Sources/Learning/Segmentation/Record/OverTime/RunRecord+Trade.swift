public import CustomerLifecycle
package import JSONDocuments
public import PurchaseLogs
internal import Wording

extension RunRecord {
  /// Scores, trade segments, grid and cross-tab.
  public struct TradeSummary: Sendable, Equatable, Codable {
    /// How scores become segments.
    public package(set) var scheme: TradeScheme
    /// From which value on a customer gets which score.
    public package(set) var cutoffs: Cutoffs
    /// The scores of those who reach no cut-off.
    public package(set) var lowest: ScoreCutoffs.Lowest
    /// Features in which all customers are equal.
    public package(set) var constant: [ScoredFeature]
    /// Whether cut-offs were found or given.
    public package(set) var source: ScoreCutoffs.Source
    /// The eleven and those without a purchase, by number.
    public package(set) var segments: [Row]
    /// By what it has across.
    public package(set) var grid: [String: TradeGrid.Cells]
    /// Customers by code.
    public package(set) var codes: [String: Int]
    /// Pairs of segments with at least one customer.
    public package(set) var crosstab: [Crossing]

    /// See ``ScoreCutoffs``.
    public struct Cutoffs: Sendable, Equatable, Codable {
      /// Days.
      public package(set) var recency: [ScoreCutoffs.AtMost]
      /// Orders.
      public package(set) var frequency: [ScoreCutoffs.AtLeast<Int>]
      /// Money; null without amounts.
      public package(set) var monetary: [ScoreCutoffs.AtLeast<ExactMoney>]?
    }

    /// A trade segment.
    public struct Row: Sendable, Equatable, Codable {
      /// 1...12.
      public package(set) var number: Int
      /// A contract.
      public package(set) var key: String
      /// In English.
      public package(set) var name: String
      /// vip, active, new, leaving, gone or none.
      public package(set) var group: String
      /// How many.
      public package(set) var customers: Int
      /// Of all customers with a purchase; null without one.
      public package(set) var share: Double?
      /// Their orders.
      public package(set) var orders: Int
      /// Their money; null without amounts.
      public package(set) var revenue: ExactMoney?
      /// Of the log's money; null where that is nothing.
      public package(set) var revenueShare: Double?
      /// By feature; null where nobody is in it.
      public package(set) var medians: Medians?
      /// Of those in it a horizon ago, the share that bought since; null where nobody was.
      public package(set) var keptSince: Double?
    }

    /// Medians of a segment.
    public struct Medians: Sendable, Equatable, Codable {
      /// Days.
      public package(set) var recency: Double
      /// Orders.
      public package(set) var frequency: Double
      /// Money; null without amounts.
      public package(set) var monetary: ExactMoney?
    }

    /// Customers of a discovered segment who are of a trade segment.
    public struct Crossing: Sendable, Equatable, Codable {
      /// The discovered segment's number.
      public package(set) var segment: Int
      /// The trade segment's number.
      public package(set) var rfm: Int
      /// How many.
      public package(set) var customers: Int
      /// Their money; null without amounts.
      public package(set) var revenue: ExactMoney?
    }
  }
}

extension RunRecord.TradeSummary {
  /// - Parameter kept: Of the segments a horizon ago; `nil` where the log is too short for one.
  init(_ grid: TradeGrid, kept: KeptSince?, crosstab: [Crossing]) {
    let cutoffs = grid.scale.cutoffs
    let hasAmounts = cutoffs.monetary != nil
    self.init(
      scheme: grid.scale.scheme,
      cutoffs: Cutoffs(
        recency: cutoffs.recency, frequency: cutoffs.frequency, monetary: cutoffs.monetary),
      lowest: cutoffs.lowest, constant: cutoffs.constant, source: cutoffs.source,
      segments: grid.rows.map { row in
        let isSegment = row.state != .noPurchases
        return Row(
          number: row.state.number, key: row.state.key, name: row.state.name.en,
          group: row.state.group?.rawValue ?? "none", customers: row.customers,
          share: isSegment ? Double(row.customers) / Double(grid.customers) : nil, orders: row.orders,
          revenue: hasAmounts ? row.revenue : nil,
          revenueShare: grid.revenue == .zero
            ? nil : row.revenue.nearestDouble / grid.revenue.nearestDouble,
          medians: row.medians.map {
            Medians(
              recency: $0.recency, frequency: $0.frequency, monetary: hasAmounts ? $0.monetary : nil)
          },
          keptSince: kept?.rows.first { .segment($0.segment) == row.state }?.share)
      },
      grid: Dictionary(
        uniqueKeysWithValues: TradeGrid.Axis.allCases.compactMap { axis in
          grid.cells(by: axis).map { (axis.rawValue, $0) }
        }),
      codes: grid.codes, crosstab: crosstab)
  }
}

extension RunRecord.TradeSummary: JSONWritable {
  package var json: JSONValue {
    let scale = JSONValue.scaleMembers(
      scheme: scheme, recency: cutoffs.recency, frequency: cutoffs.frequency, monetary: cutoffs.monetary,
      lowest: lowest, constant: constant, source: source)
    return .object(
      scale + [
        .init("segments", segments),
        .init(
          "grid",
          JSONValue.object(
            TradeGrid.Axis.allCases.compactMap { axis in
              grid[axis.rawValue].map {
                .init(axis.rawValue, ["customers": $0.customers, "revenue": $0.revenue] as JSONValue)
              }
            })),
        .init("codes", codes), .init("crosstab", crosstab),
      ])
  }
}

extension RunRecord.TradeSummary.Row: JSONWritable {
  package var json: JSONValue {
    [
      "number": number, "key": key, "name": name, "group": group, "customers": customers, "share": share,
      "orders": orders, "revenue": revenue, "revenueShare": revenueShare,
      "medians": medians.map {
        ["recency": $0.recency, "frequency": $0.frequency, "monetary": $0.monetary] as JSONValue
      },
      "keptSince": keptSince,
    ]
  }
}

extension RunRecord.TradeSummary.Crossing: JSONWritable {
  package var json: JSONValue {
    ["segment": segment, "rfm": rfm, "customers": customers, "revenue": revenue]
  }
}

extension ExactMoney: JSONWritable {
  /// With all its digits.
  package var json: JSONValue { .number(description) }
}
