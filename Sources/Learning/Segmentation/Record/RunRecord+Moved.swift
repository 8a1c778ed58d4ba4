package import JSONDocuments
internal import PurchaseLogs
internal import Wording

extension RunRecord {
  /// Who came into a segment and who left it since one horizon before the as-of day, by the final rules on both days.
  public struct Moved: Sendable, Equatable, Codable {
    /// The first of the two days, ISO 8601.
    public package(set) var since: String
    /// Customers who are in it and were not.
    public package(set) var cameIn: Int
    /// How many of them had not bought before the first day.
    public package(set) var new: Int
    /// Customers who were in it and are not.
    public package(set) var left: Int
  }
}

extension RunRecord.Moved {
  /// By the segments' numbers.
  ///
  /// - Parameters:
  ///   - now: The customers' places in the log, ascending.
  ///   - segments: One a customer of `now`.
  static func bySegment(
    since earlier: EarlierSegments, now: [Int], segments: [Int]
  ) -> [Int: RunRecord.Moved] {
    let before = Dictionary(
      zip(earlier.customers.map(\.number), earlier.segments), uniquingKeysWith: { first, _ in first })
    var fold = Fold(since: earlier.day)
    for (customer, segment) in zip(now, segments) { fold.add(from: before[customer], to: segment) }
    // Who is no customer of the second day, having returned all that was bought, has left too.
    let here = Set(now)
    for (customer, segment) in before where !here.contains(customer) { fold.add(from: segment, to: nil) }
    return fold.moved
  }

  /// The same of customers who are known by their sums.
  ///
  /// - Parameters:
  ///   - steps: The segment on both days of every customer of the first.
  ///   - now: How many customers are in each segment on the second.
  static func bySegment(
    since day: CalendarDay, _ steps: some Sequence<(Int, Int)>, now: [Int: Int]
  ) -> [Int: RunRecord.Moved] {
    var fold = Fold(since: day)
    var others = now
    for (before, after) in steps {
      fold.add(from: before, to: after)
      others[after, default: 0] -= 1
    }
    for (segment, customers) in others where customers > 0 {
      fold.add(from: nil, to: segment, customers: customers)
    }
    return fold.moved
  }

  /// Adds up who moved.
  private struct Fold {
    let since: String
    private(set) var moved: [Int: RunRecord.Moved] = [:]

    init(since day: CalendarDay) { since = "\(day)" }

    /// - Parameters:
    ///   - before: `nil` for who was no customer yet.
    ///   - after: `nil` for who is none any more.
    mutating func add(from before: Int?, to after: Int?, customers: Int = 1) {
      if let after {
        change(after) { moved in
          if before != after { moved.cameIn += customers }
          if before == nil { moved.new += customers }
        }
      }
      if let before, before != after { change(before) { $0.left += customers } }
    }

    private mutating func change(_ segment: Int, _ change: (inout RunRecord.Moved) -> Void) {
      change(&moved[segment, default: RunRecord.Moved(since: since, cameIn: 0, new: 0, left: 0)])
    }
  }
}

extension RunRecord.Moved: JSONWritable {
  package var json: JSONValue { ["since": since, "cameIn": cameIn, "new": new, "left": left] }
}
