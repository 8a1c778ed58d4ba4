internal import CustomerLifecycle
internal import Wording

/// All that cohorts and retention are made of, in whole numbers and of nobody alone: one answer of six kinds of rows, each
/// by one GROUP BY over customers' days.
///
/// A row has its kind, up to three keys, how many it counts, two more counts (a, b) and money:
///
/// 1. Customers in a period of the cohorts' kind, where that is no month: by place of their cohort, place of the period, and
///    periods since they were last active (3: more, 0: never, NULL: not active). a: purchase days, b: orders that begin.
/// 2. The same by month.
/// 3. Purchase days: by place among the customer's (8: more), days since the one before, and days to the end of the log
///    where it is the only one.
/// 4. Customers in a step of 30 days: by step back from the analysis day, steps since the later one in which they bought
///    (24: more, 0: none, NULL: not active), and step of the last purchase where both are within 360 days.
/// 5. Customers' days: by days since the first purchase and days from it to the analysis day, both as places among 30, 90,
///    180 and 365. a: customers whose first purchase day it is, b: those of them who ever paid.
/// 6. Customers: by whether they bought before the last 90 days (2) and in them (1), and the same of 180.
struct HistoryStatement {
  enum Kind: Int, CaseIterable {
    case cohorts = 1, months, waits, steps, ages, again
  }

  /// What the answer's columns are called, without `seg_`.
  static let columns = ["kind", "k1", "k2", "k3", "count", "a", "b", "m", "cells"]
  /// Horizons after which it is asked who has bought again.
  static let horizons = [90, 180]

  private let entries: LogEntries
  private let asOf: Int
  private let months, cohorts: [Int]
  private let stepEnds: [Int]

  /// - Parameters:
  ///   - firstDay: The day of the first row that counts.
  ///   - period: What a cohort is.
  init(_ entries: LogEntries, firstDay: CalendarDay, asOf: CalendarDay, period: CalendarPeriod) {
    self.entries = entries
    self.asOf = asOf.daysSince1970
    months = CalendarPeriod.month.ends(from: firstDay, before: asOf).days
    cohorts = period == .month ? [] : period.ends(from: firstDay, before: asOf).days
    let days = max(1, asOf.daysSince1970 - firstDay.daysSince1970)
    let count = (days - 1) / SummedHistory.stepDays + 1
    stepEnds = (1...count).map { $0 * SummedHistory.stepDays - 1 }
  }

  var query: SQL {
    var parts = entries.days
    parts.add(
      "seg_dated",
      QueryParts.select(
        [
          "seg_k", "seg_day", "seg_bought", "seg_orders", "seg_money",
          "MIN(CASE WHEN seg_bought = 1 THEN seg_day END) OVER (PARTITION BY seg_k) AS seg_first",
          "MAX(seg_paid) OVER (PARTITION BY seg_k) AS seg_payer",
        ], "FROM seg_days"))
    var answers: [SQL] = []
    if !cohorts.isEmpty { answers.append(periods(.cohorts, cohorts, &parts)) }
    answers.append(periods(.months, months, &parts))
    answers.append(waits(&parts))
    answers.append(steps(&parts))
    answers.append(ages(&parts))
    answers.append(again(&parts))
    parts.add("seg_told", answers.joined("\nUNION ALL\n"))
    return parts.select(
      QueryParts.select(
        Self.columns.dropLast().map(Self.column) + ["COUNT(*) OVER () AS seg_cells"], "FROM seg_told"))
  }

  private static func column(_ name: String) -> SQL {
    switch name {
    case "kind": "seg_kind"
    case "k1": "seg_k1"
    case "k2": "seg_k2"
    case "k3": "seg_k3"
    case "count": "seg_count"
    case "a": "seg_a"
    case "b": "seg_b"
    default: "seg_m"
    }
  }

