/// Count and extent of the numbers that are written in one shape.
struct ShapeTotals: Sendable {
  var count = 0
  var whole = 0
  var negative = 0
  var lowest = Double.infinity
  var highest = -Double.infinity

  var range: ClosedRange<Double>? { count > 0 ? lowest...highest : nil }

  @inline(__always)
  mutating func add(_ value: Double, isWhole: Bool) {
    count += 1
    if isWhole { whole += 1 }
    if value < 0 { negative += 1 }
    if value < lowest { lowest = value }
    if value > highest { highest = value }
  }

  mutating func merge(_ other: ShapeTotals) {
    count += other.count
    whole += other.whole
    negative += other.negative
    lowest = min(lowest, other.lowest)
    highest = max(highest, other.highest)
  }
}

/// How many numbers of a column are written in which shape, with their extent.
struct NumberEvidence: Sendable {
  private var plain = ShapeTotals()
  private var pointDecimals = ShapeTotals()
  /// By shape, the other shapes; where a separator may be either, with decimals.
  private var others: [ShapeTotals] = []
  /// The same numbers without decimals, for the two shapes whose separator may be either.
  private var grouped: [ShapeTotals] = []

  /// Counts digits with at most one point between them, which is what most numbers are; false for anything else.
  @inline(__always)
  mutating func addPlain(_ cell: Cell) -> Bool {
    guard 1...17 ~= cell.count else { return false }
    var p = cell.start
    let end = p + cell.count
    let isNegative = p.pointee == UInt8(ascii: "-")
    if isNegative { p += 1 }
    let first = p
    var digits: Int64 = 0
    while p < end {
      let digit = p.pointee &- 48
      guard digit <= 9 else { break }
      digits = digits &* 10 &+ Int64(digit)
      p += 1
    }
    let leading = p - first
    guard leading > 0 else { return false }
    if p == end {
      plain.add(Double(isNegative ? -digits : digits), isWhole: true)
      return true
    }
    guard p.pointee == UInt8(ascii: ".") else { return false }
    p += 1
    let decimals = end - p
    // Three digits after the point may be a group: left to the long way.
    guard decimals > 0, decimals != 3 else { return false }
    while p < end {
      let digit = p.pointee &- 48
      guard digit <= 9 else { return false }
      digits = digits &* 10 &+ Int64(digit)
      p += 1
    }
    let number = DecimalNumber(mantissa: isNegative ? -digits : digits, exponent: -decimals)
    pointDecimals.add(number.value, isWhole: number.isWhole)
    return true
  }

  /// Counts a number of any shape; false where it is too large for a double.
  mutating func add(_ written: WrittenNumber) -> Bool {
    let number = written.number(hasDecimals: written.shape.mayHaveDecimals)
    let value = number.value
    guard value.isFinite else { return false }
    switch written.shape {
    case .plain: plain.add(value, isWhole: number.isWhole)
    case .pointDecimals: pointDecimals.add(value, isWhole: number.isWhole)
    default:
      if others.isEmpty {
        others = Array(repeating: ShapeTotals(), count: NumberShape.allCases.count)
        grouped = Array(repeating: ShapeTotals(), count: NumberShape.allCases.count)
      }
      let shape = Int(written.shape.rawValue)
      others[shape].add(value, isWhole: number.isWhole)
      let whole = written.number(hasDecimals: false)
      grouped[shape].add(whole.value, isWhole: whole.isWhole)
    }
    return true
  }

  mutating func merge(_ later: NumberEvidence) {
    plain.merge(later.plain)
    pointDecimals.merge(later.pointDecimals)
    guard !later.others.isEmpty else { return }
    guard !others.isEmpty else {
      others = later.others
      grouped = later.grouped
      return
    }
    for i in others.indices {
      others[i].merge(later.others[i])
      grouped[i].merge(later.grouped[i])
    }
  }

  func count(_ shapes: NumberShape...) -> Int {
    shapes.reduce(0) { $0 + totals($1, hasDecimals: true).count }
  }

  private func totals(_ shape: NumberShape, hasDecimals: Bool) -> ShapeTotals {
    switch shape {
    case .plain: plain
    case .pointDecimals: pointDecimals
    default:
      others.isEmpty
        ? ShapeTotals() : hasDecimals ? others[Int(shape.rawValue)] : grouped[Int(shape.rawValue)]
    }
  }

  /// The numbers that a format reads.
  func totals(in format: NumberFormat) -> ShapeTotals {
    NumberShape.allCases.reduce(into: ShapeTotals()) { sum, shape in
      if let hasDecimals = shape.hasDecimals(in: format) {
        sum.merge(totals(shape, hasDecimals: hasDecimals))
      }
    }
  }
}

extension NumberShape {
  /// Whether the last separator marks decimals in some format.
  var mayHaveDecimals: Bool {
    switch self {
    case .plain, .pointGroups, .commaGroups, .blankGroups, .apostropheGroups: false
    default: true
    }
  }
}
