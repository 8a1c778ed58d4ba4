@testable import Clustering
import ParallelWork
import Testing

@Suite struct ClusterCountChoiceTests {
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `with structure the largest excess is chosen, without it the largest silhouette`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let candidates = (0..<8).map { _ in
      ClusterCountChoice.Candidate(
        meanSilhouette: Double(Int.random(in: 0...9, using: &generator)) / 10,
        nullSilhouette: Double(Int.random(in: 0...9, using: &generator)) / 10,
        ineligibility: Bool.random(using: &generator) ? .smallCluster(share: 0.01, minimum: 0.02) : nil)
    }
    for verdict in [Verdict.strong, .weak, .none, .unjudged] {
      let chosen = ClusterCountChoice.index(of: candidates, verdict: verdict)
      let isJudged = verdict == .strong || verdict == .weak
      func value(_ index: Int) -> Double {
        isJudged ? candidates[index].excess : candidates[index].meanSilhouette
      }
      let eligible = candidates.indices.filter { candidates[$0].ineligibility == nil }
      let rivals = eligible.isEmpty ? Array(candidates.indices) : eligible
      #expect(rivals.contains(chosen))
      #expect(rivals.allSatisfy { value($0) < value(chosen) || ($0 >= chosen && value($0) == value(chosen)) })
    }
  }

  @Test func `stability takes at least fifty resamples`() {
    #expect(Stability(seed: 1, workers: Workers(1)).resamples >= 50)
  }
}
