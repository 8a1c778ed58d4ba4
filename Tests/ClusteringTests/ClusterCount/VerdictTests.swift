import Clustering
import Testing

@Suite struct VerdictTests {
  @Test(arguments: [
    (0.60, 0.03, Verdict.strong), (0.45, 0.008, .weak), (0.60, 0.06, .none), (0.42, 0.002, .none),
    (0.45, 0.03, .none), (0.44, 0, .weak),
  ])
  func `needs an excess that is large and unlikely`(best: Double, deviation: Double, verdict: Verdict) {
    let evidence = VerdictEvidence(bestSilhouette: best, nullBest: 0.4, nullDeviation: deviation, draws: 20)
    #expect(evidence.verdict == verdict)
  }
}
