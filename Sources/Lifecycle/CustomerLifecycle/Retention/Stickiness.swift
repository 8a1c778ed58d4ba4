/// How often those who buy in a period do so in it.
public struct Stickiness: Sendable, Equatable {
  /// Three months and the mean of their active customers over those active in any of them.
  public struct Quarter: Sendable, Equatable {
    /// The last of the three months.
    public let period: String
    /// 1/3...1; `nil` where nobody bought.
    public let value: Double?
  }

  /// Purchase days over days of the month and active customers, the mean over whole months with purchases; `nil` where
  /// there are none.
  public let dayInMonth: Double?
  /// Every whole month with two whole ones before it.
  public let monthInQuarter: [Quarter]
  /// Whether the first is the one to tell: half of the intervals are at most 7 days.
  public let isDaily: Bool

  init(of months: [MonthlyActivity], isDaily: Bool) {
    let whole = months.filter { !$0.isPartial && $0.active > 0 }
    let shares = whole.map { Double($0.purchaseDays) / Double($0.calendarDays) / Double($0.active) }
    dayInMonth = whole.isEmpty ? nil : shares.reduce(0, +) / Double(whole.count)
    monthInQuarter = months.indices.dropFirst(2).compactMap { place in
      let three = months[(place - 2)...place]
      guard !three.contains(where: \.isPartial) else { return nil }
      let mean = Double(three.reduce(0) { $0 + $1.active }) / 3
      let any = months[place].activeInThree
      return Quarter(period: months[place].period, value: any > 0 ? mean / Double(any) : nil)
    }
    self.isDaily = isDaily
  }
}
