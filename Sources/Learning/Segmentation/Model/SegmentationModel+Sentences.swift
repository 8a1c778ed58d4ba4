public import Wording

extension SegmentationModel {
  /// The conditions of a rule in words, in the features' own units:
  /// "last purchase at most 90 days ago, at least 3 orders, spent more than 250".
  public func sentence(for rule: SegmentRule, in language: Language) -> String {
    rule.wording[language]
  }

  /// All rules of a segment in words; alternatives are joined by "or".
  ///
  /// - Parameter number: The segment's number; the text is empty where there is no such segment.
  public func sentence(forSegment number: Int, in language: Language) -> String {
    rules(ofSegment: number).map { sentence(for: $0, in: language) }
      .joined(separator: language == .english ? "; or " : "; или ")
  }
}
