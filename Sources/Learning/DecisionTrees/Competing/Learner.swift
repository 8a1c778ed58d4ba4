/// Who makes trees.
///
/// A case is what a learner is, and its raw value a key that never changes; what people call it is said where people
/// read it.
public enum Learner: String, Sendable, CaseIterable {
  /// CART, split by the Gini index.
  case gini
  /// CART, split by entropy.
  case entropy
  /// IMM's tree of one leaf a label, expanded.
  case expandedIMM
  /// CART by the Gini index, grown too large and pruned back.
  case pruned
}
