public import CustomerLifecycle
package import JSONDocuments
public import PurchaseLogs

extension RunRecord {
  /// Customers by the period of their first purchase, and by their first check.
  public struct CohortSummary: Sendable, Equatable, Codable {
    /// What a cohort is.
    public package(set) var period: CalendarPeriod
    /// The oldest first.
    public package(set) var rows: [Row]
    /// Sums of all cohorts by index.
    public package(set) var average: [CohortTable.Average]
    /// The same without the first cohort.
    public package(set) var averageWithoutFirst: [CohortTable.Average]
    /// Null without amounts.
    public package(set) var firstCheck: FirstCheck?

    /// See ``CohortTable/Row``.
    public struct Row: Sendable, Equatable, Codable {
      /// Such as `2011-02`.
      public package(set) var cohort: String
      /// Customers.
      public package(set) var size: Int
      /// Whether it may hold customers of old.
      public package(set) var firstOfLog: Bool
      /// Fewer than 30 customers.
      public package(set) var small: Bool
      /// By index.
      public package(set) var active: [Int]
      /// By index.
      public package(set) var orders: [Int]
      /// By index.
      public package(set) var revenue: [ExactMoney]
      /// Up to and including each index.
      public package(set) var cumulative: [ExactMoney]
      /// The first index that is cut short; null where none is.
      public package(set) var partialFrom: Int?
    }

    /// See ``FirstCheckCohorts``.
    public struct FirstCheck: Sendable, Equatable, Codable {
      /// With at least one customer.
      public package(set) var bands: [Band]
      /// One a band.
      public package(set) var rows: [BandRow]
    }

    /// Where a band begins.
    public struct Band: Sendable, Equatable, Codable {
      /// 1...5.
      public package(set) var band: Int
      /// Null for a lowest band without an edge.
      public package(set) var atLeast: Double?
    }

    /// What the customers of a band did.
    public struct BandRow: Sendable, Equatable, Codable {
      /// The band.
      public package(set) var cohort: Int
      /// Customers.
      public package(set) var size: Int
      /// By index, of those who have reached it.
      public package(set) var cells: [GroupedCohorts.Cell]
    }
  }
}

extension RunRecord.CohortSummary {
  init(_ table: CohortTable, firstCheck: FirstCheckCohorts?) {
    self.init(
      period: table.period,
      rows: table.rows.map {
        Row(
          cohort: $0.cohort, size: $0.size, firstOfLog: $0.isFirstOfLog, small: $0.isSmall,
          active: $0.active, orders: $0.orders, revenue: $0.revenue, cumulative: $0.cumulative,
          partialFrom: $0.partialFrom)
      },
      average: table.average, averageWithoutFirst: table.averageWithoutFirst,
      firstCheck: firstCheck.map { check in
        FirstCheck(
          bands: check.bands.map { Band(band: $0.band, atLeast: $0.atLeast) },
          rows: check.bands.map { BandRow(cohort: $0.band, size: $0.size, cells: $0.cells) })
      })
  }
}

extension RunRecord.CohortSummary: JSONWritable {
  package var json: JSONValue {
    [
      "period": period.rawValue, "rows": rows, "average": average.map(\.json),
      "averageWithoutFirst": averageWithoutFirst.map(\.json),
      "firstCheck": firstCheck.map { check in
        [
          "bands": check.bands.map { ["band": $0.band, "atLeast": $0.atLeast] as JSONValue },
          "rows": check.rows.map {
            ["cohort": $0.cohort, "size": $0.size, "cells": $0.cells.map(\.json)] as JSONValue
          },
        ] as JSONValue
      },
    ]
  }
}

extension RunRecord.CohortSummary.Row: JSONWritable {
  package var json: JSONValue {
    [
      "cohort": cohort, "size": size, "firstOfLog": firstOfLog, "small": small, "active": active,
      "orders": orders, "revenue": revenue, "cumulative": cumulative, "partialFrom": partialFrom,
    ]
  }
}

extension CohortTable.Average {
  fileprivate var json: JSONValue { ["index": index, "active": active, "eligible": eligible] }
}

extension GroupedCohorts.Cell {
  fileprivate var json: JSONValue {
    [
      "index": index, "eligible": eligible, "active": active, "orders": orders, "revenue": revenue,
      "cumulative": cumulative,
    ]
  }
}
