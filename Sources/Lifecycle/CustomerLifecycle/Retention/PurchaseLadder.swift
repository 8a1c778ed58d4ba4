internal import PurchaseLogs
internal import Wording

/// Who went on after the first purchase day, the second, and so on, and how soon.
public struct PurchaseLadder: Sendable, Equatable {
  /// A number of purchase days.
  public struct Step: Sendable, Equatable {
    /// 1...6.
    public let purchases: Int
    /// Customers with at least so many purchase days.
    public let customers: Int
    /// Those of them with one more.
    public let wentOn: Int
    /// The median of the days to the next, by nearest rank; `nil` where nobody went on.
    public let medianDays: Int?
  }

  /// How many have bought a second time so many days after the first.
  public struct SecondPurchase: Sendable, Equatable {
    /// 7, 30, 60, 90, 180 or 365.
    public let days: Int
    /// 1 − the Kaplan-Meier estimate of staying away: customers who have not come back are counted for as long as they
    /// could be watched (Kaplan and Meier 1958). `nil` beyond the longest time that somebody was watched.
    public let share: Double?
  }

  /// By number of purchase days.
  public let steps: [Step]
  /// By days.
  public let secondPurchases: [SecondPurchase]

  /// - Complexity: O(days).
  init(of clientele: Clientele) {
    let blocks = clientele.map { LadderBlock(clientele, $0) }
    self.init(blocks.dropFirst().reduce(into: blocks[0]) { $0.add($1) })
  }

  /// The same of sums.
  init(of history: SummedHistory) { self.init(LadderBlock(history.waits)) }

  private init(_ all: LadderBlock) {
    steps = (1...Self.longest).map { purchases in
      Step(
        purchases: purchases, customers: all.customers[purchases - 1],
        wentOn: all.waits[purchases - 1].count,
        medianDays: all.waits[purchases - 1].quantile(percent: 50))
    }
    secondPurchases = Self.secondPurchases(returned: all.waits[0], censored: all.censored)
  }

  fileprivate static let longest = 6

  private static func secondPurchases(
    returned: DayHistogram, censored: DayHistogram
  ) -> [SecondPurchase] {
    let entries = returned.entries
    let longest = max(entries.last?.days ?? 0, censored.entries.last?.days ?? 0)
    var watched = returned.count + censored.count
    var censoredEntries = censored.entries[...]
    var survival = 1.0
    var curve: [(days: Int, survival: Double)] = []
    for (days, count) in entries {
      while let next = censoredEntries.first, next.days < days {
        watched -= next.count
        censoredEntries.removeFirst()
      }
      survival *= 1 - Double(count) / Double(watched)
      watched -= count
      curve.append((days, survival))
    }
    return [7, 30, 60, 90, 180, 365].map { days in
      let last = curve.last { $0.days <= days }?.survival ?? 1
      return SecondPurchase(days: days, share: days > longest ? nil : 1 - last)
    }
  }
}

/// Some of the buyers.
private struct LadderBlock: Sendable {
  /// By number of purchase days.
  var customers = Array(repeating: 0, count: PurchaseLadder.longest)
  /// Days from each to the next.
  var waits = Array(repeating: DayHistogram(), count: PurchaseLadder.longest)
  /// How long those with one purchase day were watched.
  var censored = DayHistogram()

  init(_ clientele: Clientele, _ block: Range<Int>) {
    for buyer in clientele.buyers[block] {
      for purchases in 0..<min(buyer.purchaseDays, PurchaseLadder.longest) { customers[purchases] += 1 }
      guard buyer.purchaseDays > 1 else {
        censored.add(clientele.asOf - 1 - buyer.first)
        continue
      }
      var last = buyer.first
      var seen = 0
      for place in clientele.log.places(of: buyer.number, before: clientele.asOf) {
        let day = clientele.log[day: place]
        guard day.isPurchase else { continue }
        if seen > 0 { waits[seen - 1].add(day.day.daysSince1970 - last) }
        seen += 1
        last = day.day.daysSince1970
        if seen > PurchaseLadder.longest { break }
      }
    }
  }

  init(_ waits: [SummedHistory.Wait]) {
    for row in waits {
      if 1...PurchaseLadder.longest ~= row.number { customers[row.number - 1] += row.count }
      if let days = row.days, 2...(PurchaseLadder.longest + 1) ~= row.number {
        self.waits[row.number - 2].add(days, times: row.count)
      }
      if let watched = row.watched { censored.add(watched, times: row.count) }
    }
  }

  mutating func add(_ other: LadderBlock) {
    for place in customers.indices {
      customers[place] += other.customers[place]
      waits[place].add(other.waits[place])
    }
    censored.add(other.censored)
  }
}
