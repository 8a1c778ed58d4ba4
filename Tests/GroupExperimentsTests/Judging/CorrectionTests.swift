import GroupExperiments
import Testing

/// Figures of `rfm-world/campaign-tests.json`, by statsmodels and scipy.
@Suite struct `Many tests, and the arms themselves` {
  @Test func `p-values are corrected after Holm`() {
    let adjusted = holmAdjusted([0.011, 0.02, 0.04, 0.3, 0.0004, 0.04])
    for (value, expected) in zip(adjusted, [0.055, 0.08, 0.12, 0.3, 0.0024, 0.12]) {
      #expect(isClose(value, expected))
    }
    #expect(holmAdjusted([]) == [])
    #expect(holmAdjusted([0.9, 0.8]) == [1, 1])
  }

  private struct Arms: Sendable {
    let observed: [Int]
    let shares: [Double]
    let chiSquare: Double
    let p: Double
    let isWrong: Bool
  }

  private static let arms = [
    Arms(observed: [5000, 5000], shares: [0.5, 0.5], chiSquare: 0.0, p: 1.0, isWrong: false),
    Arms(observed: [5210, 4790], shares: [0.5, 0.5], chiSquare: 17.64, p: 2.66914980318e-05, isWrong: true),
    Arms(
      observed: [980, 9020], shares: [0.1, 0.9], chiSquare: 0.444444444444, p: 0.504985075094, isWrong: false
    ),
    Arms(
      observed: [340, 330, 330], shares: [1.0 / 3, 1.0 / 3, 1.0 / 3], chiSquare: 0.2, p: 0.904837418036,
      isWrong: false
    ),
  ]

  @Test func `arms that are not what was split are found`() {
    for arms in Self.arms {
      let ratio = SampleRatio(observed: arms.observed, shares: arms.shares)
      #expect(isClose(ratio.chiSquare, arms.chiSquare))
      #expect(isClose(ratio.p, arms.p))
      #expect(ratio.isWrong == arms.isWrong)
    }
  }
}
