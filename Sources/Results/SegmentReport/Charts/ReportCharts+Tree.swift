internal import CustomerFeatures
internal import DecisionTrees
internal import Segmentation
internal import Wording

extension ReportCharts {
  /// Leaves that are drawn; the rest is named only.
  private static var leafLimit: Int { 8 }

  /// The questions that lead to the segments; `nil` where there is nothing to ask.
  public var tree: Chart? {
    let tree = subject.model.tree
    guard case .split = tree.nodes.first else { return nil }
    let open = openSplits(of: tree)
    let drawing = TreeDrawing(root: node(0, answer: "", open: open))
    let quality = subject.model.quality
    return Chart(
      "tree",
      title: wording(
        .treeFinding,
        [
          "rules": numerals.count(subject.model.rules.count, .rules),
          "fidelity": numerals.percent(quality.fidelity),
        ]),
      summary: wording[.treeSummary], table: ruleTable, width: drawing.width, height: drawing.height,
      content: drawing.drawing())
  }

  /// Numbers of the rules whose whole way through the tree is drawn.
  var drawnRules: Set<Int> {
    let tree = subject.model.tree
    guard case .split = tree.nodes.first else { return [] }
    let open = openSplits(of: tree)
    var leaves: Set<Int> = []
    for index in open {
      if case .split(_, _, let atMost, let above) = tree.nodes[index] {
        leaves.formUnion([atMost, above].filter { !isSplit($0) })
      }
    }
    return Set(subject.model.rules.filter { leaves.isSuperset(of: $0.rule.leaves) }.map(\.number))
  }

  /// The splits that are drawn: from the root, always the one where most customers come.
  private func openSplits(of tree: DecisionTree) -> Set<Int> {
    var open: Set<Int> = []
    var closed = [0]
    while closed.count < Self.leafLimit,
      let next = closed.indices.filter({ isSplit(closed[$0]) })
        .min(by: {
          (-(customers(at: closed[$0]) ?? 0), closed[$0]) < (-(customers(at: closed[$1]) ?? 0), closed[$1])
        })
    {
      let index = closed.remove(at: next)
      open.insert(index)
      if case .split(_, _, let atMost, let above) = tree.nodes[index] { closed += [atMost, above] }
    }
    return open
  }

  private func isSplit(_ index: Int) -> Bool {
    if case .split = subject.model.tree.nodes[index] { true } else { false }
  }

  private func customers(at node: Int) -> Int? {
    guard let counts = subject.record?.charts.nodeCustomers, counts.indices.contains(node) else { return nil }
    return counts[node]
  }

  private func share(at node: Int) -> Double? {
    if let count = customers(at: node) {
      return Double(count) / Double(max(1, subject.model.quality.customers))
    }
    return subject.model.rules.first { $0.rule.leaves == [node] }.map(\.rule.support)
  }

  private func node(_ index: Int, answer: String, open: Set<Int>) -> TreeDrawing.Node {
    let share = share(at: index)
    let shown = share.map { numerals.percent($0) } ?? ""
    func box(_ text: String) -> TreeDrawing.Box {
      TreeDrawing.Box(answer: answer, text: text, share: shown, shareValue: share)
    }
    switch subject.model.tree.nodes[index] {
    case .leaf(let label):
      let rule = subject.model.rule(ofLeaf: index)
      let number =
        rule?.segment ?? subject.model.segments.first { $0.cluster == label }?.number ?? label + 1
      let name = subject.model.segment(numbered: number)?.name[wording.language] ?? "\(number)"
      var leaf = box(displayName(name))
      if let rule {
        let customers =
          customers(at: index) ?? Int((rule.rule.support * Double(subject.model.quality.customers)).rounded())
        leaf.detail = wording(
          .treeLeafDetail, ["rule": "\(rule.number)", "customers": numerals.count(customers, .customers)])
      }
      return .segment(leaf, style: SegmentStyle(number: number), rule: rule?.number ?? 0)
    case .split(let feature, let threshold, let atMost, let above):
      guard open.contains(index) else {
        let names = segmentNames(below: index).joined(separator: " · ")
        var rest = box(names)
        rest.detail = wording(.treeMore, ["leaves": numerals.count(leaves(below: index), .leaves)])
        return .more(rest)
      }
      let words = subject.features[feature]
      let answers = answers(words, threshold)
      return .question(
        box(words.heading), histogram: histogram(at: index),
        atMost: node(atMost, answer: answers.atMost, open: open),
        above: node(above, answer: answers.above, open: open))
    }
  }

  private func answers(_ words: FeatureWords, _ threshold: Double) -> (atMost: String, above: String) {
    if words.feature.category != nil { return (wording[.answerNo], wording[.answerYes]) }
    let shown = words.threshold(threshold)
    return (wording(.answerAtMost, ["value": shown]), wording(.answerAbove, ["value": shown]))
  }

  /// Segments that a part of the tree leads to, ascending by number.
  private func segmentNames(below index: Int) -> [String] {
    func labels(_ index: Int) -> Set<Int> {
      switch subject.model.tree.nodes[index] {
      case .leaf(let label): [label]
      case .split(_, _, let atMost, let above): labels(atMost).union(labels(above))
      }
    }
    let reached = labels(index)
    return subject.model.segments.filter { reached.contains($0.cluster) }
      .map { "\($0.number) \(displayName($0.name[wording.language]))" }
  }

  private func leaves(below index: Int) -> Int {
    guard case .split(_, _, let atMost, let above) = subject.model.tree.nodes[index] else { return 1 }
    return leaves(below: atMost) + leaves(below: above)
  }

  private func histogram(at node: Int) -> TreeDrawing.SplitHistogram? {
    guard case .split(let feature, let threshold, _, _) = subject.model.tree.nodes[node],
      subject.features[feature].feature.category == nil,
      let histogram = subject.record?.charts.splits.first(where: { $0.node == node }),
      histogram.edges.count > 2
    else { return nil }
    let bins = histogram.edges.count - 1
    let counts = (0..<bins).map { bin in
      histogram.counts.reduce(0) { $0 + ($1.indices.contains(bin) ? $1[bin] : 0) }
    }
    let bin = (0..<bins).first { histogram.edges[$0 + 1] > threshold } ?? bins - 1
    let (low, high) = (histogram.edges[bin], histogram.edges[bin + 1])
    let fraction = high > low ? (threshold - low) / (high - low) : 0
    return TreeDrawing.SplitHistogram(counts: counts, parting: Double(bin) + min(1, max(0, fraction)))
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
