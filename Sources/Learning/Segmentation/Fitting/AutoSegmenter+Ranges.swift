internal import Clustering
internal import Wording

extension AutoSegmenter {
  /// Refuses settings out of their ranges.
  ///
  /// - Throws: `ChoiceError`.
  func check() throws(ChoiceError) {
    let counts = 2...100
    try ChoiceError.check(fixedCount, of: .count, in: counts)
    try ChoiceError.check(searchedCounts.lowerBound, of: .countRange, in: counts)
    try ChoiceError.check(searchedCounts.upperBound, of: .countRange, in: counts)
    try ChoiceError.check(share: minimumShare, of: .minimumShare)
    try ChoiceError.check(maxLeaves, of: .maxLeaves, in: 2...1000)
    try ChoiceError.check(maxDepth, of: .maxDepth, in: 1...30)
    try ChoiceError.check(share: roundingTolerance, of: .rounding)
    if case .plainRestarts(let restarts) = strategy {
      try ChoiceError.check(restarts, of: .restarts, in: 1...10_000)
    }
  }
}

extension AutoSegmenter {
  /// The k that are tried, unless a person asks for one.
  var searchedCounts: ClosedRange<Int> { candidateCounts ?? 3...15 }

  /// The k of the cut by the features alone.
  var plainCounts: ClosedRange<Int> { fixedCount.map { $0...$0 } ?? searchedCounts }

  /// The k to choose from where there is no strong structure; `nil` means all that are tried.
  var countsWithoutStructure: ClosedRange<Int>? { candidateCounts == nil ? 3...7 : nil }

  /// The k of the cut along what customers went on to do; `nil` where none of 4...10 may be chosen.
  var toldCounts: ClosedRange<Int>? {
    if let fixedCount { return fixedCount...fixedCount }
    let (low, high) = (max(4, searchedCounts.lowerBound), min(10, searchedCounts.upperBound))
    return low <= high ? low...high : nil
  }
}
