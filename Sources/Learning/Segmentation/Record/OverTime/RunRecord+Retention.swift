internal import CustomerLifecycle
public import PurchaseLogs
internal import Wording

extension RunRecord {
  /// Whether customers stay.
  public struct RetentionSummary: Sendable, Equatable, Codable {
    /// One a calendar month.
    public package(set) var months: [Month]
    /// W in days; null where nobody bought twice.
    public package(set) var window: Int?
    /// The newest first; empty where the log is shorter than two windows.
    public package(set) var windows: [Window]
    /// Of the newest window; null where there is none.
    public package(set) var retentionRate: Double?
    /// What is missing to all.
    public package(set) var churnRate: Double?
    /// W over the churn rate; null where nobody left.
    public package(set) var averageLifetimeDays: Double?
    /// A lower bound; null where nobody bought twice.
    public package(set) var observedLifetimeDays: Double?
    /// The share of customers with two purchase days or more.
    public package(set) var repeatPurchaseRate: Double
    /// From each purchase to the next.
    public package(set) var ladder: [Step]
    /// By days; null beyond what could be watched.
    public package(set) var secondPurchaseBy: [String: Double?]
    /// Days between purchase days.
    public package(set) var intervals: Intervals
    /// Money per customer so far, in ones; null without amounts.
    public package(set) var ltvHistoric: Double?
    /// By age in days; null without amounts.
    public package(set) var ltvAtAge: [String: AgeValue]?
    /// Money per active customer over the churn rate; null where nobody left.
    public package(set) var simpleLtv: Double?
    /// By silence; null where nobody bought twice.
    public package(set) var status: Status?
    /// How often those who buy do so.
    public package(set) var stickiness: StickinessSummary
    /// With money in some row; null without amounts.
    public package(set) var payingCustomers: Int?

    /// See ``MonthlyActivity``.
    public struct Month: Sendable, Equatable, Codable {
      /// Such as `2011-02`.
      public package(set) var period: String
      /// Whether the log begins or ends inside it.
      public package(set) var partial: Bool
      /// Customers with a purchase day in it.
      public package(set) var active: Int
      /// Those whose first it is.
      public package(set) var new: Int
      /// Those who were active the month before.
      public package(set) var retained: Int
      /// The rest of the active.
      public package(set) var reactivated: Int
      /// Active the month before, and not in it.
      public package(set) var lost: Int
      /// Active the month before.
      public package(set) var previouslyActive: Int
      /// That begin in it.
      public package(set) var orders: Int
      /// Of all rows; null without amounts.
      public package(set) var revenue: ExactMoney?
    }

    /// See ``RetentionWindow``.
    public struct Window: Sendable, Equatable, Codable {
      /// ISO 8601.
      public package(set) var asOf: String
      /// In the span before.
      public package(set) var active: Int
      /// In both.
      public package(set) var kept: Int
      /// In the span up to the day.
      public package(set) var activeNow: Int
    }

    /// See ``PurchaseLadder/Step``.
    public struct Step: Sendable, Equatable, Codable {
      /// 1...6.
      public package(set) var purchases: Int
      /// With at least so many.
      public package(set) var customers: Int
      /// With one more.
      public package(set) var goOn: Int
      /// To the next; null where nobody went on.
      public package(set) var medianDays: Int?
    }

    /// See ``PurchaseIntervals``.
    public struct Intervals: Sendable, Equatable, Codable {
      /// How many.
      public package(set) var count: Int
      /// Days by per cent.
      public package(set) var quantiles: [String: Int]
    }

    /// See ``LifetimeValue``.
    public struct AgeValue: Sendable, Equatable, Codable {
      /// Who have reached the age.
      public package(set) var eligible: Int
      /// Their money before it.
      public package(set) var revenue: ExactMoney
    }

    /// See ``Retention/Status``.
    public struct Status: Sendable, Equatable, Codable {
      /// At most W.
      public package(set) var active: Int
      /// At most 2W.
      public package(set) var sleeping: Int
      /// Longer.
      public package(set) var gone: Int
    }

    /// See ``Stickiness``.
    public struct StickinessSummary: Sendable, Equatable, Codable {
      /// Null without a whole month of purchases.
      public package(set) var dayInMonth: Double?
      /// By month.
      public package(set) var monthInQuarter: [Quarter]
    }

    /// See ``Stickiness/Quarter``.
    public struct Quarter: Sendable, Equatable, Codable {
      /// The last of three months.
      public package(set) var period: String
      /// Null where nobody bought.
      public package(set) var value: Double?
    }
  }
}

extension RunRecord.RetentionSummary {
  init(_ retention: Retention, hasAmounts: Bool) {
    self.init(
      months: retention.months.map {
        Month(
          period: $0.period, partial: $0.isPartial, active: $0.active, new: $0.new, retained: $0.retained,
          reactivated: $0.reactivated, lost: $0.lost, previouslyActive: $0.previouslyActive,
          orders: $0.orders, revenue: hasAmounts ? $0.revenue : nil)
      },
      window: retention.window,
      windows: retention.windows.map {
        Window(asOf: "\($0.asOf)", active: $0.active, kept: $0.kept, activeNow: $0.activeNow)
      },
      retentionRate: retention.retentionRate, churnRate: retention.churnRate,
      averageLifetimeDays: retention.averageLifetimeDays,
      observedLifetimeDays: retention.observedLifetimeDays,
      repeatPurchaseRate: retention.repeatPurchaseRate,
      ladder: retention.ladder.steps.map {
        Step(
          purchases: $0.purchases, customers: $0.customers, goOn: $0.wentOn, medianDays: $0.medianDays)
      },
      secondPurchaseBy: Dictionary(
        uniqueKeysWithValues: retention.ladder.secondPurchases.map { ("\($0.days)", $0.share) }),
      intervals: Intervals(
        count: retention.intervals.count,
        quantiles: Dictionary(
          uniqueKeysWithValues: retention.intervals.quantiles.map { ("\($0.percent)", $0.days) })),
      ltvHistoric: hasAmounts ? retention.historicValue : nil,
      ltvAtAge: hasAmounts
        ? Dictionary(
          uniqueKeysWithValues: retention.valueAtAge.map {
            ("\($0.days)", AgeValue(eligible: $0.eligible, revenue: $0.revenue))
          }) : nil,
      simpleLtv: hasAmounts ? retention.simpleLifetimeValue : nil,
      status: retention.status.map {
        Status(active: $0.active, sleeping: $0.sleeping, gone: $0.gone)
      },
      stickiness: StickinessSummary(
        dayInMonth: retention.stickiness.dayInMonth,
        monthInQuarter: retention.stickiness.monthInQuarter.map {
          Quarter(period: $0.period, value: $0.value)
        }),
      payingCustomers: retention.payingCustomers)
  }
}
