internal import Wording

/// Whether some of a column's days have day and month swapped, as happens when a spreadsheet takes dd-mm for mm-dd: it
/// can do so only where the day is at most 12, so those days stray where the others never are.
struct SwapEvidence: Sendable {
  private var earliest = Int.max
  private var latest = Int.min
  /// Days up to the twelfth, by month since January 1900.
  private var months: [UInt32] = []
  private var count = 0

  mutating func add(_ day: CalendarDay) {
    count += 1
    let (year, month, dayOfMonth) = day.civil
    if dayOfMonth > 12 {
      earliest = min(earliest, day.daysSince1970)
      latest = max(latest, day.daysSince1970)
      return
    }
    guard 1900...2100 ~= year else { return }
    if months.isEmpty { months = Array(repeating: 0, count: 201 * 12) }
    months[(year - 1900) * 12 + month - 1] += 1
  }

  mutating func merge(_ other: SwapEvidence) {
    earliest = min(earliest, other.earliest)
    latest = max(latest, other.latest)
    count += other.count
    if months.isEmpty {
      months = other.months
    } else {
      for i in other.months.indices { months[i] += other.months[i] }
    }
  }

  /// A caution where at least one day in fifty, and twenty in all, lie in months that no day after the twelfth
  /// touches; `nil` elsewhere.
  var warning: ValueCaution? {
    guard earliest < latest, !months.isEmpty else { return nil }
    let (first, last) = (CalendarDay(daysSince1970: earliest), CalendarDay(daysSince1970: latest))
    func index(_ day: CalendarDay) -> Int { (day.civil.year - 1900) * 12 + day.civil.month - 1 }
    // The first days of the month after the last are where they belong.
    let usual = index(first)...(index(last) + 1)
    let strays = months.indices.reduce(0) { $0 + (usual.contains($1) ? 0 : Int(months[$1])) }
    guard strays >= 20, strays * 50 >= count else { return nil }
    return .swappedDays(strays, outside: first...last)
  }
}
