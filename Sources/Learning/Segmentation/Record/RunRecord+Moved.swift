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
    var moved: [Int: RunRecord.Moved] = [:]
    func change(_ segment: Int, _ change: (inout RunRecord.Moved) -> Void) {
      change(&moved[segment, default: RunRecord.Moved(since: "\(earlier.day)", cameIn: 0, new: 0, left: 0)])
    }
    for (customer, segment) in zip(now, segments) {
      change(segment) { moved in
        guard let earlier = before[customer] else {
          moved.cameIn += 1
          moved.new += 1
          return
        }
        if earlier != segment { moved.cameIn += 1 }
      }
      if let earlier = before[customer], earlier != segment { change(earlier) { $0.left += 1 } }
    }
    // Who is no customer of the second day, having returned all that was bought, has left too.
    let here = Set(now)
    for (customer, segment) in before where !here.contains(customer) { change(segment) { $0.left += 1 } }
    return moved
  }
}

extension RunRecord.Moved: JSONWritable {
  package var json: JSONValue { ["since": since, "cameIn": cameIn, "new": new, "left": left] }
}
