internal import Clustering
internal import Wording

extension AutoSegmenter {
  /// Refuses settings out of their ranges.
  ///
  /// - Throws: `ChoiceError`.
  func check() throws(ChoiceError) {
    let counts = 2...100
    try ChoiceError.check(fixedCount, of: .count, in: counts)
    try ChoiceError.check(candidateCounts.lowerBound, of: .countRange, in: counts)
    try ChoiceError.check(candidateCounts.upperBound, of: .countRange, in: counts)
    try ChoiceError.check(share: minimumShare, of: .minimumShare)
    try ChoiceError.check(maxLeaves, of: .maxLeaves, in: 2...1000)
    try ChoiceError.check(maxDepth, of: .maxDepth, in: 1...30)
    try ChoiceError.check(share: roundingTolerance, of: .rounding)
    if case .plainRestarts(let restarts) = strategy {
      try ChoiceError.check(restarts, of: .restarts, in: 1...10_000)
    }
  }
}
