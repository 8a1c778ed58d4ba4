internal import Segmentation

extension PhraseBook {
  /// What to say of one k: that it was chosen, would do as well, or why it could not be chosen.
  func remark(on candidate: RunRecord.Candidate, chosen: Int, settings: FitSettings) -> String {
    if candidate.k == chosen { return self[.remarkChosen] }
    if !candidate.eligible {
      let range = settings.fixedK.map { [$0, $0] } ?? settings.candidates
      let isOutside = range.count == 2 && !(range[0] <= candidate.k && candidate.k <= range[1])
      return self[isOutside ? .remarkOutside : .remarkSmall]
    }
    return candidate.asGood ? self[.remarkAsGood] : ""
  }
}
