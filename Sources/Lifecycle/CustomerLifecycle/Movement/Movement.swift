public import ParallelWork
public import PurchaseLogs
public import Wording

/// Who moved from which segment to which between two days, and the money that went with them.
///
/// Both states are told by the same stored cut-offs. With a window of the whole log, orders and money fall only by returns,
/// so that a move downwards is nearly always silence.
public struct Movement: Sendable, Equatable {
  /// Customers and their money.
  public struct Totals: Sendable, Equatable {
    /// How many.
    public let customers: Int
    /// Before the first day.
    public let revenueBefore: ExactMoney
    /// In as many days before the first as lie between both.
    public let revenuePrior: ExactMoney
    /// From the first day to the one before the second.
    public let revenueBetween: ExactMoney
  }

  /// Those who stood in one state on the first day and in one on the second.
  public struct Cell: Sendable, Equatable {
    /// On the first day.
    public let from: TradeState
    /// On the second.
    public let to: TradeState
    /// Of these.
    public let totals: Totals
  }

  /// What a move is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// The first purchase lies between both days.
    case new
    /// To a smaller number.
    case upgraded
    /// To a greater number.
    case downgraded
    /// Nowhere.
    case same
    /// Still without a purchase.
    case none

    /// The kind of a move.
    public init(from: TradeState, to: TradeState) {
      switch (from, to) {
      case (_, .noPurchases), (_, .notSeen): self = .none
      case (.noPurchases, _), (.notSeen, _): self = .new
      default: self = from == to ? .same : to < from ? .upgraded : .downgraded
      }
    }
  }

  /// A customer who moved down.
  public struct Downgrade: Sendable, Equatable {
    /// The customer's place in the log.
    public let number: Int
    /// The segments on the two days.
    public let from: TradeSegment
    /// See `from`.
    public let to: TradeSegment
    /// On the second day.
    public let recencyDays: Int
    /// Up to the second day.
    public let orders: Int
    /// Up to the second day.
    public let monetary: ExactMoney
    /// In as many days before the first day as lie between both.
    public let revenuePrior: ExactMoney
  }

  /// The first day: rows before it make the first state.
  public let from: CalendarDay
  /// The second.
  public let to: CalendarDay
  /// What was scored by.
  public let scale: TradeScale
  /// Days of history whose orders and money count on both days.
  public let windowDays: Int
  /// The longest window that the log fills before the first day: D1 - first day.
  public let cleanWindowDays: Int
  /// Whether the log reaches back a whole window before the first day; where not, moves upwards are partly the log growing.
  public let isFull: Bool
  /// Cells with at least one customer, by the numbers of both states.
  public let cells: [Cell]
  /// Where each customer with a purchase before the second day stood on the first, in byte order of their ids.
  public let origins: [TradeState]
  /// Customers and money by kind of move; kinds that nobody made are missing.
  public let kinds: [Kind: Totals]
  /// Customers with a recency score of 3 or better on the first day and of 2 or worse on the second.
  public let lapsed: Int
  /// The reverse.
  public let returned: Int
  /// By money on the second day, the most first, then in byte order of their ids.
  public let downgrades: [Downgrade]

  /// - Parameters:
  ///   - from: At least the day after the first row.
  ///   - to: Later than `from`; usually the analysis day.
  ///   - window: Days before each whose orders and money count; `nil` means all.
  /// - Throws: `PurchaseLogError` where nobody has bought before `to`,
  ///   ``LifecycleRefusal/noMovement(from:to:possible:)``, ``LifecycleRefusal/cutoffsNeedAmounts``.
  /// - Complexity: O(days + *m* log *m*) for *m* who moved down.
  public init(
    of log: PurchaseLog, from: CalendarDay, to: CalendarDay, by scale: TradeScale, window: Int? = nil,
    workers: Workers = Workers()
  ) throws {
    try self.init(of: Clientele(of: log, asOf: to, window: window, workers: workers), from: from, by: scale)
  }

  package init(of clientele: Clientele, from: CalendarDay, by scale: TradeScale) throws(LifecycleRefusal) {
    let to = CalendarDay(daysSince1970: clientele.asOf)
    let first = CalendarDay(daysSince1970: clientele.firstDay + 1)
    guard from < to, from >= first else {
      throw .noMovement(from: from, to: to, possible: first < to ? first...to : nil)
    }
    let fold = MovementFold(try TradeScorer(scale, for: clientele.log), clientele, from: from.daysSince1970)
    let ranges = (0..<clientele.log.customerCount).blocks(of: 1 << 13)
    let blocks = clientele.workers.map(ranges.count) { fold.sums(of: ranges[$0]) }
    let all = blocks.reduce(into: MovementSums()) { $0.add($1) }
    let log = clientele.log
    self.from = from
    self.to = to
    self.scale = scale
    windowDays = clientele.windowDays
    cleanWindowDays = from.daysSince1970 - clientele.firstDay
    isFull = cleanWindowDays >= windowDays
    cells = all.cells { log.exactMoney($0) }
    origins = all.origins
    kinds = all.kinds.mapValues { $0.totals(in: log) }
    lapsed = all.lapsed
    returned = all.returned
    downgrades = all.downgrades.sorted { ($1.units, $0.number) < ($0.units, $1.number) }.map {
      $0.downgrade(in: log)
    }
  }
}
