/// Counts the distinct orders of one customer as their rows come.
///
/// Orders mostly come in ascending or descending order: one beyond all others is new.
struct OrderCounter {
  private var lowest: UInt64 = 0
  private var highest: UInt64 = 0
  private var hasCome = false
  /// Whether an order came that lies between others: whether it is new takes a list of all to tell.
  private(set) var isMixed = false

  /// Whether the order has not come before; means nothing once orders are mixed.
  @inline(__always)
  mutating func isNew(_ order: UInt64) -> Bool {
    if !hasCome {
      (lowest, highest, hasCome) = (order, order, true)
      return true
    }
    if order > highest {
      highest = order
      return true
    }
    if order < lowest {
      lowest = order
      return true
    }
    if order != highest, order != lowest { isMixed = true }
    return false
  }
}
