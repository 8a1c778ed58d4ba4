internal import PurchaseLogs

/// All that is asked of the customers of a log: how many are alike, never who.
struct SummaryStatement {
  /// How alike customers of one row of the answer are.
  enum Mode: Equatable {
    /// Their recency, frequency and money are equal.
    case lossless
    /// These lie between the same edges.
    case grid(GridEdges)
  }

  private let entries: LogEntries
  private let mode: Mode

  init(_ entries: LogEntries, _ mode: Mode) {
    var entries = entries
    entries.hasFirstDay = true
    self.entries = entries
    self.mode = mode
  }

  /// What the answer's columns are called, without `seg_`.
  static func columns(_ mode: Mode, hasAmounts: Bool) -> [String] {
    switch mode {
    case .lossless: ["recency", "frequency"] + (hasAmounts ? ["money"] : []) + ["n", "sum_t", "cells"]
    case .grid:
      ["r", "f"] + (hasAmounts ? ["m"] : []) + ["n", "sum_r", "sum_f", "sum_t"]
        + (hasAmounts ? ["sum_m"] : []) + ["cells"]
    }
  }

  var query: SQL {
    let hasAmounts = entries.scale != nil
    let asOf = entries.asOf
    var parts = entries.totals
    var cells: [SQL] = [
      "\(asOf) - seg_bought AS seg_recency", "seg_n AS seg_frequency", "\(asOf) - seg_first AS seg_tenure",
    ]
    if hasAmounts { cells.append("seg_money") }
    parts.add("seg_rfm", QueryParts.select(cells, "FROM seg_totals"))
    let dialect = entries.dialect
    switch mode {
    case .lossless:
      let keys: [SQL] = ["seg_recency", "seg_frequency"] + (hasAmounts ? ["seg_money"] : [])
      return parts.select(
        QueryParts.select(
          keys + ["COUNT(*) AS seg_count", "SUM(seg_tenure) AS seg_sum_t", "COUNT(*) OVER () AS seg_cells"],
          "FROM seg_rfm\nGROUP BY \(keys.joined(", "))"))
    case .grid(let edges):
      var cells: [SQL] = [
        "\(GridEdges.edge(of: "seg_recency", edges.recency)) AS seg_r",
        "\(GridEdges.edge(of: "seg_frequency", edges.frequency)) AS seg_f",
      ]
      if hasAmounts { cells.append("\(GridEdges.edge(of: "seg_money", edges.money)) AS seg_m") }
      let values: [SQL] = ["seg_recency", "seg_frequency", "seg_tenure"] + (hasAmounts ? ["seg_money"] : [])
      parts.add("seg_placed", QueryParts.select(cells + values, "FROM seg_rfm"))
      let keys: [SQL] = ["seg_r", "seg_f"] + (hasAmounts ? ["seg_m"] : [])
      var sums: [SQL] = [
        "COUNT(*) AS seg_count", "SUM(seg_recency) AS seg_sum_r", "SUM(seg_frequency) AS seg_sum_f",
        "SUM(seg_tenure) AS seg_sum_t",
      ]
      if hasAmounts { sums.append("\(dialect.sum("seg_money")) AS seg_sum_m") }
      return parts.select(
        QueryParts.select(
          keys + sums + ["COUNT(*) OVER () AS seg_cells"],
          "FROM seg_placed\nGROUP BY \(keys.joined(", "))"))
    }
  }
}
