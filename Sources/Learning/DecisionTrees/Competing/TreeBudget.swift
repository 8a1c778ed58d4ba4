/// How large a tree may be.
struct TreeBudget: Sendable, Equatable {
  /// At least 1.
  let maxLeaves: Int
  /// At least 0.
  let maxDepth: Int

  /// Fills in the defaults: 2k leaves, depth max(4, ⌈log₂ k⌉ + 2).
  init(maxLeaves: Int?, maxDepth: Int?, labelCount k: Int) {
    self.maxLeaves = max(maxLeaves ?? 2 * k, 1)
    self.maxDepth = max(maxDepth ?? max(4, TreeBudget.ceilingOfLog2(k) + 2), 0)
  }

  private static func ceilingOfLog2(_ k: Int) -> Int {
    k <= 1 ? 0 : Int.bitWidth - (k - 1).leadingZeroBitCount
  }
}
