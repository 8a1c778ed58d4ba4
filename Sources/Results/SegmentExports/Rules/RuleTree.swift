internal import CustomerFeatures
internal import DecisionTrees
internal import Segmentation
internal import Wording

/// A model's tree as other programs walk it: each question with where a missing value goes.
struct RuleTree {
  /// What a node asks, or says.
  indirect enum Node {
    case leaf(segment: Int, rule: Int)
    /// Whether a number is at most a threshold.
    case number(Column, atMost: Double, yes: Node, no: Node)
    /// Whether a column says one category: of those that have a missing one, what is unknown is that.
    case category(Column, CategoryKey, yes: Node, no: Node)
  }

  /// A column that is asked about.
  struct Column: Equatable {
    let name: String
    let unit: FeatureUnit
    /// What a missing number counts as; `nil` where a customer without it has no segment.
    let standIn: Double?
    /// The categories that the model knows, without that of missing values; empty for a number.
    let categories: [String]
  }

  /// Columns in the order of customers.csv, all that the model has.
  let columns: [Column]
  let root: Node
  /// Questions one behind the other on the longest way.
  let depth: Int

  /// Takes a model's tree apart.
  init(_ model: SegmentationModel) {
    let features = model.features.map(\.feature)
    var columns: [Column] = []
    for index in features.displayOrder {
      let feature = features[index]
      let categories = features.filter {
        $0.name == feature.name && $0.category != nil && $0.category != .missing
      }
      guard !columns.contains(where: { $0.name.utf8.elementsEqual(feature.name.utf8) }) else { continue }
      columns.append(
        Column(
          name: feature.name, unit: feature.unit,
          standIn: feature.category == nil ? model.standIn(index) : nil,
          categories: categories.compactMap { $0.category?.written }))
    }
    self.columns = columns
    let maker = Maker(model: model, columns: columns)
    root = maker.node(0)
    depth = maker.depth(0)
  }

  private struct Maker {
    let model: SegmentationModel
    let columns: [Column]

    func node(_ index: Int) -> Node {
      switch model.tree.nodes[index] {
      case .leaf:
        let rule = model.rule(ofLeaf: index)
        return .leaf(segment: rule?.segment ?? 0, rule: rule?.number ?? 0)
      case .split(let place, let threshold, let atMost, let above):
        let feature = model.features[place].feature
        let column = columns.first { $0.name.utf8.elementsEqual(feature.name.utf8) } ?? columns[0]
        guard let category = feature.category else {
          // Between whole numbers nothing lies, and 30 reads better than 30.5.
          let bound = feature.isWhole && model.recipe.isOfLog ? threshold.rounded(.down) : threshold
          return .number(column, atMost: bound, yes: node(atMost), no: node(above))
        }
        return .category(column, category, yes: node(above), no: node(atMost))
      }
    }

    func depth(_ index: Int) -> Int {
      guard case .split(_, _, let atMost, let above) = model.tree.nodes[index] else { return 0 }
      return 1 + max(depth(atMost), depth(above))
    }
  }
}

extension FeatureRecipe {
  /// Whether features are made of a log of purchases.
  var isOfLog: Bool { layout == .transactions }
}

extension SegmentationModel {
  /// What a missing number of a feature counts as; `nil` in a model of a log, where nothing is ever missing.
  fileprivate func standIn(_ index: Int) -> Double? {
    guard case .customers(let columns) = recipe else { return nil }
    let name = features[index].feature.name
    let column = columns.numbers.first { ($0.feature ?? $0.name).utf8.elementsEqual(name.utf8) }
    return column.map { $0.isZeroWhereEmpty == true ? 0 : $0.median }
  }
}
