internal import CustomerFeatures
internal import DecisionTrees
internal import Segmentation
internal import Wording

extension ReportCharts {
  /// Leaves that are drawn; the rest is named only.
  private static var leafLimit: Int { 8 }

  /// So many more are drawn where that spares a box which would stand for two ends.
  private static var leafSlack: Int { 4 }

  /// The questions that lead to the segments, where all ways lead to one segment only its name; `nil` where there is
  /// nothing to ask.
  public var tree: Chart? {
    guard let root = drawnTree else { return nil }
    let drawing = TreeDrawing(root: root)
    return Chart(
      "tree",
      title: wording(
        .treeFinding,
        [
          "rules": numerals.count(subject.model.rules.count, .rules),
          "fidelity": numerals.percent(subject.model.quality.fidelity),
        ]),
      summary: wording[.treeSummary], table: ruleTable, width: drawing.width, height: drawing.height,
      content: drawing.drawing())
  }

  /// The tree as it is drawn, and as an indented list has it where there is no room to draw.
  var drawnTree: TreeDrawing.Node? {
    guard subject.model.tree.nodes.count > 1, ends(below: 0).count > 1 else { return nil }
    return node(0, answer: "", open: openSplits)
  }

  /// Numbers of the rules whose whole way through the tree is drawn.
  var drawnRules: Set<Int> {
    func rules(_ node: TreeDrawing.Node?) -> [Int] {
      switch node {
      case .question(_, _, let atMost, let above): rules(atMost) + rules(above)
      case .segment(_, _, let rules): rules
      case .more, nil: []
      }
    }
    return Set(rules(drawnTree))
  }

  /// The splits that are drawn: from the root, always the one where most customers come.
  private var openSplits: Set<Int> {
    var open: Set<Int> = []
    var closed = [0]
    while closed.count < Self.leafLimit,
      let next = closed.indices.filter({ ends(below: closed[$0]).count > 1 })
        .min(by: {
          (-(customers(at: closed[$0]) ?? 0), closed[$0]) < (-(customers(at: closed[$1]) ?? 0), closed[$1])
        })
    {
      let index = closed.remove(at: next)
      open.insert(index)
      if case .split(_, _, let atMost, let above) = subject.model.tree.nodes[index] {
        closed += [atMost, above]
      }
    }
    // A box that stands for two ends takes half of their room and says nothing.
    var drawn = closed.count
    for index in closed where drawn < Self.leafLimit + Self.leafSlack {
      guard case .split(_, _, let atMost, let above) = subject.model.tree.nodes[index],
        ends(below: index).count > 1, ends(below: atMost).count == 1, ends(below: above).count == 1
      else { continue }
      open.insert(index)
      drawn += 1
    }
    return open
  }

  private func customers(at node: Int) -> Int? {
    guard let counts = subject.record?.charts.nodeCustomers, counts.indices.contains(node) else { return nil }
    return counts[node]
  }

  /// Of the record, else as far as the rules that end below a node say it.
  private func share(at node: Int) -> Double? {
    if let count = customers(at: node) {
      return Double(count) / Double(max(1, subject.model.quality.customers))
    }
    let below = Set(leaves(below: node))
    let rules = subject.model.rules.filter { !below.isDisjoint(with: $0.rule.leaves) }
    guard rules.allSatisfy({ below.isSuperset(of: $0.rule.leaves) }) else { return nil }
    return rules.isEmpty ? nil : rules.reduce(0) { $0 + $1.rule.support }
  }

