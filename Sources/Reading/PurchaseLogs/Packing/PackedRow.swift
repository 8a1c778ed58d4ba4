/// How a row is packed into some dozen bytes.
///
/// First two bytes that say how many bytes each part takes; then the customer's id, and the order, the amount and the
/// day, the order and the day as differences from the row before. Differences and amounts are folded so that small
/// ones of either sign have few bytes.
struct PackedRow {
  /// `nil` where the order is that of the day.
  var order: UInt64?
  /// In units of the block; `nil` where it takes more bytes, see ``PackedRowReader/wideMoney``.
  var money: Int64?
  var day: Int32

  /// No row takes more, nor touches more when it is written or read.
  static let mostBytes = 48
}

/// Whose row it is.
struct PackedID {
  /// The key of a customer whose id is short; else the number that the part gave to the id.
  var id: UInt64
  var isLong: Bool
  /// Whether the row could not be used: it holds nothing but the id then.
  var isRejected: Bool
}

/// The parts of the two bytes that a packed row begins with.
enum RowForm {
  /// Bytes of a short id, or this.
  static let longID: UInt16 = 8
  static let longIDBytes = 4
  /// Bytes of the order's difference, or this; from bit 4.
  static let orderOfDay: UInt16 = 15
  static let orderShift: UInt16 = 4
  /// Bytes of the amount, or this; from bit 8.
  static let wideMoney: UInt16 = 16
  static let moneyShift: UInt16 = 8
  /// Bytes of the day's difference, or this; from bit 13.
  static let rejected: UInt16 = 7
  static let dayShift: UInt16 = 13

  @inline(__always)
  static func idBytes(_ form: UInt16) -> Int { form & 15 == longID ? longIDBytes : Int(form & 15) }

  @inline(__always)
  static func orderBytes(_ form: UInt16) -> Int {
    let bytes = form >> orderShift & 15
    return bytes == orderOfDay ? 0 : Int(bytes)
  }

  @inline(__always)
  static func moneyBytes(_ form: UInt16) -> Int { Int(form >> moneyShift & 31) }

  /// Small numbers of either sign as small numbers without one.
  @inline(__always)
  static func folded(_ number: Int64) -> UInt64 { UInt64(bitPattern: (number << 1) ^ (number >> 63)) }

  @inline(__always)
  static func unfolded(_ bits: UInt64) -> Int64 {
    Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1)
  }

  /// How many bytes of `bits` are not all zeros at its end.
  @inline(__always)
  static func bytes(of bits: UInt64) -> Int { (71 - bits.leadingZeroBitCount) >> 3 }

  /// The first `count` bytes at a place as a number.
  @inline(__always)
  static func load(_ place: UnsafeRawPointer, _ count: Int) -> UInt64 {
    let bits = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
    return bits & ~(UInt64.max << UInt64(8 * count))
  }
}

/// Reads the rows of one block.
struct PackedRowReader {
  private var place: UnsafeRawPointer
  private let end: UnsafeRawPointer
  private var lastOrder: UInt64 = 0
  private var lastDay: Int64 = 0
  /// The amount of the last row with one that did not fit into the row.
  private(set) var wideMoney: Int128 = 0

  init(_ block: RowBlock) {
    place = UnsafeRawPointer(block.start)
    end = place + block.count
  }

  var isAtEnd: Bool { place >= end }

  /// Whose the next row is; the row is passed over.
  @inline(__always)
  mutating func nextID() -> PackedID {
    let form = UInt16(littleEndian: place.loadUnaligned(as: UInt16.self))
    let isLong = form & 15 == RowForm.longID
    let bytes = RowForm.idBytes(form)
    let bits = RowForm.load(place + 2, bytes)
    let isRejected = form >> RowForm.dayShift == RowForm.rejected
    place += 2 + bytes
    if !isRejected {
      place += RowForm.orderBytes(form) + RowForm.moneyBytes(form) + Int(form >> RowForm.dayShift)
    }
    return PackedID(id: isLong ? bits : bits | UInt64(bytes) << 56, isLong: isLong, isRejected: isRejected)
  }

  /// What the next row says; means nothing for a row that was rejected.
  @inline(__always)
  mutating func next() -> PackedRow {
    let form = UInt16(littleEndian: place.loadUnaligned(as: UInt16.self))
    place += 2 + RowForm.idBytes(form)
    var row = PackedRow(order: nil, money: nil, day: 0)
    let dayBytes = form >> RowForm.dayShift
    guard dayBytes != RowForm.rejected else { return row }
    if form >> RowForm.orderShift & 15 != RowForm.orderOfDay {
      lastOrder &+= UInt64(bitPattern: take(RowForm.orderBytes(form)))
      row.order = lastOrder
    }
    if form >> RowForm.moneyShift & 31 != RowForm.wideMoney {
      row.money = take(RowForm.moneyBytes(form))
    } else {
      wideMoney = Int128(littleEndian: place.loadUnaligned(as: Int128.self))
      place += RowForm.moneyBytes(form)
    }
    lastDay += take(Int(dayBytes))
    row.day = Int32(truncatingIfNeeded: lastDay)
    return row
  }

  @inline(__always)
  private mutating func take(_ bytes: Int) -> Int64 {
    defer { place += bytes }
    return RowForm.unfolded(RowForm.load(place, bytes))
  }
}