  /// One kind of rows.
  private func answer(
    _ kind: Kind, _ keys: (SQL, SQL, SQL), counts: (SQL, SQL), money: SQL, from part: SQL, by group: SQL
  ) -> SQL {
    QueryParts.select(
      [
        "\(kind.rawValue) AS seg_kind", "\(keys.0) AS seg_k1", "\(keys.1) AS seg_k2", "\(keys.2) AS seg_k3",
        "COUNT(*) AS seg_count", "\(counts.0) AS seg_a", "\(counts.1) AS seg_b", "\(money) AS seg_m",
      ], "FROM \(part)\nGROUP BY \(group)")
  }

  /// The greatest or least of the rows before one, in their order.
  private static let before: SQL = "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING"

  /// Steps between a number and the one before it: at most so many.
  private func gap(_ x: SQL, most: Int) -> SQL {
    """
    CASE WHEN seg_active = 0 THEN NULL
        WHEN seg_before IS NULL THEN 0
        WHEN \(x) - seg_before >= \(most) THEN \(most)
        ELSE \(x) - seg_before END AS seg_gap
    """
  }

  private func periods(_ kind: Kind, _ ends: [Int], _ parts: inout QueryParts) -> SQL {
    let number: SQL = "\(kind.rawValue)"
    let cohort: SQL = "CASE WHEN seg_first IS NOT NULL THEN \(GridEdges.place(of: "seg_first", ends)) END"
    parts.add(
      "seg_placed\(number)",
      QueryParts.select(
        [
          "seg_k", "\(GridEdges.place(of: "seg_day", ends)) AS seg_p", "\(cohort) AS seg_cohort",
          "seg_bought", "seg_orders", "seg_money",
        ], "FROM seg_dated"))
    parts.add(
      "seg_spans\(number)",
      QueryParts.select(
        [
          "seg_k", "seg_p", "seg_cohort", "SUM(seg_bought) AS seg_active", "SUM(seg_orders) AS seg_begun",
          "\(entries.dialect.sum("seg_money")) AS seg_units",
        ], "FROM seg_placed\(number)\nGROUP BY seg_k, seg_p, seg_cohort"))
    parts.add(
      "seg_seen\(number)",
      QueryParts.select(
        [
          "seg_p", "seg_cohort", "seg_active", "seg_begun", "seg_units",
          """
          MAX(CASE WHEN seg_active > 0 THEN seg_p END)
              OVER (PARTITION BY seg_k ORDER BY seg_p \(Self.before)) AS seg_before
          """,
        ], "FROM seg_spans\(number)"))
    parts.add(
      "seg_gaps\(number)",
      QueryParts.select(
        ["seg_p", "seg_cohort", "seg_active", "seg_begun", "seg_units", gap("seg_p", most: 3)],
        "FROM seg_seen\(number)"))
    return answer(
      kind, ("seg_cohort", "seg_p", "seg_gap"), counts: ("SUM(seg_active)", "SUM(seg_begun)"),
      money: entries.dialect.sum("seg_units"), from: "seg_gaps\(number)", by: "seg_cohort, seg_p, seg_gap")
  }

  private func waits(_ parts: inout QueryParts) -> SQL {
    parts.add(
      "seg_bought_days",
      QueryParts.select(
        [
          "seg_day", "ROW_NUMBER() OVER (PARTITION BY seg_k ORDER BY seg_day) AS seg_number",
          "COUNT(*) OVER (PARTITION BY seg_k) AS seg_all",
          "MAX(seg_day) OVER (PARTITION BY seg_k ORDER BY seg_day \(Self.before)) AS seg_previous",
        ], "FROM seg_days\nWHERE seg_bought = 1"))
    parts.add(
      "seg_waits",
      QueryParts.select(
        [
          "CASE WHEN seg_number > 8 THEN 8 ELSE seg_number END AS seg_nth",
          "seg_day - seg_previous AS seg_wait",
          "CASE WHEN seg_all = 1 THEN \(asOf - 1) - seg_day END AS seg_watched",
        ], "FROM seg_bought_days"))
    return answer(
      .waits, ("seg_nth", "seg_wait", "seg_watched"), counts: ("0", "0"), money: "0", from: "seg_waits",
      by: "seg_nth, seg_wait, seg_watched")
  }

