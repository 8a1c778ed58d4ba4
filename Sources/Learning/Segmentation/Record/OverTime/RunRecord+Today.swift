public import CustomerLifecycle
package import JSONDocuments
public import PurchaseLogs
internal import Wording

extension RunRecord {
  /// Whom to write to on the analysis day: what `today.csv` adds up to.
  public struct TodaySummary: Sendable, Equatable, Codable {
    /// ISO 8601.
    public package(set) var asOf: String
    /// The day from which customers may have fallen to a worse segment, ISO 8601; null where the log is too short.
    public package(set) var before: String?
    /// By reason, all six.
    public package(set) var lists: [List]
    /// Rows of the list.
    public package(set) var customers: Int
    /// Of these, only watched.
    public package(set) var control: Int
    /// With a reason, and left out by id.
    public package(set) var suppressed: Int
    /// With a reason, and written to lately.
    public package(set) var heldBack: Int
    /// With a reason, and no room.
    public package(set) var cut: Int

    /// Those who are in the list for one reason.
    public struct List: Sendable, Equatable, Codable {
      /// Why.
      public package(set) var reason: TodayReason
      /// How many, those only watched included.
      public package(set) var customers: Int
      /// Of these, only watched.
      public package(set) var control: Int
      /// Their money so far; null without amounts.
      public package(set) var revenue: ExactMoney?
    }
  }
}

extension RunRecord.TodaySummary {
  init(_ today: TodayList, hasAmounts: Bool) {
    self.init(
      asOf: "\(today.asOf)", before: today.before.map { "\($0)" },
      lists: TodayReason.allCases.map { reason in
        let own = today.entries.filter { $0.reason == reason }
        return List(
          reason: reason, customers: own.count, control: own.count(where: \.isControl),
          revenue: hasAmounts ? today.revenue[reason] ?? .zero : nil)
      },
      customers: today.entries.count, control: today.entries.count(where: \.isControl),
      suppressed: today.suppressed, heldBack: today.heldBack, cut: today.cut)
  }
}

extension RunRecord.TodaySummary: JSONWritable {
  package var json: JSONValue {
    [
      "asOf": asOf, "before": before,
      "lists": lists.map {
        [
          "reason": $0.reason.rawValue, "customers": $0.customers, "control": $0.control,
          "revenue": $0.revenue,
        ] as JSONValue
      },
      "customers": customers, "control": control, "suppressed": suppressed, "heldBack": heldBack, "cut": cut,
    ]
  }
}
