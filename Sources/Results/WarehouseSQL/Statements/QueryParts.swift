internal import Segmentation
internal import Wording

/// A query with named parts before its last one.
struct QueryParts {
  private var parts: [SQL] = []

  mutating func add(_ name: SQL, _ query: SQL) { parts.append("\(name) AS (\n  \(query.indented)\n)") }

  func select(_ last: SQL) -> SQL { "WITH \(parts.joined(", "))\n\(last)" }

  /// A query of some columns of one table.
  static func select(_ columns: [SQL], _ rest: SQL) -> SQL { "SELECT\n  \(columns.joined(",\n  "))\n\(rest)" }
}

extension QueryParts {
  /// What an expression of a rule is called.
  static func step(_ place: Int) -> SQL { "seg_rule\(place)" }

  /// Adds the parts that find the rule, the last of which is `seg_ruled`.
  ///
  /// - Parameter known: The columns of `source` that are handed on.
  mutating func find(_ rule: [SQL], of source: SQL, _ known: [SQL]) {
    guard rule.count > 1 else {
      let last = rule.map { "\($0.indented) AS seg_rule" as SQL }
      return add("seg_ruled", Self.select(known + last, "FROM \(source)"))
    }
    var (source, steps) = (source, [SQL]())
    for (place, expression) in rule.enumerated() {
      let part: SQL = "seg_ruled\(place)"
      add(
        part, Self.select(known + steps + ["\(expression.indented) AS \(Self.step(place))"], "FROM \(source)")
      )
      steps.append(Self.step(place))
      source = part
    }
    // Each is asked for once: engines that put parts into each other would else double them at every step.
    let last: SQL = "COALESCE(\(steps.reversed().joined(", "))) AS seg_rule"
    add("seg_ruled", Self.select(known + [last], "FROM \(source)"))
  }

  /// Adds the parts that turn a rule into the answer's last columns, and ends with them.
  ///
  /// - Parameters:
  ///   - columns: The columns before them, each with the name that it has in `ruled`.
  ///   - ruled: The part that has `seg_rule`.
  mutating func answer(
    _ columns: [(column: AnswerColumn, value: SQL, source: SQL)], of ruled: SQL, _ model: SegmentationModel,
    for export: WarehouseExport
  ) -> (query: SQL, columns: [AnswerColumn]) {
    let (sources, stamps) = (columns.map(\.source), export.stamps)
    add(
      "seg_placed",
      Self.select(
        sources + ["seg_rule", "\(model.segmentCase(of: "seg_rule")) AS seg_segment"], "FROM \(ruled)"))
    let names = model.segments.map { segment in
      "\n    WHEN \(segment.number) THEN \(SQL(literal: segment.name[export.language], export.dialect))"
        as SQL
    }
    let last: [SQL] = [
      "seg_segment AS segment", "CASE seg_segment\(names.joined("")) END AS segment_name", "seg_rule AS rule",
    ]
    let same = stamps.map { "\($0.value) AS \($0.column.name)" as SQL }
    let query = select(
      Self.select(columns.map { "\($0.value) AS \($0.column.name)" } + last + same, "FROM seg_placed"))
    return (
      query,
      columns.map(\.column) + [
        AnswerColumn(name: "segment", kind: .whole), AnswerColumn(name: "segment_name", kind: .text),
        AnswerColumn(name: "rule", kind: .whole),
      ] + stamps.map(\.column)
    )
  }
}
