internal import ParallelWork

/// What a purchase model knows of a customer: how often he came back, when last, and for how long he could have.
public struct PurchaseHistory: Sendable, Hashable, Comparable {
  /// x: purchase days after the first one.
  public let repeats: Int
  /// From the first to the last purchase day; weeks of 7 days are t of the models.
  public let lastDay: Int
  /// From the first purchase day to the day before the analysis day; in weeks T of the models.
  public let age: Int

  /// Describes a customer.
  public init(repeats: Int, lastDay: Int, age: Int) {
    self.repeats = repeats
    self.lastDay = lastDay
    self.age = age
  }

  /// By x, then t, then T: the order in which likelihoods are summed.
  public static func < (one: PurchaseHistory, other: PurchaseHistory) -> Bool {
    (one.repeats, one.lastDay, one.age) < (other.repeats, other.lastDay, other.age)
  }
}

/// Histories, each once with the number of customers who share it.
struct DistinctHistories: Sendable {
  /// Ascending.
  let histories: [PurchaseHistory]
  /// The customers of each.
  let counts: [Int]
  /// The place of each customer's history.
  let places: [Int]

  /// - Complexity: O(*n*) in the customers, and O(*d* log *d*) in the distinct histories.
  init(_ customers: [PurchaseHistory]) {
    var found: [PurchaseHistory: Int] = [:]
    var first: [Int] = []
    first.reserveCapacity(customers.count)
    for history in customers {
      let next = found.count
      first.append(found[history] ?? next)
      if first[first.count - 1] == next { found[history] = next }
    }
    let sorted = found.sorted { $0.key < $1.key }
    var order = [Int](repeating: 0, count: sorted.count)
    for (place, entry) in sorted.enumerated() { order[entry.value] = place }
    var counts = [Int](repeating: 0, count: sorted.count)
    let places = first.map { order[$0] }
    for place in places { counts[place] += 1 }
    self.histories = sorted.map(\.key)
    self.counts = counts
    self.places = places
  }
}

extension DistinctHistories {
  /// What each history gives, in their order.
  func map<Value: Sendable>(
    _ workers: Workers, _ transform: @Sendable (PurchaseHistory) -> Value
  ) -> [Value] {
    let blocks = histories.indices.blocks(of: 1 << 12)
    return workers.joined(
      workers.map(blocks.count) { block in blocks[block].map { transform(histories[$0]) } })
  }
}
