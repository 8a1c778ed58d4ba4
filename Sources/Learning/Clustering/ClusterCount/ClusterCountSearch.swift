public import LinearAlgebra
public import ParallelWork

/// Finds how many clusters there are: a fit and a silhouette for every candidate, judged against a null reference.
public struct ClusterCountSearch: Sendable {
  /// The k that may be chosen; k = 2 is always measured and shown beside them.
  public var candidates: ClosedRange<Int>
  /// The smallest share of customers that a cluster of the chosen k may have.
  public var minimumShare = 0.02
  /// How the best fit of each k is sought.
  public var strategy = FitStrategy.thorough
  /// Whether silhouettes are exact or estimated from a sample.
  public var silhouette = SilhouetteMode.auto
  /// Leaves out the null reference and the stability check.
  public var isQuick = false
  /// Compares the clusters with a crowd that has none; without it the verdict is unjudged.
  public var hasNullReference = true
  /// The k of the candidates that may be chosen; `nil` allows all.
  public var allowed: Set<Int>?
  /// The k that may be chosen where the clusters are no better than weak; `nil` means all candidates.
  public var countsWithoutStructure: ClosedRange<Int>?
  /// Spends no more than restarts would on each k, for searches whose fits nobody is shown.
  package var isBrief = false
  /// Makes the search repeatable.
  public var seed: UInt64
  /// Threads and their instructions; they change the time and nothing else.
  public var workers = Workers()

  /// Searches `candidates`.
  public init(candidates: ClosedRange<Int> = 3...15, seed: UInt64 = 42) {
    self.candidates = candidates
    self.seed = seed
  }

