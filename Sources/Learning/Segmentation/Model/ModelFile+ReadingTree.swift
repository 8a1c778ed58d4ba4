internal import CustomerFeatures
internal import DecisionTrees
internal import JSONDocuments

extension SegmentationModel {
  /// The tree, and which rule each of its leaves belongs to.
  static func tree(
    _ fields: ModelFields, features: [ModelFeature], segments: [Segment]
  ) throws(ModelFault) -> (DecisionTree, [(leaf: Int, rule: Int)]) {
    let elements = try fields.list()
    // Far more than people can read; it also bounds the time that a hostile file can take.
    guard (1...4096).contains(elements.count) else {
      throw fields.fault("must have 1 to 4,096 nodes", "должно иметь от 1 до 4096 узлов")
    }
    var nodes: [DecisionTree.Node] = []
    var leaves: [(leaf: Int, rule: Int)] = []
    var parents = Array(repeating: 0, count: elements.count)
    for (index, element) in elements.enumerated() {
      if element.has("segment") {
        let m = try element.members("segment", "rule")
        let number = try m[0].whole(in: 1...1_000_000)
        guard let segment = segments.first(where: { $0.number == number }) else {
          throw m[0].fault("is not the number of a segment", "— не номер сегмента")
        }
        nodes.append(.leaf(label: segment.cluster))
        leaves.append((index, try m[1].whole(in: 1...elements.count)))
        continue
      }
      let split = try split(element, at: index, of: elements.count, features: features)
      for child in [split.atMost, split.above] { parents[child] += 1 }
      nodes.append(
        .split(feature: split.feature, threshold: split.threshold, atMost: split.atMost, above: split.above))
    }
    // Children stand after their parents, so nothing can go round in circles.
    guard parents[0] == 0, parents.dropFirst().allSatisfy({ $0 == 1 }) else {
      throw fields.fault(
        "must lead to each node by exactly one way", "должно вести к каждому узлу ровно одним путём")
    }
    return (DecisionTree(nodes: nodes), leaves)
  }

  private struct Split {
    var feature: Int
    var threshold: Double
    var atMost: Int
    var above: Int
  }

  private static func split(
    _ element: ModelFields, at index: Int, of count: Int, features: [ModelFeature]
  ) throws(ModelFault) -> Split {
    let isCategory = element.has("is")
    let m = try element.members("feature", isCategory ? "is" : "atMost", "then", "else", "missing")
    guard index + 1 < count else {
      throw element.fault("must have its children after it", "должно стоять перед своими потомками")
    }
    let range = (index + 1)...(count - 1)
    let (then, otherwise) = (try m[2].whole(in: range), try m[3].whole(in: range))
    guard then != otherwise else {
      throw element.fault("must have two different children", "должно иметь двух разных потомков")
    }
    let name = try m[0].text()
    let split: Split
    let missing: String
    if isCategory {
      let category = CategoryKey(written: try m[1].list(count: 1)[0].text())
      guard
        let feature = features.firstIndex(where: {
          $0.feature.name == name && $0.feature.category == category
        })
      else {
        throw element.fault(
          "asks for a category that the features do not have",
          "спрашивает о категории, которой нет у признаков")
      }
      // The indicator is 1 for those who are of the category.
      split = Split(feature: feature, threshold: 0.5, atMost: otherwise, above: then)
      missing = category == .missing ? "then" : "else"
    } else {
      guard
        let feature = features.firstIndex(where: { $0.feature.name == name && $0.feature.category == nil })
      else { throw m[0].fault("is not the name of a feature with numbers", "— не имя числового признака") }
      let threshold = try m[1].number()
      split = Split(feature: feature, threshold: threshold, atMost: then, above: otherwise)
      missing = features[feature].median <= threshold ? "then" : "else"
    }
    guard try m[4].text() == missing else {
      throw m[4].fault("must be \"\(missing)\"", "должно быть «\(missing)»")
    }
    return split
  }

  /// The rules; their bounds follow from the leaves, so that text and tree cannot disagree.
  static func rules(
    _ fields: ModelFields, segments: [Segment], tree: DecisionTree, leaves: [(leaf: Int, rule: Int)],
    features: [ModelFeature], windowDays: Int?
  ) throws(ModelFault) -> [SegmentRule] {
    guard let boxes = TreeBoxes(of: tree) else {
      throw fields.fault(
        "cannot all be followed: the tree has a branch that no customer can reach",
        "выполнимы не все: в дереве есть ветвь, куда не попадёт ни один клиент")
    }
    let wording = RuleWording(features, windowDays: windowDays)
    var rules: [SegmentRule] = []
    let elements = try fields.list()
    guard let highest = leaves.map(\.rule).max(), highest == elements.count else {
      throw fields.fault("must be those of the tree's leaves", "должны быть правилами листьев дерева")
    }
    for (index, element) in elements.enumerated() {
      let m = try element.members("number", "segment", "support", "precision", "lift")
      let number = try m[0].whole(in: (index + 1)...(index + 1))
      let own = leaves.filter { $0.rule == number }.map(\.leaf)
      guard let segment = segments.first(where: { m[1].value == $0.number.json }),
        own.allSatisfy({ tree.nodes[$0] == .leaf(label: segment.cluster) })
      else {
        throw m[1].fault(
          "must be the segment of the rule's leaves", "должно быть сегментом листьев этого правила")
      }
      guard let conditions = boxes.conditions(of: own) else {
        throw element.fault(
          "must be one range of each feature", "должно быть одним промежутком каждого признака")
      }
      rules.append(
        SegmentRule(
          number: number, segment: segment.number,
          rule: Rule(
            label: segment.cluster, conditions: conditions, leaves: own, support: try m[2].share(),
            precision: try m[3].share(), lift: try m[4].number()),
          wording: wording.text(for: conditions)))
    }
    return rules
  }
}
