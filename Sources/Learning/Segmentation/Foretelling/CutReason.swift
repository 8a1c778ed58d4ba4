internal import Clustering
public import Wording

/// Why segments were cut along what they were, where a proof was made.
public enum CutReason: String, Sendable, CaseIterable {
  /// There are no natural groups, and the told axes tell at least as much.
  case tellsMost
  /// The groups are real, whatever they tell.
  case strongStructure
  /// The plain cut told significantly more.
  case plainTellsMore
  /// A person asked for it.
  case asked
}

extension Foretelling.Proof {
  /// Along what segments are cut: as a person wants, else by the features where their structure is strong, else along the
  /// told axes, unless the plain cut told significantly more.
  func cut(wanted: SegmentCut?, verdict: Verdict) -> SegmentCut {
    if let wanted { return wanted }
    return verdict == .strong || toldAgainstPlain.verdict == .worse ? .shape : .told
  }

  /// Why the segments that ship were cut as they were.
  func reason(for cut: SegmentCut, verdict: Verdict) -> CutReason {
    guard cut == self.cut(wanted: nil, verdict: verdict) else { return .asked }
    if cut == .told { return .tellsMost }
    return verdict == .strong ? .strongStructure : .plainTellsMore
  }
}

extension CutReason {
  /// In a sentence.
  public var text: LocalizedText {
    switch self {
    case .tellsMost:
      LocalizedText(
        en:
          "there are no strong groups in this log, so the cut was made where it tells most of the next period",
        ru:
          "выраженных групп в этом журнале нет, поэтому деление проведено там, где оно больше всего говорит о "
          + "следующем периоде")
    case .strongStructure:
      LocalizedText(
        en: "the groups are real, so they are the segments, whatever they tell of the next period",
        ru: "группы настоящие, поэтому они и есть сегменты, что бы они ни говорили о следующем периоде")
    case .plainTellsMore:
      LocalizedText(
        en: "a cut by recency, frequency and spending alone told significantly more of the next period",
        ru: "деление только по давности, частоте и сумме покупок сказало о следующем периоде значимо больше")
    case .asked:
      LocalizedText(en: "a person chose the cut", ru: "деление выбрано человеком")
    }
  }
}
