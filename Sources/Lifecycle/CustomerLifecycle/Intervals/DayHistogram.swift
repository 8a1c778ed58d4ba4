/// How often each number of days stands among many: all that quantiles of intervals ask for.
struct DayHistogram: Sendable, Equatable {
  /// By number of days.
  private var counts: [Int] = []
  private(set) var count = 0

  /// None yet.
  init() {}

  /// Adds a number of days, 0 or more, so many times.
  mutating func add(_ days: Int, times: Int = 1) {
    if days >= counts.count {
      counts.append(contentsOf: repeatElement(0, count: days + 1 - counts.count))
    }
    counts[days] += times
    count += times
  }

  /// Adds all of another.
  mutating func add(_ other: DayHistogram) {
    if other.counts.count > counts.count {
      counts.append(contentsOf: repeatElement(0, count: other.counts.count - counts.count))
    }
    for (days, more) in other.counts.enumerated() { counts[days] += more }
    count += other.count
  }

  /// How many are at most so long.
  func count(upTo days: Int) -> Int { counts.prefix(days + 1).reduce(0, +) }

  /// The smallest number of days with at least so many per cent at or below it (nearest rank); `nil` of none.
  func quantile(percent: Int) -> Int? {
    guard count > 0 else { return nil }
    let rank = max(1, (count * percent + 99) / 100)
    var seen = 0
    return counts.indices.first { days in
      seen += counts[days]
      return seen >= rank
    }
  }

  /// Numbers of days that stand in it, ascending, and how often.
  var entries: [(days: Int, count: Int)] {
    counts.enumerated().filter { $0.element > 0 }.map { (days: $0.offset, count: $0.element) }
  }
}
