@testable import Clustering
import ParallelWork
import Testing

@Suite struct ClusterCountChoiceTests {
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `with strong structure the largest excess is chosen, without it the largest silhouette`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let candidates = (0..<8).map { _ in
      ClusterCountChoice.Candidate(
        meanSilhouette: Double(Int.random(in: 0...9, using: &generator)) / 10,
        nullSilhouette: Double(Int.random(in: 0...9, using: &generator)) / 10,
        ineligibility: Bool.random(using: &generator) ? .smallCluster(share: 0.01, minimum: 0.02) : nil)
    }
    for verdict in [Verdict.strong, .weak, .none, .unjudged] {
      let chosen = ClusterCountChoice.index(of: candidates, verdict: verdict)
      func value(_ index: Int) -> Double {
        verdict == .strong ? candidates[index].excess : candidates[index].meanSilhouette
      }
      let eligible = candidates.indices.filter { candidates[$0].ineligibility == nil }
      let rivals = eligible.isEmpty ? Array(candidates.indices) : eligible
      #expect(rivals.contains(chosen))
      #expect(rivals.allSatisfy { value($0) < value(chosen) || ($0 >= chosen && value($0) == value(chosen)) })
    }
  }

  @Test func `without strong structure the preferred counts come first, as long as one is eligible`() {
    func candidate(_ silhouette: Double, _ ineligibility: Ineligibility? = nil)
      -> ClusterCountChoice.Candidate
    {
      ClusterCountChoice.Candidate(
        meanSilhouette: silhouette, nullSilhouette: 0, ineligibility: ineligibility)
    }
    let candidates = [candidate(0.3), candidate(0.4), candidate(0.9)]
    #expect(ClusterCountChoice.index(of: candidates, verdict: .none, preferred: [0, 1]) == 1)
    #expect(ClusterCountChoice.index(of: candidates, verdict: .strong, preferred: [0, 1]) == 2)
    let small = [candidate(0.3, .alikeSegments), candidate(0.4, .alikeSegments), candidate(0.9)]
    #expect(ClusterCountChoice.index(of: small, verdict: .none, preferred: [0, 1]) == 2)
  }

  @Test func `where rules speak against every k, sizes still count`() {
    let candidates = [Ineligibility.smallCluster(share: 0.01, minimum: 0.02), .alikeSegments, .notACandidate]
      .map {
        ClusterCountChoice.Candidate(meanSilhouette: 0.5, nullSilhouette: 0, ineligibility: $0)
      }
    #expect(ClusterCountChoice.index(of: candidates, verdict: .none) == 1)
  }

  @Test func `stability takes at least fifty resamples`() {
    #expect(Stability(seed: 1, workers: Workers(1)).resamples >= 50)
  }
}
