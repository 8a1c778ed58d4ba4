public import Wording

extension TreeError {
  /// Who can put it right.
  public var blame: Blame { .input }

  /// What is wrong, and what would be right.
  public var sentence: LocalizedText {
    switch self {
    case .empty:
      LocalizedText(
        en: "the tree has no nodes; it needs at least one leaf",
        ru: "в дереве нет узлов; нужен хотя бы один лист")
    case .unreachable(let node):
      LocalizedText(
        en: "no split before node \(node) leads to it; children stand after their parent",
        ru: "к узлу \(node) не ведёт ни одно деление перед ним; потомки стоят после родителя")
    case .reachedTwice(let node):
      LocalizedText(
        en: "node \(node) is reached twice; each node has one parent",
        ru: "к узлу \(node) ведут два пути; у каждого узла один родитель")
    case .childOutOfPlace(let node, let child, let nodeCount):
      LocalizedText(
        en: "node \(node) leads to node \(child); its children must lie in \(node + 1)..<\(nodeCount)",
        ru: "узел \(node) ведёт к узлу \(child); его потомки должны лежать в \(node + 1)..<\(nodeCount)")
    case .featureOutOfRange(let node, let feature, let featureCount):
      LocalizedText(
        en: "node \(node) splits on feature \(feature); there are \(featureCount), counted from 0",
        ru: "узел \(node) делит по признаку \(feature); всего их \(featureCount), счёт с 0")
    case .thresholdNotFinite(let node):
      LocalizedText(
        en: "the threshold of node \(node) is not a finite number",
        ru: "порог узла \(node) — не конечное число")
    case .labelOutOfRange(let node, let label, let labelCount):
      LocalizedText(
        en: "node \(node) carries label \(label); there are \(labelCount), counted from 0",
        ru: "узел \(node) несёт метку \(label); всего их \(labelCount), счёт с 0")
    }
  }
}
