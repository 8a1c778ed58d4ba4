internal import DecisionTrees
import Wording

/// Which segments of a new model continue those of the previous one.
///
/// The same customers are placed by both models. Pairs are matched so that the sum of their Jaccard overlaps is
/// largest (Kuhn 1955), and a match counts where the overlap is at least a third: that of two segments of equal
/// size which share half their customers.
struct SegmentSuccession {
  /// For each new segment (by index) the old one (by index) that it continues.
  let continued: [Int?]
  /// What became new, was split or merged.
  let changes: [SegmentChange]
  /// The new segments with the numbers and names that they keep; ascending by number.
  let segments: [Segment]

  private static let leastOverlap = 1.0 / 3

  /// - Parameters:
  ///   - old: Numbers of the customers' segments by the previous model.
  ///   - new: Numbers of the customers' segments by the new model.
  ///   - weights: How many customers each entry of `old` and `new` stands for; `nil` means one.
  init(of segments: [Segment], new: [Int], after previous: [Segment], old: [Int], weights: [Int]? = nil) {
    let shared = Self.sharedCustomers(segments, new: new, previous, old: old, weights)
    continued = Self.matches(shared)
    let renamed = Self.renamed(segments, continuing: continued, previous: previous)
    changes = Self.changes(from: previous, to: renamed, continued: continued, shared: shared)
    self.segments = renamed.sorted { $0.number < $1.number }
  }

  /// Customers by new and old segment.
  private static func sharedCustomers(
    _ segments: [Segment], new: [Int], _ previous: [Segment], old: [Int], _ weights: [Int]?
  ) -> [[Int]] {
    let newIndex = Dictionary(uniqueKeysWithValues: segments.enumerated().map { ($1.number, $0) })
    let oldIndex = Dictionary(uniqueKeysWithValues: previous.enumerated().map { ($1.number, $0) })
    var shared = Array(repeating: Array(repeating: 0, count: previous.count), count: segments.count)
    for row in new.indices {
      if let i = newIndex[new[row]], let j = oldIndex[old[row]] { shared[i][j] += weights?[row] ?? 1 }
    }
    return shared
  }

  private static func matches(_ shared: [[Int]]) -> [Int?] {
    let size = max(shared.count, shared.first?.count ?? 0)
    let newSizes = shared.map { $0.reduce(0, +) }
    let oldSizes = (shared.first ?? []).indices.map { j in shared.reduce(0) { $0 + $1[j] } }
    func overlap(_ i: Int, _ j: Int) -> Double {
      guard i < newSizes.count, j < oldSizes.count, shared[i][j] > 0 else { return 0 }
      return Double(shared[i][j]) / Double(newSizes[i] + oldSizes[j] - shared[i][j])
    }
    // Whole numbers, so that the assignment is exact; a square, so that anyone may stay alone.
    let cost = (0..<size).map { i in (0..<size).map { j in -Int(overlap(i, j) * 1e9) } }
    return cheapestAssignment(cost).prefix(shared.count).enumerated().map { i, j in
      j.flatMap { overlap(i, $0) >= leastOverlap ? $0 : nil }
    }
  }

  /// New segments take numbers that the previous model did not have, so that no number changes its meaning.
  private static func renamed(
    _ segments: [Segment], continuing continued: [Int?], previous: [Segment]
  ) -> [Segment] {
    var names = Set(continued.compactMap { $0.map { previous[$0].name } }.flatMap { [$0.en, $0.ru] })
    var nextNumber = (previous.map(\.number).max() ?? 0) + 1
    return zip(segments, continued).map { segment, old in
      var renamed = segment
      if let old {
        renamed.number = previous[old].number
        renamed.name = previous[old].name
        // Advice follows the name that people know, not the one that would have been given today.
        renamed.trade = previous[old].trade
        return renamed
      }
      renamed.number = nextNumber
      nextNumber += 1
      if names.contains(renamed.name.en) || names.contains(renamed.name.ru) {
        let free = segment.name.withPlaces.first { !names.contains($0.en) && !names.contains($0.ru) }
        renamed.name = free ?? renamed.name
      }
      names.formUnion([renamed.name.en, renamed.name.ru])
      return renamed
    }
  }

  private static func changes(
    from previous: [Segment], to segments: [Segment], continued: [Int?], shared: [[Int]]
  ) -> [SegmentChange] {
    var changes: [SegmentChange] = []
    for (i, segment) in segments.enumerated() where continued[i] == nil {
      let size = shared[i].reduce(0, +)
      let source = shared[i].indices.first { shared[i][$0] * 2 > size }
      changes.append(
        source.map { .split(segment.title, from: previous[$0].title) } ?? .new(segment.title))
    }
    for (j, segment) in previous.enumerated() where !continued.contains(j) {
      let size = shared.reduce(0) { $0 + $1[j] }
      let target = shared.indices.first { shared[$0][j] * 2 > size }
      changes.append(
        target.map { .merged(segment.title, into: segments[$0].title) } ?? .gone(segment.title))
    }
    return changes
  }
}