  private func steps(_ parts: inout QueryParts) -> SQL {
    parts.add(
      "seg_stepped",
      QueryParts.select(
        [
          "seg_k", "\(GridEdges.place(of: "(\(asOf - 1) - seg_day)", stepEnds)) AS seg_s", "seg_bought",
          "seg_money",
        ], "FROM seg_days"))
    parts.add(
      "seg_thirties",
      QueryParts.select(
        [
          "seg_k", "seg_s", "SUM(seg_bought) AS seg_active",
          "\(entries.dialect.sum("seg_money")) AS seg_units",
        ], "FROM seg_stepped\nGROUP BY seg_k, seg_s"))
    parts.add(
      "seg_lasts",
      QueryParts.select(
        [
          "seg_s", "seg_active", "seg_units",
          "MIN(CASE WHEN seg_active > 0 THEN seg_s END) OVER (PARTITION BY seg_k) AS seg_last",
          """
          MAX(CASE WHEN seg_active > 0 THEN seg_s END)
              OVER (PARTITION BY seg_k ORDER BY seg_s \(Self.before)) AS seg_before
          """,
        ], "FROM seg_thirties"))
    parts.add(
      "seg_steps",
      QueryParts.select(
        [
          "seg_s", gap("seg_s", most: 24),
          "CASE WHEN seg_s < 12 AND seg_last < 12 THEN seg_last END AS seg_recent", "seg_units",
        ], "FROM seg_lasts"))
    return answer(
      .steps, ("seg_s", "seg_gap", "seg_recent"), counts: ("0", "0"),
      money: entries.dialect.sum("seg_units"), from: "seg_steps", by: "seg_s, seg_gap, seg_recent")
  }

  private func ages(_ parts: inout QueryParts) -> SQL {
    let ends = SummedHistory.ages.map { $0 - 1 } + [1 << 30]
    parts.add(
      "seg_aged",
      QueryParts.select(
        [
          "\(GridEdges.place(of: "(seg_day - seg_first)", ends)) AS seg_age",
          "\(GridEdges.place(of: "(\(asOf) - seg_first)", ends)) AS seg_tenure",
          "CASE WHEN seg_day = seg_first THEN 1 ELSE 0 END AS seg_is_first",
          "CASE WHEN seg_day = seg_first THEN seg_payer ELSE 0 END AS seg_is_payer", "seg_money",
        ], "FROM seg_dated\nWHERE seg_first IS NOT NULL"))
    return answer(
      .ages, ("seg_age", "seg_tenure", "0"), counts: ("SUM(seg_is_first)", "SUM(seg_is_payer)"),
      money: entries.dialect.sum("seg_money"), from: "seg_aged", by: "seg_age, seg_tenure")
  }

  private func again(_ parts: inout QueryParts) -> SQL {
    func flag(_ condition: SQL, _ value: Int) -> SQL {
      "MAX(CASE WHEN \(condition) THEN \(value) ELSE 0 END)"
    }
    let cells = Self.horizons.map { days -> SQL in
      let day = asOf - days
      let (before, since) = (
        flag("seg_bought = 1 AND seg_day < \(day)", 2), flag("seg_orders > 0 AND seg_day >= \(day)", 1)
      )
      return "\(before) + \(since) AS seg_again\(days)"
    }
    parts.add("seg_flags", QueryParts.select(cells, "FROM seg_days\nGROUP BY seg_k"))
    let names = Self.horizons.map { "seg_again\($0)" as SQL }
    return answer(
      .again, (names[0], names[1], "0"), counts: ("0", "0"), money: "0", from: "seg_flags",
      by: names.joined(", "))
  }
}
