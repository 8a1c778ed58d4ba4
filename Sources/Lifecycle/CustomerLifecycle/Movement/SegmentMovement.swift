package import PurchaseLogs
package import Wording

/// Who moved from which segment to which between two days, whatever the segments are: numbers from 1, the first the best.
///
/// As ``Movement`` tells it of the trade's segments.
public struct SegmentMovement: Sendable, Equatable {
  /// Those who stood in one segment on the first day and in one on the second.
  public struct Cell: Sendable, Equatable {
    /// On the first day: 0 for nobody yet, ``SegmentMovement/noPurchases``, else the segment's number.
    public let from: Int
    /// On the second.
    public let to: Int
    /// Of these.
    public let totals: Movement.Totals
  }

  /// What stands for customers with rows and without a purchase: 12, as among the trade's segments, or the number behind
  /// the last segment where there are more.
  public let noPurchases: Int
  /// Cells with at least one customer, by both numbers.
  public let cells: [Cell]
  /// Customers and money by kind of move; kinds that nobody made are missing.
  public let kinds: [Movement.Kind: Movement.Totals]

  /// - Parameters:
  ///   - before: By the customer's place in the log, the segment on the first day; customers without one had not bought.
  ///   - after: The same on the second day.
  ///   - segments: How many there are.
  /// - Complexity: O(days).
  package init(
    of log: PurchaseLog, from: CalendarDay, to: CalendarDay, before: [Int: Int], after: [Int: Int],
    segments: Int
  ) {
    let (start, end) = (from.daysSince1970, to.daysSince1970)
    let noPurchases = max(TradeState.noPurchases.number, segments + 1)
    var cells: [Place: MovedMoney] = [:]
    for customer in 0..<log.customerCount where log.isSeen(customer, before: end) {
      var money = MovedMoney(customers: 1)
      for place in log.places(of: customer, before: end) {
        money.add(log[day: place], between: start, and: end)
      }
      let unbought = log.isSeen(customer, before: start) ? noPurchases : 0
      let place = Place(from: before[customer] ?? unbought, to: after[customer] ?? noPurchases)
      cells[place, default: MovedMoney(customers: 0)].add(money)
    }
    var kinds: [Movement.Kind: MovedMoney] = [:]
    for (place, money) in cells {
      kinds[place.kind(noPurchases: noPurchases), default: MovedMoney(customers: 0)].add(money)
    }
    self.noPurchases = noPurchases
    self.cells = cells.sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }.map {
      Cell(from: $0.key.from, to: $0.key.to, totals: $0.value.totals(in: log))
    }
    self.kinds = kinds.mapValues { $0.totals(in: log) }
  }

  private struct Place: Hashable {
    let from: Int
    let to: Int

    func kind(noPurchases: Int) -> Movement.Kind {
      if to == noPurchases { return .none }
      if from == 0 || from == noPurchases { return .new }
      return from == to ? .same : to < from ? .upgraded : .downgraded
    }
  }
}