  /// Searches `points`, n × d in standardised units.
  ///
  /// Candidates that the points cannot fill are left out: with m distinct points, k goes to m at most. A
  /// range of one k is a wish and not a search: it is chosen whatever the sizes of its clusters, or refused.
  ///
  /// - Parameters:
  ///   - companion: A further partition of the same points for a fit, such as that of the rules learned from it;
  ///     its silhouette is taken in the same pass. Called once for each k whose clusters are large enough, or for every k
  ///     where those of none are; possibly on several threads.
  ///   - objection: Why the k of a fit may not be chosen under a verdict, whatever its clusters; asked of a range of k,
  ///     possibly on several threads.
  ///   - snap: Moves drawn points to values that real customers can have (whole orders, 0 or 1), for the null
  ///     reference; `nil` leaves them as drawn.
  ///   - progress: Told of how many k a fit has been found, and how many there are.
  /// - Throws: ``ClusteringError``.
  /// - Complexity: O(*n*²*d*) for the silhouettes up to 100,000 customers, O(*nd*) beyond; the fits' own cost.
  public func run(
    on points: Matrix, companion: (@Sendable (Fit) -> [Int])? = nil,
    objection: (@Sendable (Fit, Verdict) -> Ineligibility?)? = nil,
    snap: (@Sendable (Matrix) -> Matrix)? = nil,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(ClusteringError) -> ClusterCountResult {
    try run(
      on: DistinctPoints(points), companion: companion, objection: objection, snap: snap, progress: progress)
  }

  /// As the other `run`, for points that were prepared before and may have weights: n is the number of customers, and
  /// shares, means and intervals are those of customers.
  public func run(
    on points: DistinctPoints, companion: (@Sendable (Fit) -> [Int])? = nil,
    objection: (@Sendable (Fit, Verdict) -> Ineligibility?)? = nil,
    snap: (@Sendable (Matrix) -> Matrix)? = nil,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(ClusteringError) -> ClusterCountResult {
    let range = try feasibleCandidates(distinctCount: points.count)
    let sweep = sweep(over: range, on: points)
    let counts = sweep.counts
    let fits = try sweep.run(on: points) { progress($0, counts.count) }

    let own = fits.map { ineligibility(of: $0, range: range) }
    let asked = companion == nil ? [] : own.indices.filter { isCompanionAsked(own[$0], of: own) }
    // The rules of many clusters take longest; begun first, they leave no thread without work at the end.
    let companions: [ClusterLabels] = workers.map(asked.count) { place in
      ClusterLabels(companion?(fits[asked[asked.count - 1 - place]]) ?? [])
    }.reversed()
    let table = SilhouettePass(
      workers: workers, customerLimit: silhouette.customerLimit(of: points.customerCount), seed: seed
    )
    .table(of: points, partitions: fits.map(\.compactLabels) + companions)

    let judgement = judgement(
      of: fits, silhouettes: fits.indices.map(table.mean), points: points, snap: snap)
    let verdict = judgement?.evidence.verdict ?? .unjudged
    // Whoever objects may have rules to learn first: as above, those of many clusters begin.
    let ineligibilities: [Ineligibility?] = workers.map(fits.count) { place in
      let index = fits.count - 1 - place
      return own[index] == nil && range.count > 1 ? objection?(fits[index], verdict) : own[index]
    }.reversed()
    let candidates = fits.indices.map { index in
      ClusterCountChoice.Candidate(
        meanSilhouette: table.mean(of: index), nullSilhouette: judgement?.nullSilhouettes[index],
        ineligibility: ineligibilities[index])
    }
    let chosen = ClusterCountChoice.index(
      of: candidates, verdict: verdict,
      preferred: counts.indices.filter { countsWithoutStructure?.contains(counts[$0]) ?? true })
    let stability =
      isQuick ? nil : Stability(seed: seed, workers: workers).values(of: fits[chosen], points: points)

    let entries = fits.indices.map { index in
      ClusterCountEntry(
        fit: fits[index], meanSilhouette: candidates[index].meanSilhouette,
        macroSilhouette: table.macro(of: index), interval: table.interval(of: index),
        companionSilhouette: asked.firstIndex(of: index).map { table.mean(of: fits.count + $0) },
        nullSilhouette: candidates[index].nullSilhouette, ineligibility: candidates[index].ineligibility,
        isAsGood: index != chosen && candidates[index].ineligibility == nil
          && table.isAsGood(index, as: chosen))
    }
    return ClusterCountResult(
      entries: entries, chosenIndex: chosen, verdict: verdict, evidence: judgement?.evidence,
      coefficients: table.coefficientsOfRows(in: chosen), stability: stability,
      silhouetteCustomers: table.customerCount,
      method: method(of: sweep, on: points, silhouetteCustomers: table.customerCount))
  }

  /// The best fit of each k that `run` would judge, ascending, for a caller that judges them by figures of its own.
  ///
  /// - Throws: ``ClusteringError``.
  public func fits(on points: DistinctPoints) throws(ClusteringError) -> [Fit] {
    try sweep(over: feasibleCandidates(distinctCount: points.count), on: points).run(on: points)
  }

  /// Over k = 2, which is always shown, and the candidates.
  private func sweep(over range: ClosedRange<Int>, on points: DistinctPoints) -> FitSweep {
    var sweep = FitSweep(
      counts: ([2] + range).filter { $0 <= points.count }, strategy: strategy, seed: seed, workers: workers)
    sweep.isBrief = isBrief
    return sweep
  }

  /// The silhouettes of the null reference at each k, and how the observed ones compare; `nil` where nothing is judged.
  private func judgement(
    of fits: [Fit], silhouettes: [Double], points: DistinctPoints,
    snap: (@Sendable (Matrix) -> Matrix)?
  ) -> (nullSilhouettes: [Double], evidence: VerdictEvidence)? {
    guard judges else { return nil }
    let null = NullSilhouettes(
      like: points, counts: fits.map(\.centroids.rows), seed: seed, workers: workers, snap: snap)
    let observed = fits.indices.map {
      NullSilhouettes.Value(meanSilhouette: silhouettes[$0], fit: fits[$0])
    }
    return (null.means, null.evidence(observed: observed, minimumShare: minimumShare))
  }

  /// Whether the clusters are compared with a crowd that has none.
  var judges: Bool { hasNullReference && !isQuick }

  /// The candidates that `distinctCount` different points can fill.
  private func feasibleCandidates(distinctCount: Int) throws(ClusteringError) -> ClosedRange<Int> {
    guard candidates.lowerBound >= 1 else {
      throw .clusterCountOutOfRange(k: candidates.lowerBound, pointCount: distinctCount)
    }
    if candidates.count == 1 || distinctCount < 2 {
      guard candidates.lowerBound <= distinctCount else {
        throw .tooFewDistinctPoints(k: candidates.lowerBound, distinctCount: distinctCount)
      }
      return candidates.lowerBound...candidates.lowerBound
    }
    return min(candidates.lowerBound, distinctCount)...min(candidates.upperBound, distinctCount)
  }

  /// Whether a companion is worth its cost: that of a cluster too small is not, unless there are no others.
  private func isCompanionAsked(_ own: Ineligibility?, of all: [Ineligibility?]) -> Bool {
    guard case .smallCluster? = own else { return true }
    return !all.contains(nil)
  }

  /// Why the k of `fit` may not be chosen.
  private func ineligibility(of fit: Fit, range: ClosedRange<Int>) -> Ineligibility? {
    let k = fit.centroids.rows
    guard range.contains(k), allowed?.contains(k) ?? true else { return .notACandidate }
    let share = fit.smallestShare
    return share < minimumShare ? .smallCluster(share: share, minimum: minimumShare) : nil
  }
}

extension Fit {
  /// The share of the customers that are in the smallest cluster.
  package var smallestShare: Double { Double(sizes.min() ?? 0) / Double(max(1, customerCount)) }
}