  private func node(_ index: Int, answer: String, open: Set<Int>) -> TreeDrawing.Node {
    let share = share(at: index)
    let shown = share.map { numerals.percent($0) } ?? ""
    func box(_ text: String) -> TreeDrawing.Box {
      TreeDrawing.Box(answer: answer, text: text, share: shown, shareValue: share)
    }
    let ends = ends(below: index)
    if ends.count == 1, let number = ends.first {
      let name = subject.model.segment(numbered: number)?.name[wording.language] ?? "\(number)"
      var end = box(displayName(name))
      let rules = Set(leaves(below: index).compactMap { subject.model.rule(ofLeaf: $0)?.number }).sorted()
      if let share {
        let customers =
          customers(at: index) ?? Int((share * Double(subject.model.quality.customers)).rounded())
        let shownCustomers = numerals.count(customers, .customers)
        end.detail =
          rules.count == 1
          ? wording(.treeLeafDetail, ["rule": "\(rules[0])", "customers": shownCustomers])
          : "\(numerals.count(rules.count, .rules)) · \(shownCustomers)"
      }
      return .segment(end, style: SegmentStyle(number: number), rules: rules)
    }
    guard open.contains(index),
      case .split(let feature, let threshold, let atMost, let above) =
        subject.model.tree.nodes[index]
    else {
      let names = ends.map {
        "\($0) \(displayName(subject.model.segment(numbered: $0)?.name[wording.language] ?? ""))"
      }
      var rest = box(names.joined(separator: " · "))
      rest.detail = wording(
        .treeMore, ["leaves": numerals.count(leaves(below: index).count, .leaves)])
      return .more(rest)
    }
    let words = subject.features[feature]
    let answers = answers(words, threshold)
    return .question(
      box(words.heading), histogram: histogram(at: index),
      atMost: node(atMost, answer: answers.atMost, open: open),
      above: node(above, answer: answers.above, open: open))
  }

  private func answers(_ words: FeatureWords, _ threshold: Double) -> (atMost: String, above: String) {
    if words.feature.category != nil { return (wording[.answerNo], wording[.answerYes]) }
    let shown = words.threshold(threshold)
    return (wording(.answerAtMost, ["value": shown]), wording(.answerAbove, ["value": shown]))
  }

  /// Numbers of the segments that a part of the tree leads to, ascending.
  private func ends(below index: Int) -> [Int] {
    Set(leaves(below: index).map(segment(ofLeaf:))).sorted()
  }

  private func segment(ofLeaf index: Int) -> Int {
    if let rule = subject.model.rule(ofLeaf: index) { return rule.segment }
    guard case .leaf(let label) = subject.model.tree.nodes[index] else { return 0 }
    return subject.model.segments.first { $0.cluster == label }?.number ?? label + 1
  }

  private func leaves(below index: Int) -> [Int] {
    guard case .split(_, _, let atMost, let above) = subject.model.tree.nodes[index] else { return [index] }
    return leaves(below: atMost) + leaves(below: above)
  }

  private func histogram(at node: Int) -> TreeDrawing.SplitHistogram? {
    guard case .split(let feature, let threshold, _, _) = subject.model.tree.nodes[node],
      subject.features[feature].feature.category == nil,
      let histogram = subject.record?.charts.splits.first(where: { $0.node == node }),
      histogram.edges.count > 2
    else { return nil }
    let bins = histogram.edges.count - 1
    let bands = subject.segments.compactMap { segment -> (style: SegmentStyle, counts: [Int])? in
      guard histogram.counts.indices.contains(segment.number - 1) else { return nil }
      let counts = histogram.counts[segment.number - 1]
      return counts.count == bins && counts.contains { $0 > 0 } ? (segment.style, counts) : nil
    }
    // The first whole number above the threshold begins a bar of its own.
    let cut = subject.features[feature].feature.isWhole ? threshold.rounded(.down) + 1 : threshold
    let parting = histogram.edges.partitionIndex { $0 >= cut }
    return TreeDrawing.SplitHistogram(bands: bands, parting: Double(min(parting, bins)))
  }

  /// Every rule with its figures.
  private var ruleTable: ChartTable {
    ChartTable(
      headings: [
        wording[.ruleHeading], wording[.segmentHeading], wording[.supportHeading], wording[.precisionHeading],
        wording[.liftHeading],
      ],
      rows: subject.model.rules.map { rule in
        [
          .text("\(rule.number). " + subject.sentence(for: rule)),
          .text("\(rule.segment) \(subject.segment(rule.segment)?.name ?? "")"),
          percentCell(rule.rule.support), percentCell(rule.rule.precision),
          numberCell(rule.rule.lift, decimals: 1),
        ]
      }, limit: subject.density.rows)
  }
}
