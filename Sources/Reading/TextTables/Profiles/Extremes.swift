/// The lowest and the highest values of a column with their counts, three of each: what stands far from all others is
/// among them.
struct Extremes: Sendable {
  private var lows = LowestValues()
  /// Of the values with their signs changed.
  private var highs = LowestValues()

  @inline(__always)
  mutating func add(_ value: Double) {
    lows.add(value, 1)
    highs.add(-value, 1)
  }

  mutating func merge(_ other: Extremes) {
    lows.merge(other.lows)
    highs.merge(other.highs)
  }

  /// Values that stand for "missing": written in nines, many times, and far from all others; or the only ones below zero.
  ///
  /// - Parameter count: How many numbers there are.
  func sentinels(among count: Int) -> [Sentinel] {
    func isOften(_ slot: LowestValues.Slot) -> Bool { slot.count >= 3 && slot.count * 200 >= count }
    if let lone = loneNegative(among: count) { return [lone] }
    let low = lows.slots.prefix { isOften($0) && Extremes.isMadeOfNines($0.value) }.prefix(2)
    let high = highs.slots.prefix { isOften($0) && Extremes.isMadeOfNines($0.value) }.prefix(2)
    guard let lowest = lows.slots.dropFirst(low.count).first?.value,
      let highest = highs.slots.dropFirst(high.count).first.map({ -$0.value }), lowest <= highest
    else { return [] }
    let width = highest - lowest
    let below = low.filter { $0.value < 0 && (lowest >= 0 || lowest - $0.value > 5 * width) }
    let above = high.filter { -$0.value - highest > 5 * width }
    return below.map { Sentinel(value: $0.value, count: $0.count) }
      + above.map { Sentinel(value: -$0.value, count: $0.count) }
  }

  /// −1 or −9 in every fiftieth cell or more, where nothing else is below zero; −1 only where other values reach far
  /// enough that it is no step of a scale.
  private func loneNegative(among count: Int) -> Sentinel? {
    let slots = lows.slots
    guard slots.count > 1, slots[0].value == -1 || slots[0].value == -9, slots[0].count >= 3,
      slots[0].count * 50 >= count, slots[1].value >= 0
    else { return nil }
    if slots[0].value == -1, (highs.slots.first.map { -$0.value } ?? 0) < Extremes.endOfScales { return nil }
    return Sentinel(value: slots[0].value, count: slots[0].count)
  }

  /// Scales of opinions and of changes end before it.
  private static let endOfScales = 11.0

  /// Whether a number has at least two digits and all are nines.
  private static func isMadeOfNines(_ value: Double) -> Bool {
    let magnitude = value.magnitude
    guard magnitude >= 99, magnitude < 1e15 else { return false }
    let whole = magnitude.rounded(.down)
    let decimals = magnitude - whole
    return "\(Int(whole))".utf8.allSatisfy { $0 == UInt8(ascii: "9") }
      && (decimals == 0 || abs(decimals - 0.9) < 1e-6 || abs(decimals - 0.99) < 1e-6)
  }
}

/// The three lowest distinct values that have come, with their counts.
private struct LowestValues: Sendable {
  struct Slot: Sendable {
    var value: Double
    var count: Int
  }

  /// Ascending.
  private(set) var slots: [Slot] = []
  /// Above it there is nothing to be counted.
  private var gate = Double.infinity

  @inline(__always)
  mutating func add(_ value: Double, _ count: Int) {
    if value <= gate { insert(value, count) }
  }

  private mutating func insert(_ value: Double, _ count: Int) {
    var place = 0
    while place < slots.count, slots[place].value < value { place += 1 }
    if place < slots.count, slots[place].value == value {
      slots[place].count += count
      return
    }
    slots.insert(Slot(value: value, count: count), at: place)
    if slots.count > 3 { slots.removeLast() }
    if slots.count == 3 { gate = slots[2].value }
  }

  mutating func merge(_ other: LowestValues) {
    for slot in other.slots { add(slot.value, slot.count) }
  }
}
