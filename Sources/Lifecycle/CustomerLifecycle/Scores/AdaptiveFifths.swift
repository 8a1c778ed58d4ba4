/// Scores 1...5 by fifths that never divide equal customers.
///
/// Of the distinct values from worst to best, each score takes whole groups of equal values until another group would
/// bring it no nearer to its fair part of the customers not yet scored. Without ties these are plain quintiles; with many,
/// one-time buyers are all 1, however many they are. Four values or fewer are spread over the scores.
enum AdaptiveFifths {
  /// The score of each group of equal values.
  ///
  /// - Parameter sizes: Customers of each group, the worst value first.
  /// - Complexity: O(groups).
  static func scores(ofGroups sizes: [Int]) -> [Int] {
    switch sizes.count {
    case 0: return []
    case 1: return [3]
    case 2: return [1, 5]
    case 3: return [1, 3, 5]
    case 4: return [1, 2, 4, 5]
    default: break
    }
    var scores: [Int] = []
    scores.reserveCapacity(sizes.count)
    var remaining = sizes.reduce(0, +)
    for score in 1...4 {
      let parts = 6 - score
      var size = 0
      while true {
        let next = sizes[scores.count]
        if size > 0 {
          // Every better score needs a group of its own.
          if sizes.count - scores.count <= 5 - score { break }
          if abs((size + next) * parts - remaining) >= abs(size * parts - remaining) { break }
        }
        size += next
        scores.append(score)
      }
      remaining -= size
    }
    return scores + Array(repeating: 5, count: sizes.count - scores.count)
  }

  /// What scores of some values come to: the worst, and from which value on each better one is given.
  struct Edges<Value: Comparable> {
    var lowest: Int
    /// Scores in use above the lowest, ascending, and the worst value that gets each.
    var edges: [(score: Int, value: Value)] = []
    /// Whether all values are equal.
    var isConstant: Bool
  }

  /// The edges of the scores of some values.
  ///
  /// - Parameter values: At least one; greater is better.
  /// - Complexity: O(*n* log *n*).
  static func edges<Value: Comparable>(of values: [Value]) -> Edges<Value> { edges(EqualValues(values)) }

  /// The same for whole numbers, which mostly lie close together.
  static func edges(of values: [Int]) -> Edges<Int> { edges(EqualValues(counting: values)) }

  /// The same for values that are counted already.
  static func edges<Value: Comparable>(_ groups: EqualValues<Value>) -> Edges<Value> {
    let scores = scores(ofGroups: groups.sizes)
    var edges = Edges<Value>(lowest: scores.first ?? 3, isConstant: groups.values.count <= 1)
    var last = edges.lowest
    for (score, value) in zip(scores, groups.values) where score > last {
      edges.edges.append((score, value))
      last = score
    }
    return edges
  }
}

/// The distinct ones of some values, ascending, and how often each stands.
struct EqualValues<Value: Comparable> {
  private(set) var values: [Value] = []
  private(set) var sizes: [Int] = []

  /// Of values that stand so often each.
  init(_ all: [Value], weights: [Int]) {
    for (value, weight) in zip(all, weights).sorted(by: { $0.0 < $1.0 }) {
      if let last = values.last, !(last < value) {
        sizes[sizes.count - 1] += weight
      } else {
        values.append(value)
        sizes.append(weight)
      }
    }
  }

  init(_ all: [Value]) {
    for value in all.sorted() {
      if let last = values.last, !(last < value) {
        sizes[sizes.count - 1] += 1
      } else {
        values.append(value)
        sizes.append(1)
      }
    }
  }
}

extension EqualValues where Value == Int {
  /// The same without sorting where the values lie close together.
  init(counting all: [Int]) {
    guard let least = all.min(), let most = all.max(), most - least < Self.widestCounted else {
      self.init(all)
      return
    }
    self.init([])
    var counts = Array(repeating: 0, count: most - least + 1)
    for value in all { counts[value - least] += 1 }
    for (offset, count) in counts.enumerated() where count > 0 {
      values.append(least + offset)
      sizes.append(count)
    }
  }

  private static var widestCounted: Int { 1 << 20 }
}
