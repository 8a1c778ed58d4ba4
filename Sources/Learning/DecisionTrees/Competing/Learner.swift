/// Who makes trees.
enum Learner: String, Sendable, CaseIterable {
  case gini = "CART, Gini"
  case entropy = "CART, entropy"
  case expandedIMM = "IMM, expanded"
  case pruned = "CART, pruned back"
}
