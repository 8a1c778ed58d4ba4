internal import Segmentation
internal import Wording

/// What was known of every customer on a day, and what each did in the period from it on: what it is proved with that
/// segments tell of the next period. For logs whose customers are told apart in everything.
///
/// The last cell of a row counts all. Rows are of two kinds:
///
/// 1. A customer with a purchase before the day: place among these in byte order of the ids, fold, and whether he is of the
///    sample; recency, orders and money within the window on the day; orders and money before the day; orders and money
///    of the period; recency, orders and money within the window on the period's last day. No id: fold and sample are
///    found by SHA-256 of it in the engine, as `HashSplit` has them.
/// 2. Days before the day of customers of the sample: orders that begin (f), money (m), and how many days there are (all_f).
///    A typical order is their median. Without amounts there are none.
struct OutcomesStatement {
  enum Kind: Int {
    case customers = 1, orders
  }

  /// What the answer's columns are called, without `seg_`.
  static let columns = [
    "kind", "place", "fold", "drawn", "r", "f", "m", "all_f", "all_m", "new_f", "new_m", "r2", "f2", "m2",
    "cells",
  ]

  private let entries: LogEntries
  private let day, end: Int

  /// - Parameter horizon: Days of the period.
  init(_ entries: LogEntries, at day: CalendarDay, horizon: Int) {
    (self.entries, self.day, end) = (entries, day.daysSince1970, day.daysSince1970 + horizon)
  }

  var query: SQL {
    var parts = entries.days
    let dialect = entries.dialect
    parts.add("seg_stood", stood)
    func word(_ split: SQL, _ place: Int) -> SQL { dialect.hashWord(of: "seg_k", split, place) }
    let sums: [SQL] = [
      "\(day) - seg_last1 AS seg_r", "seg_f", "seg_m", "seg_all_f", "seg_all_m", "seg_new_f", "seg_new_m",
      "\(end) - seg_last2 AS seg_r2", "seg_f2", "seg_m2",
    ]
    parts.add(
      "seg_hashed",
      QueryParts.select(
        [
          "seg_k", "\(word("'fold'", 0)) AS seg_fold1", "\(word("'fold'", 1)) AS seg_fold2",
          "\(word("'usefulness'", 0)) AS seg_draw1", "\(word("'usefulness'", 1)) AS seg_draw2",
        ] + sums, "FROM seg_stood"))
    let (key, names) = (dialect.bytes("seg_k"), Self.columns.dropFirst(4).dropLast().map(Self.column))
    // 2 to the 32nd leaves 6.
    let (high, low) = (dialect.remainder("seg_fold1", 10), dialect.remainder("seg_fold2", 10))
    parts.add(
      "seg_ranked",
      QueryParts.select(
        [
          "seg_k", "ROW_NUMBER() OVER (ORDER BY \(key)) AS seg_place",
          "\(dialect.remainder("(6 * \(high) + \(low))", SummedOutcomes.foldCount)) AS seg_fold",
          "ROW_NUMBER() OVER (ORDER BY seg_draw1, seg_draw2, \(key)) AS seg_rank",
        ] + names, "FROM seg_hashed"))
    let size = SummedOutcomes.sampleSize
    var answers = [
      QueryParts.select(
        [
          "\(Kind.customers.rawValue) AS seg_kind", "seg_place", "seg_fold",
          "CASE WHEN seg_rank <= \(size) THEN 1 ELSE 0 END AS seg_drawn",
        ] + names, "FROM seg_ranked")
    ]
    if entries.scale != nil {
      answers.append(
        QueryParts.select(
          [
            "\(Kind.orders.rawValue)", "0", "0", "0", "0", "seg_orders", "seg_money", "COUNT(*)", "0", "0",
            "0", "0", "0", "0",
          ],
          """
          FROM seg_days
          WHERE seg_day < \(day) AND seg_orders > 0 AND seg_money > 0
            AND seg_k IN (SELECT seg_k FROM seg_ranked WHERE seg_rank <= \(size))
          GROUP BY seg_orders, seg_money
          """))
    }
    parts.add("seg_told", answers.joined("\nUNION ALL\n"))
    return parts.select(
      QueryParts.select(
        Self.columns.dropLast().map(Self.column) + ["COUNT(*) OVER () AS seg_cells"], "FROM seg_told"))
  }

  /// One row a customer with a purchase before the day.
  private var stood: SQL {
    let dialect = entries.dialect
    func sum(_ condition: SQL) -> SQL { "SUM(CASE WHEN \(condition) THEN seg_orders ELSE 0 END)" }
    func money(_ condition: SQL) -> SQL {
      entries.scale == nil ? "0" : dialect.sum("CASE WHEN \(condition) THEN seg_money ELSE 0 END")
    }
    func within(_ day: Int) -> SQL {
      entries.window.map { "seg_day < \(day) AND seg_day >= \(day - $0)" } ?? "seg_day < \(day)"
    }
    let all: SQL = "seg_day < \(day)"
    let new: SQL = "seg_day >= \(day) AND seg_day < \(end)"
    return QueryParts.select(
      [
        "seg_k", "MAX(CASE WHEN seg_bought = 1 AND seg_day < \(day) THEN seg_day END) AS seg_last1",
        "MAX(CASE WHEN seg_bought = 1 AND seg_day < \(end) THEN seg_day END) AS seg_last2",
        "\(sum(within(day))) AS seg_f", "\(money(within(day))) AS seg_m",
        "\(sum(all)) AS seg_all_f", "\(money(all)) AS seg_all_m",
        "\(sum(new)) AS seg_new_f", "\(money(new)) AS seg_new_m",
        "\(sum(within(end))) AS seg_f2", "\(money(within(end))) AS seg_m2",
      ],
      """
      FROM seg_days
      GROUP BY seg_k
      HAVING MAX(CASE WHEN seg_bought = 1 AND seg_day < \(day) THEN 1 ELSE 0 END) = 1
      """)
  }

  private static func column(_ name: String) -> SQL {
    switch name {
    case "kind": "seg_kind"
    case "place": "seg_place"
    case "fold": "seg_fold"
    case "drawn": "seg_drawn"
    case "r": "seg_r"
    case "f": "seg_f"
    case "m": "seg_m"
    case "all_f": "seg_all_f"
    case "all_m": "seg_all_m"
    case "new_f": "seg_new_f"
    case "new_m": "seg_new_m"
    case "r2": "seg_r2"
    case "f2": "seg_f2"
    default: "seg_m2"
    }
  }
}
