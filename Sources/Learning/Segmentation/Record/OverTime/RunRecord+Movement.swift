internal import CustomerLifecycle
public import PurchaseLogs
internal import Wording

extension RunRecord {
  /// Who moved from which trade segment to which over the horizon.
  public struct MovementSummary: Sendable, Equatable, Codable {
    /// The first day, ISO 8601.
    public package(set) var from: String
    /// The second: the analysis day.
    public package(set) var to: String
    /// Days of history that count on the second day.
    public package(set) var window: Int
    /// Whether the log reaches back a whole window before the first day.
    public package(set) var full: Bool
    /// With at least one customer.
    public package(set) var cells: [Cell]
    /// By kind of move; all five.
    public package(set) var kinds: [String: Totals]
    /// Customers who fell silent.
    public package(set) var lapsed: Int
    /// Customers who came back.
    public package(set) var returned: Int

    /// Customers and their money; money is null without amounts.
    public struct Totals: Sendable, Equatable, Codable {
      /// How many.
      public package(set) var customers: Int
      /// Before the first day.
      public package(set) var revenueBefore: ExactMoney?
      /// In a horizon before the first day.
      public package(set) var revenuePrior: ExactMoney?
      /// Between both days.
      public package(set) var revenueBetween: ExactMoney?
    }

    /// Customers who stood in one state and stand in one.
    public struct Cell: Sendable, Equatable, Codable {
      /// 0 not seen yet, 1...11 the segments, 12 without a purchase.
      public package(set) var from: Int
      /// See `from`.
      public package(set) var to: Int
      /// How many.
      public package(set) var customers: Int
      /// Before the first day.
      public package(set) var revenueBefore: ExactMoney?
      /// In a horizon before the first day.
      public package(set) var revenuePrior: ExactMoney?
      /// Between both days.
      public package(set) var revenueBetween: ExactMoney?
    }
  }

  /// When customers are expected back, and who is on the list for today.
  public struct RhythmSummary: Sendable, Equatable, Codable {
    /// Between purchase days, of all customers.
    public package(set) var intervals: Int
    /// How many intervals the pace of all others is worth to a customer's own; null where customers do not differ.
    public package(set) var shrinkage: Double?
    /// Null where too few bought on three days.
    public package(set) var calibration: Calibration?
    /// Of `repeat` buyers and of those who bought `once`.
    public package(set) var statuses: [String: [String: Int]]
    /// Rows of the list by reason, those only watched included.
    public package(set) var today: [String: Int]
    /// Left out of the list by id.
    public package(set) var suppressed: Int
    /// In the list, only watched.
    public package(set) var control: Int

    /// The last intervals within limits that were learned from the earlier ones, as shares.
    public struct Calibration: Sendable, Equatable, Codable {
      /// Whose intervals they are.
      public package(set) var customers: Int
      /// About 0.5.
      public package(set) var within50: Double
      /// About 0.8.
      public package(set) var within80: Double
      /// About 0.95.
      public package(set) var within95: Double
    }
  }

  /// How far the money rests on few.
  public struct ConcentrationSummary: Sendable, Equatable, Codable {
    /// By per cent of customers.
    public package(set) var top: [String: Top]
    /// The fewest customers that bring 80 %.
    public package(set) var customersFor80: Int
    /// 0...1.
    public package(set) var gini: Double
    /// By class.
    public package(set) var abc: [String: Class]

    /// The customers with the most money.
    public struct Top: Sendable, Equatable, Codable {
      /// How many.
      public package(set) var customers: Int
      /// Of positive revenue.
      public package(set) var share: Double
    }

    /// A class of the ABC analysis.
    public struct Class: Sendable, Equatable, Codable {
      /// How many.
      public package(set) var customers: Int
      /// Their money.
      public package(set) var revenue: ExactMoney
    }
  }
}

