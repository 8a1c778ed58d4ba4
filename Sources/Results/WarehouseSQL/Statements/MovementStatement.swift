internal import CustomerFeatures
internal import CustomerLifecycle
internal import PurchaseLogs
internal import Wording

/// How many customers had which scores on two days, and their money: by stored cut-offs, one GROUP BY.
struct MovementStatement {
  /// What the answer's columns are called, without `seg_`; a score of 0 is that of somebody without a purchase.
  static let columns = [
    "r1", "f1", "m1", "r2", "f2", "m2", "seen", "count", "before", "prior", "between", "cells",
  ]

  private let entries: LogEntries
  private let from, to: Int
  private let cutoffs: ScoreCutoffs

  init(_ entries: LogEntries, from: CalendarDay, to: CalendarDay, by cutoffs: ScoreCutoffs) {
    (self.entries, self.from, self.to, self.cutoffs) = (
      entries, from.daysSince1970, to.daysSince1970, cutoffs
    )
  }

  var query: SQL {
    var parts = entries.days
    let dialect = entries.dialect
    // Rows that cannot be used tell of a customer all the same.
    let lost: SQL = entries.scale == nil ? "seg_d IS NULL" : "(seg_d IS NULL OR seg_u IS NULL)"
    var known = [
      QueryParts.select(
        ["seg_k", "seg_day", "seg_bought", "seg_orders", "seg_money"], "FROM seg_days"),
      QueryParts.select(
        ["seg_c", "NULL", "0", "0", "0"], "FROM seg_entries\nWHERE seg_c IS NOT NULL AND \(lost)"),
    ]
    if entries.scale != nil, entries.rfm.returns == .drop {
      // So do rows that are no purchases, on their day.
      known.append(
        QueryParts.select(
          ["seg_c", "seg_d", "0", "0", "0"],
          "FROM seg_entries\nWHERE seg_c IS NOT NULL AND seg_u <= 0 AND seg_d < \(to)"))
    }
    if let undone = entries.undoneCustomers { known.append(undone) }
    parts.add("seg_known", known.joined("\nUNION ALL\n"))
    func sum(_ x: SQL, _ condition: SQL) -> SQL { "SUM(CASE WHEN \(condition) THEN \(x) ELSE 0 END)" }
    func money(_ condition: SQL) -> SQL {
      dialect.sum("CASE WHEN \(condition) THEN seg_money ELSE 0 END")
    }
    let early: SQL = "seg_day < \(from)"
    let inEarly: SQL = entries.window.map { "\(early) AND seg_day >= \(from - $0)" } ?? early
    let inLate: SQL = entries.window.map { "seg_day >= \(to - $0)" } ?? "seg_day IS NOT NULL"
    parts.add(
      "seg_stood",
      QueryParts.select(
        [
          "seg_k", "MAX(CASE WHEN seg_bought = 1 AND \(early) THEN seg_day END) AS seg_last1",
          "MAX(CASE WHEN seg_bought = 1 THEN seg_day END) AS seg_last2",
          "\(sum("seg_orders", inEarly)) AS seg_orders1", "\(sum("seg_orders", inLate)) AS seg_orders2",
          "\(money(inEarly)) AS seg_money1", "\(money(inLate)) AS seg_money2",
          "MAX(CASE WHEN seg_day IS NULL OR \(early) THEN 1 ELSE 0 END) AS seg_seen",
          "\(money(early)) AS seg_before",
          "\(money("\(early) AND seg_day >= \(2 * from - to)")) AS seg_prior",
          "\(money("seg_day >= \(from)")) AS seg_between",
        ], "FROM seg_known\nGROUP BY seg_k"))
    parts.add(
      "seg_scored",
      QueryParts.select(
        scores(1, day: from) + scores(2, day: to) + ["seg_seen", "seg_before", "seg_prior", "seg_between"],
        "FROM seg_stood"))
    let keys: SQL = "seg_r1, seg_f1, seg_m1, seg_r2, seg_f2, seg_m2, seg_seen"
    return parts.select(
      QueryParts.select(
        [
          keys, "COUNT(*) AS seg_count", "\(dialect.sum("seg_before")) AS seg_sum_before",
          "\(dialect.sum("seg_prior")) AS seg_sum_prior", "\(dialect.sum("seg_between")) AS seg_sum_between",
          "COUNT(*) OVER () AS seg_cells",
        ], "FROM seg_scored\nGROUP BY \(keys)"))
  }

  /// The scores on one of both days.
  private func scores(_ state: Int, day: Int) -> [SQL] {
    let last: SQL = "seg_last\(state)"
    func score(_ name: SQL, _ edges: [(condition: SQL, score: Int)], lowest: Int) -> SQL {
      let whens = edges.reversed().map { "\n    WHEN \($0.condition) THEN \($0.score)" as SQL }
      return "CASE WHEN \(last) IS NULL THEN 0\(whens.joined("")) ELSE \(lowest) END AS \(name)\(state)"
    }
    let unit = -(entries.scale ?? 0)
    return [
      score(
        "seg_r", cutoffs.recency.map { ("\(day) - \(last) <= \($0.atMost)", $0.score) },
        lowest: cutoffs.lowest.recency),
      score(
        "seg_f", cutoffs.frequency.map { ("seg_orders\(state) >= \($0.atLeast)", $0.score) },
        lowest: cutoffs.lowest.frequency),
      score(
        "seg_m",
        (cutoffs.monetary ?? []).map {
          ("seg_money\(state) >= \(Int(clamping: $0.atLeast.roundedUp(in: unit)))", $0.score)
        }, lowest: cutoffs.lowest.monetary ?? 0),
    ]
  }
}
