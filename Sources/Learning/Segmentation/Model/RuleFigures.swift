internal import DecisionTrees

/// How well the rules of one segment catch its customers, all of them together.
package struct RuleFigures: Sendable, Equatable {
  /// Share of all customers whom the rules catch.
  package let support: Double
  /// Share of those who carry the segment's cluster label; 0 where nobody is caught.
  package let precision: Double

  /// Adds up the rules of a segment.
  package init(of rules: [SegmentRule]) {
    support = rules.reduce(0) { $0 + $1.rule.support }
    let right = rules.reduce(0) { $0 + $1.rule.support * $1.rule.precision }
    precision = support > 0 ? right / support : 0
  }

  /// Precision over the label's share among all customers; 0 where nobody carries it.
  package func lift(labelShare: Double) -> Double { labelShare > 0 ? precision / labelShare : 0 }
}
