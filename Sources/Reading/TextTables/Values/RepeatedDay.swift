public import Wording

/// Reads days yyyy-mm-dd, the one that was read last without reading it again: a log is mostly kept in order of time.
@usableFromInline
package struct RepeatedDay: Sendable {
  @usableFromInline
  var head: UInt64 = 0
  @usableFromInline
  var tail: UInt16 = 0
  @usableFromInline
  var last: CalendarDay?

  /// Has read nothing yet.
  package init() {}

  /// The day in a cell; `nil` for anything but yyyy-mm-dd.
  @inlinable @inline(__always)
  package mutating func read(_ cell: Cell, in dates: DateReader) -> CalendarDay? {
    guard cell.count == 10 else { return nil }
    let bytes = UnsafeRawPointer(cell.start)
    let head = bytes.loadUnaligned(as: UInt64.self)
    let tail = bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
    if head == self.head, tail == self.tail { return last }
    let day = dates.readISO(cell, UInt8(ascii: "-"))
    (self.head, self.tail, last) = (head, tail, day)
    return day
  }
}
