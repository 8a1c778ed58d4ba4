/// Which k is chosen, from the figures of each.
struct ClusterCountChoice: Sendable {
  /// One k that was measured.
  struct Candidate: Sendable {
    let meanSilhouette: Double
    let nullSilhouette: Double?
    let ineligibility: Ineligibility?

    var excess: Double { meanSilhouette - (nullSilhouette ?? 0) }
  }

  /// The chosen candidate of `candidates`, which are in ascending order of k.
  ///
  /// The largest excess over the null reference where the structure is strong, else the largest silhouette; the
  /// smaller k of equals. Where no candidate is eligible, one whose clusters are large enough; where there is none, the
  /// one whose smallest cluster is largest.
  ///
  /// - Parameter preferred: Places of the candidates to choose from where the structure is not strong, as long as one of
  ///   them is eligible; `nil` means all.
  static func index(of candidates: [Candidate], verdict: Verdict, preferred: [Int]? = nil) -> Int {
    func value(_ candidate: Candidate) -> Double {
      verdict == .strong ? candidate.excess : candidate.meanSilhouette
    }
    let eligible = candidates.indices.filter { candidates[$0].ineligibility == nil }
    let narrowed = verdict == .strong ? [] : eligible.filter { preferred?.contains($0) ?? false }
    if !narrowed.isEmpty { return first(of: narrowed) { value(candidates[$0]) } }
    if !eligible.isEmpty { return first(of: eligible) { value(candidates[$0]) } }
    let largeEnough = candidates.indices.filter { index in
      switch candidates[index].ineligibility {
      case .smallSegment, .wrongRules, .alikeSegments: true
      case .notACandidate, .smallCluster, nil: false
      }
    }
    if !largeEnough.isEmpty { return first(of: largeEnough) { value(candidates[$0]) } }
    let small = candidates.indices.compactMap { index in
      if case .smallCluster(let share, _)? = candidates[index].ineligibility { (index, share) } else { nil }
    }
    let largest = small.map(\.1).max() ?? 0
    return first(of: small.filter { $0.1 == largest }.map(\.0)) { value(candidates[$0]) }
  }

  /// The first of `indices` at which `value` is largest.
  private static func first(of indices: [Int], by value: (Int) -> Double) -> Int {
    indices.dropFirst().reduce(indices.first ?? 0) { value($1) > value($0) ? $1 : $0 }
  }
}
