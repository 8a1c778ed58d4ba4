internal import Digests
public import ParallelWork
public import PurchaseLogs
public import Wording

/// Whom to write to today: each customer once, by the first reason that fits, with his own numbers.
///
/// Lapsed one-time buyers never stand in it. The list is in order of reasons, then of money per year, then in byte order of
/// ids. Who is watched and not written to is told by a hash that anybody can make again (see ``Entry/isControl``).
public struct TodayList: Sendable, Equatable {
  /// Somebody to write to, or to watch.
  public struct Entry: Sendable, Equatable {
    /// The customer's place in the log.
    public let number: Int
    /// The first reason that fits.
    public let reason: TodayReason
    /// The segment of the trade today.
    public let segment: TradeSegment
    /// The segment a horizon ago; `nil` for ``TodayReason`` other than `downgraded`.
    public let segmentBefore: TradeSegment?
    /// Orders so far.
    public let orders: Int
    /// Days since the last purchase.
    public let recencyDays: Int
    /// Days from one purchase to the next that are usual for the customer; `nil` where the log has no rhythm.
    public let expectedDays: Int?
    /// The last purchase day and the expected days after it.
    public let nextExpected: CalendarDay?
    /// Money so far, returns subtracted.
    public let monetary: ExactMoney
    /// Money per year as a customer, who counts as one for at least 90 days: what is at stake.
    public let stake: Double
    /// Whether the customer is only watched: the first eight bytes of SHA-256(`today-` + the analysis day as yyyy-mm-dd,
    /// byte 0, id) as a number are below the share of 2⁶⁴.
    public let isControl: Bool

    /// Recency over expected days.
    public var overdueRatio: Double? { expectedDays.map { Double(recencyDays) / Double($0) } }
  }

  /// The analysis day.
  public let asOf: CalendarDay
  /// A horizon before it; `nil` where the log is too short for one.
  public let before: CalendarDay?
  /// In the order of the list.
  public let entries: [Entry]
  /// The money so far of those in it, returns subtracted, by reason; reasons that nobody has are missing.
  public let revenue: [TodayReason: ExactMoney]
  /// Customers with a reason whose ids are suppressed.
  public let suppressed: Int
  /// Customers with a reason who were written to lately.
  public let heldBack: Int
  /// Customers with a reason for whom there is no room.
  public let cut: Int
  /// Why rhythm gave no reasons; `nil` where it did.
  public let rhythmRefusal: LifecycleRefusal?

  /// - Parameters:
  ///   - asOf: The analysis day; rows dated on or after it are left out.
  ///   - scale: What the segments are told by.
  ///   - rhythm: A pace that was learned before; `nil` learns it of the log.
  ///   - horizon: Days over which segments may have fallen; `nil` where the log is too short for one.
  ///   - window: Days up to the analysis day whose orders and money count; `nil` means all.
  /// - Throws: `PurchaseLogError` where nobody has bought before the day, ``LifecycleRefusal/cutoffsNeedAmounts``.
  /// - Complexity: O(days + *m* log *m*) for *m* with a reason.
  public init(
    of log: PurchaseLog, asOf: CalendarDay, by scale: TradeScale, rhythm: RhythmScale? = nil, horizon: Int?,
    window: Int? = nil, options: TodayOptions = TodayOptions(), workers: Workers = Workers()
  ) throws {
    try self.init(
      of: Clientele(of: log, asOf: asOf, window: window, workers: workers), by: scale, rhythm: rhythm,
      horizon: horizon, options: options)
  }

  package init(
    of clientele: Clientele, by scale: TradeScale, rhythm stored: RhythmScale? = nil, horizon: Int?,
    options: TodayOptions = TodayOptions()
  ) throws(LifecycleRefusal) {
    let scores = try TradeScores(of: clientele, by: scale)
    let rhythm: Result<[Rhythm.Customer], LifecycleRefusal>
    if let stored {
      rhythm = .success(Rhythm.customers(of: clientele, by: stored))
    } else {
      do { rhythm = .success(try Rhythm(of: clientele).customers) } catch { rhythm = .failure(error) }
    }
    let day = horizon.map { clientele.asOf - $0 }.flatMap { $0 > clientele.firstDay ? $0 : nil }
    let before = day.map { CalendarDay(daysSince1970: $0) }
    self.init(
      of: clientele, scores, rhythm: rhythm, before: before,
      origins: try before.map { day throws(LifecycleRefusal) in
        try Movement(of: clientele, from: day, by: scale).origins
      }, options: options)
  }

  /// The same of what is known already, each in the order of the buyers.
  ///
  /// - Parameters:
  ///   - before: A horizon before the analysis day.
  ///   - origins: Where the buyers stood on that day; `nil` where the log is too short for it.
  package init(
    of clientele: Clientele, _ scores: TradeScores, rhythm known: Result<[Rhythm.Customer], LifecycleRefusal>,
    before: CalendarDay?, origins: [TradeState]?, options: TodayOptions = TodayOptions()
  ) {
    let log = clientele.log
    let asOf = CalendarDay(daysSince1970: clientele.asOf)
    self.asOf = asOf
    self.before = before
    var rhythm: [Rhythm.Customer]?
    switch known {
    case .success(let customers): (rhythm, rhythmRefusal) = (customers, nil)
    case .failure(let refusal): rhythmRefusal = refusal
    }

    var candidates: [TodayCandidate] = []
    var (suppressed, heldBack) = (0, 0)
    for (place, buyer) in clientele.buyers.enumerated() {
      let segment = scores.customers[place].segment
      let candidate = TodayCandidate(
        buyer, asOf: clientele.asOf, segment: segment, before: origins?[place].fall(to: segment),
        rhythm: rhythm?[place], window: clientele.window, reasons: options.reasons)
      guard let candidate else { continue }
      if options.suppressed.isEmpty, options.contacted.isEmpty {
        candidates.append(candidate)
        continue
      }
      let id = log.id(of: buyer.number)
      if options.suppressed.contains(id) {
        suppressed += 1
      } else if let last = options.contacted[id], clientele.asOf - last.daysSince1970 < options.quietDays {
        heldBack += 1
      } else {
        candidates.append(candidate)
      }
    }
    let areByMoney = clientele.hasAmounts
    candidates.sort { $0.precedes($1, byMoney: areByMoney) }
    let room = max(0, options.limit ?? min((clientele.buyers.count + 9) / 10, 1000))
    let split = HashSplit(name: "today-\(asOf)")
    let edge = HashSplit.edge(tenThousandths: options.controlTenThousandths)
    var units: [TodayReason: Int128] = [:]
    for candidate in candidates.prefix(room) {
      units[candidate.reason, default: 0] &+= candidate.buyer.units
    }
    revenue = units.mapValues(log.exactMoney)
    entries = candidates.prefix(room).map { candidate in
      let position = split.position(of: log.id(of: candidate.buyer.number))
      return candidate.entry(in: log, asOf: clientele.asOf, isControl: edge.map { position < $0 } ?? true)
    }
    cut = candidates.count - entries.count
    self.suppressed = suppressed
    self.heldBack = heldBack
  }

  /// How many stand in the list for a reason, those who are only watched included.
  public func count(_ reason: TodayReason) -> Int { entries.count { $0.reason == reason } }
}

extension TradeState {
  /// The segment that somebody fell from, if it was one of the first three.
  fileprivate func fall(to segment: TradeSegment) -> TradeSegment? {
    guard case .segment(let origin) = self, origin.number <= 3, origin.number < segment.number else {
      return nil
    }
    return origin
  }
}
