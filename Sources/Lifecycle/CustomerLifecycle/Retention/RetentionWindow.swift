internal import ParallelWork
internal import PurchaseLogs
public import Wording

/// How many of those who bought in one span of days bought in the next.
public struct RetentionWindow: Sendable, Equatable {
  /// The day after the second span.
  public let asOf: CalendarDay
  /// A: customers with a purchase day in [asOf − 2W, asOf − W).
  public let active: Int
  /// B: those of them with one in [asOf − W, asOf).
  public let kept: Int
  /// All customers with one in [asOf − W, asOf).
  public let activeNow: Int

  /// B / A; `nil` where nobody was active.
  public var retentionRate: Double? { active > 0 ? Double(kept) / Double(active) : nil }
  /// 1 − B / A.
  public var churnRate: Double? { retentionRate.map { 1 - $0 } }
}

extension RetentionWindow {
  /// The windows that end on the analysis day and each 30 days before, the newest first, while the log reaches back;
  /// none where it is shorter than 2W.
  ///
  /// - Parameter length: W, a multiple of 30 days.
  /// - Complexity: O(days + windows).
  static func all(of clientele: Clientele, length: Int) -> [RetentionWindow] {
    guard clientele.historyDays >= 2 * length else { return [] }
    let count = (clientele.historyDays - 2 * length) / Self.step + 1
    let parts = clientele.workers.count
    let buyers = clientele.buyers
    let sums = clientele.workers.map(parts) { part in
      var sums = WindowSums(count: count, steps: length / Self.step)
      for place in clientele.part(part, of: parts) {
        sums.add(buyers[place], of: clientele)
      }
      return sums
    }
    let all = sums.map(\.totals)
    return (0..<count).map { window in
      RetentionWindow(
        asOf: CalendarDay(daysSince1970: clientele.asOf - window * Self.step),
        active: all.reduce(0) { $0 + $1.active[window] }, kept: all.reduce(0) { $0 + $1.kept[window] },
        activeNow: all.reduce(0) { $0 + $1.now[window] })
    }
  }

  /// Windows begin so many days apart.
  static let step = 30
}

/// Counts by window, as the differences to the one before: each customer adds to a range of windows.
private struct WindowSums: Sendable {
  /// W in steps.
  private let steps: Int
  private var active: [Int]
  private var kept: [Int]
  private var now: [Int]
  /// Windows in which the customer at hand bought in the second span, and in the first: disjoint ranges, ascending.
  private var own: (now: [Range<Int>], before: [Range<Int>]) = ([], [])

  init(count: Int, steps: Int) {
    self.steps = steps
    active = Array(repeating: 0, count: count + 1)
    kept = active
    now = active
  }

  /// Counts from the differences.
  var totals: (active: [Int], kept: [Int], now: [Int]) {
    func sums(_ differences: [Int]) -> [Int] {
      var sum = 0
      return differences.map { difference in
        sum += difference
        return sum
      }
    }
    return (sums(active), sums(kept), sums(now))
  }

  mutating func add(_ buyer: Buyer, of clientele: Clientele) {
    own.now.removeAll(keepingCapacity: true)
    own.before.removeAll(keepingCapacity: true)
    var lastStep = -1
    // From the last day to the first, so that windows come in their order.
    for place in clientele.log.places(of: buyer.number, before: clientele.asOf).reversed() {
      let day = clientele.log[day: place]
      guard day.isPurchase else { continue }
      let step = (clientele.asOf - 1 - day.day.daysSince1970) / RetentionWindow.step
      guard step != lastStep else { continue }
      lastStep = step
      // The second span of window s holds steps s ..< s + W; the first the W steps beyond.
      Self.append(step - steps + 1, step + 1, to: &own.now, limit: active.count - 1)
      Self.append(step - 2 * steps + 1, step - steps + 1, to: &own.before, limit: active.count - 1)
    }
    for range in own.now { Self.add(range, to: &now) }
    for range in own.before { Self.add(range, to: &active) }
    addKept()
  }

  /// Windows in which the customer bought in both spans.
  private mutating func addKept() {
    var (a, b) = (0, 0)
    while a < own.now.count, b < own.before.count {
      let both = own.now[a].clamped(to: own.before[b])
      if !both.isEmpty { Self.add(both, to: &kept) }
      if own.now[a].upperBound < own.before[b].upperBound { a += 1 } else { b += 1 }
    }
  }

  /// Adds a range to disjoint ones that begin no later.
  private static func append(_ start: Int, _ end: Int, to ranges: inout [Range<Int>], limit: Int) {
    let start = max(start, ranges.last?.upperBound ?? 0)
    let end = min(end, limit)
    if start < end { ranges.append(start..<end) }
  }

  private static func add(_ range: Range<Int>, to differences: inout [Int]) {
    differences[range.lowerBound] += 1
    differences[range.upperBound] -= 1
  }
}
