public import PurchaseLogs
public import Wording

/// Who bought within the last days of a log: what an experiment over as many days has to be planned by.
public struct BuyingPeriod: Sendable, Equatable {
  /// Its first day.
  public let start: CalendarDay
  /// The day after its last.
  public let end: CalendarDay
  /// The ids of those who bought.
  let buyers: Set<String>

  /// Its days.
  public var days: Int { end.daysSince1970 - start.daysSince1970 }

  /// Takes the days before an analysis day.
  ///
  /// - Parameters:
  ///   - end: The analysis day; `nil` is the day after the last purchase.
  ///   - days: How many; `nil` is 90 where the log has at least 270, else a third of it in months of 30 days.
  /// - Throws: ``ExperimentTableError`` where the log is too short, ``ExperimentError`` where there are to be no days.
  /// - Complexity: O(customers' days).
  public init(of log: PurchaseLog, to end: CalendarDay? = nil, days: Int? = nil) throws {
    if let days, days < 1 { throw ExperimentError.tooFewDays(days) }
    var span: ClosedRange<CalendarDay>?
    for customer in 0..<log.customerCount {
      for place in log.places(of: customer) {
        let day = log[day: place]
        guard day.isPurchase, end.map({ day.day < $0 }) ?? true else { continue }
        span = span.map { min($0.lowerBound, day.day)...max($0.upperBound, day.day) } ?? day.day...day.day
      }
    }
    guard let span else { throw ExperimentTableError.logTooShort(days: 0, needed: Self.leastDays) }
    let last = end?.daysSince1970 ?? span.upperBound.daysSince1970 + 1
    let all = last - span.lowerBound.daysSince1970
    let taken = days ?? (all >= 270 ? 90 : all / 90 * 30)
    guard taken > 0, taken < all else {
      // One more than any number there is would be none.
      let needed = days.map { max($0, $0 &+ 1) } ?? Self.leastDays
      throw ExperimentTableError.logTooShort(days: all, needed: needed)
    }
    let (from, to) = (CalendarDay(daysSince1970: last - taken), CalendarDay(daysSince1970: last))
    start = from
    self.end = to
    buyers = Set(
      (0..<log.customerCount).filter { customer in
        log.places(of: customer).contains { place in
          let day = log[day: place]
          return day.isPurchase && day.day >= from && day.day < to
        }
      }.map(log.id))
  }

  /// Whether a customer bought within the period.
  public func isBuyer(_ id: String) -> Bool { buyers.contains(id) }

  /// Which days it has.
  public var sentence: LocalizedText {
    LocalizedText(
      en: "who would buy anyway: as from \(start) to the day before \(end), \(days) days",
      ru: "кто купил бы и так: как с \(start) по день перед \(end), дней: \(days)")
  }

  /// Below as many days a log tells no rate.
  public static let leastDays = 90
}
