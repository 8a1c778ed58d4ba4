public import DecisionTrees
public import Wording

/// A rule and the segment that it leads to.
public struct SegmentRule: Sendable, Equatable {
  /// From 1.
  public package(set) var number: Int
  /// The segment's number.
  public package(set) var segment: Int
  /// Bounds, leaves, support, precision and lift; its label is the cluster.
  public package(set) var rule: Rule
  /// Its conditions in words, such as "last purchase at most 90 days ago, at least 3 orders".
  public package(set) var wording: LocalizedText

  /// Joins the parts.
  package init(
    number: Int, segment: Int, rule: Rule, wording: LocalizedText
  ) {
    self.number = number
    self.segment = segment
    self.rule = rule
    self.wording = wording
  }
}

extension SegmentRule: CustomStringConvertible {
  /// The rule as a person reads it: "last purchase at most 90 days ago, at least 3 orders → segment 1".
  public var description: String { "\(wording.en) → segment \(segment)" }
}