extension RunRecord.MovementSummary {
  init(_ movement: Movement, hasAmounts: Bool) {
    self.init(
      from: movement.from, to: movement.to, window: movement.windowDays, isFull: movement.isFull,
      movement.cells, movement.kinds, lapsed: movement.lapsed, returned: movement.returned,
      hasAmounts: hasAmounts)
  }

  /// The same of customers who were counted where they are.
  init(_ movement: SummedMovement, hasAmounts: Bool) {
    self.init(
      from: movement.from, to: movement.to, window: movement.windowDays, isFull: movement.isFull,
      movement.cells, movement.kinds, lapsed: movement.lapsed, returned: movement.returned,
      hasAmounts: hasAmounts)
  }

  private init(
    from: CalendarDay, to: CalendarDay, window: Int, isFull: Bool, _ cells: [Movement.Cell],
    _ kinds: [Movement.Kind: Movement.Totals], lapsed: Int, returned: Int, hasAmounts: Bool
  ) {
    func money(_ money: ExactMoney) -> ExactMoney? { hasAmounts ? money : nil }
    self.init(
      from: "\(from)", to: "\(to)", window: window, full: isFull,
      cells: cells.map {
        Cell(
          from: $0.from.number, to: $0.to.number, customers: $0.totals.customers,
          revenueBefore: money($0.totals.revenueBefore), revenuePrior: money($0.totals.revenuePrior),
          revenueBetween: money($0.totals.revenueBetween))
      },
      kinds: Dictionary(
        uniqueKeysWithValues: Movement.Kind.allCases.map { kind in
          let totals = kinds[kind]
          return (
            kind.rawValue,
            Totals(
              customers: totals?.customers ?? 0, revenueBefore: money(totals?.revenueBefore ?? .zero),
              revenuePrior: money(totals?.revenuePrior ?? .zero),
              revenueBetween: money(totals?.revenueBetween ?? .zero))
          )
        }), lapsed: lapsed, returned: returned)
  }
}

extension RunRecord.RhythmSummary {
  init(_ rhythm: Rhythm, today: TodayList) {
    func statuses(_ isRepeat: Bool) -> [String: Int] {
      let counts = rhythm.statuses(repeatBuyers: isRepeat)
      return Dictionary(
        uniqueKeysWithValues: Rhythm.Status.allCases.map { ($0.rawValue, counts[$0] ?? 0) })
    }
    self.init(
      intervals: rhythm.pace.intervals, shrinkage: rhythm.pace.shrinkage,
      calibration: rhythm.calibration.map {
        let customers = Double($0.customers)
        return Calibration(
          customers: $0.customers, within50: Double($0.withinExpected) / customers,
          within80: Double($0.withinLate) / customers, within95: Double($0.withinLost) / customers)
      },
      statuses: ["repeat": statuses(true), "once": statuses(false)],
      today: Dictionary(
        uniqueKeysWithValues: TodayReason.allCases.map { ($0.rawValue, today.count($0)) }),
      suppressed: today.suppressed, control: today.entries.count(where: \.isControl))
  }
}

extension RunRecord.ConcentrationSummary {
  init(_ ranking: RevenueRanking) {
    self.init(
      ranking.top, customersFor80: ranking.customersFor80, gini: ranking.gini, ranking.classes)
  }

  /// The same of customers of whom only the money is known.
  init(_ concentration: RevenueConcentration) {
    self.init(
      concentration.top, customersFor80: concentration.customersFor80, gini: concentration.gini,
      concentration.classes)
  }

  private init(
    _ top: [RevenueRanking.Top], customersFor80: Int, gini: Double, _ classes: [RevenueRanking.ClassTotals]
  ) {
    self.init(
      top: Dictionary(
        uniqueKeysWithValues: top.map {
          ("\($0.percent)", Top(customers: $0.customers, share: $0.share))
        }),
      customersFor80: customersFor80, gini: gini,
      abc: Dictionary(
        uniqueKeysWithValues: classes.map {
          ($0.abc.rawValue, Class(customers: $0.customers, revenue: $0.revenue))
        }))
  }
}
