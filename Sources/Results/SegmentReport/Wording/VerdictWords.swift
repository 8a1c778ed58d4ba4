internal import Clustering
internal import Segmentation

/// How far segments can be trusted, in the same words wherever it is said.
struct VerdictWords {
  /// Of a few words.
  let label: Phrase
  /// One character beside them.
  let sign: String
  /// A sentence.
  let meaning: Phrase
}

extension SegmentationModel {
  /// Its verdict; where it was cut by what customers went on to do, that is said in the place of the groups.
  var verdictWords: VerdictWords {
    let words =
      switch quality.verdict {
      case .strong: VerdictWords(label: .verdictStrong, sign: "●", meaning: .verdictStrongMeaning)
      case .weak: VerdictWords(label: .verdictWeak, sign: "◐", meaning: .verdictWeakMeaning)
      case .none: VerdictWords(label: .verdictNone, sign: "○", meaning: .verdictNoneMeaning)
      case .unjudged: VerdictWords(label: .verdictUnjudged, sign: "?", meaning: .verdictUnjudgedMeaning)
      }
    return told == nil ? words : VerdictWords(label: .verdictTold, sign: "◐", meaning: words.meaning)
  }
}
