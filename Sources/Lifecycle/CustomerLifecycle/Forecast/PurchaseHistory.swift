internal import ParallelWork

/// What a purchase model knows of a customer: how often he came back, when last, and for how long he could have.
public struct PurchaseHistory: Sendable, Hashable, Comparable {
  private let x: Int32
  private let t: Int32
  private let all: Int32

  /// Describes a customer; 2³¹ days and more are no history of anybody.
  public init(repeats: Int, lastDay: Int, age: Int) {
    x = Int32(clamping: repeats)
    t = Int32(clamping: lastDay)
    all = Int32(clamping: age)
  }

  /// x: purchase days after the first one.
  public var repeats: Int { Int(x) }
  /// From the first to the last purchase day; weeks of 7 days are t of the models.
  public var lastDay: Int { Int(t) }
  /// From the first purchase day to the day before the analysis day; in weeks T of the models.
  public var age: Int { Int(all) }

  /// By x, then t, then T: the order in which likelihoods are summed.
  public static func < (one: PurchaseHistory, other: PurchaseHistory) -> Bool {
    (one.x, one.t, one.all) < (other.x, other.t, other.all)
  }
}

/// Histories, each once with the number of customers who share it.
struct DistinctHistories: Sendable {
  /// Ascending.
  let histories: [PurchaseHistory]
  /// The customers of each.
  let counts: [Int]
  /// The place of each customer's history.
  let places: [Int32]

  /// - Complexity: O(*n*) in the customers, and O(*d* log *d*) in the distinct histories.
  init(_ customers: [PurchaseHistory]) {
    var found: [PurchaseHistory: Int] = [:]
    var places: [Int32] = []
    places.reserveCapacity(customers.count)
    for history in customers {
      let next = found.count
      let place = found[history] ?? next
      places.append(Int32(place))
      if place == next { found[history] = next }
    }
    let sorted = found.sorted { $0.key < $1.key }
    var order = [Int32](repeating: 0, count: sorted.count)
    for (place, entry) in sorted.enumerated() { order[entry.value] = Int32(place) }
    var counts = [Int](repeating: 0, count: sorted.count)
    for customer in places.indices {
      let place = order[Int(places[customer])]
      places[customer] = place
      counts[Int(place)] += 1
    }
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
