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
  /// Numbers of a workbook or database, which say nothing of how texts beside them are written.
  private(set) var real = ShapeTotals()
  /// By shape, the other shapes; where a separator may be either, with decimals.
  private var others: [ShapeTotals] = []
  /// The same numbers without decimals, for the two shapes whose separator may be either.
  private var grouped: [ShapeTotals] = []
  /// Of the numbers whose point, or comma, may be either, those that end in a zero.
  private(set) var endingInZero = (point: 0, comma: 0)
  /// The digits of the first of these numbers.
  private(set) var eitherDigits: UInt64?
  /// The currencies that stand beside numbers.
  private(set) var currencies: [(currency: Currency, count: Int)] = []
  /// Numbers that are written with a per cent sign.
  private(set) var percents = 0
  private var extremes = Extremes()

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
      let value = Double(isNegative ? -digits : digits)
      plain.add(value, isWhole: true)
      extremes.add(value)
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
    let value = number.value
    pointDecimals.add(value, isWhole: number.isWhole)
    extremes.add(value)
    return true
  }

  /// Counts a number of a workbook or database; false for anything else.
  mutating func addReal(_ cell: Cell) -> Bool {
    guard cell.isBareNumber, let number = cell.number(in: NumberEvidence.pointReader) else { return false }
    real.add(number.value, isWhole: number.isWhole)
    extremes.add(number.value)
    return true
  }

  private static let pointReader = NumberFormat(decimalMark: .point).reader

  /// Counts a number of any shape; false where it is too large for a double.
  mutating func add(_ written: WrittenNumber) -> Bool {
    let number = written.number(hasDecimals: written.shape.mayHaveDecimals)
    let value = number.value
    guard value.isFinite else { return false }
    if written.isPercentage { percents += 1 }
    if let currency = written.currency { add(currency, 1) }
    extremes.add(value)
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
      if written.shape == .pointEither || written.shape == .commaEither { addEither(written) }
    }
    return true
  }

  private mutating func addEither(_ written: WrittenNumber) {
    if eitherDigits == nil { eitherDigits = written.digits }
    guard written.digits % 10 == 0 else { return }
    if written.shape == .pointEither { endingInZero.point += 1 } else { endingInZero.comma += 1 }
  }

  private mutating func add(_ currency: Currency, _ count: Int) {
    if let place = currencies.firstIndex(where: { $0.currency == currency }) {
      currencies[place].count += count
    } else {
      currencies.append((currency, count))
    }
  }

  mutating func merge(_ later: NumberEvidence) {
    plain.merge(later.plain)
    pointDecimals.merge(later.pointDecimals)
    real.merge(later.real)
    extremes.merge(later.extremes)
    percents += later.percents
    for (currency, count) in later.currencies { add(currency, count) }
    eitherDigits = eitherDigits ?? later.eitherDigits
    endingInZero.point += later.endingInZero.point
    endingInZero.comma += later.endingInZero.comma
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

  /// The currencies beside numbers by their codes, each with its count: a sign that several currencies share counts as
  /// that of them which stands in the column too.
  var currencyCounts: [String: Int] {
    currencies.reduce(into: [:]) { counts, entry in
      let named = currencies.map(\.currency).filter {
        $0 != entry.currency && entry.currency.joined(with: $0) == $0
      }
      counts[(named.count == 1 ? named[0] : entry.currency).code, default: 0] += entry.count
    }
  }

  /// Values that stand for "missing".
  func sentinels(in format: NumberFormat) -> [Sentinel] {
    // What may be a group has two values.
    guard count(.pointEither, .commaEither) == 0 else { return [] }
    return extremes.sentinels(among: totals(in: format).count)
  }

  /// Whether there are plain whole numbers, all of less than four digits.
  var hasOnlySmallPlain: Bool { plain.count > 0 && plain.lowest > -1000 && plain.highest < 1000 }

  /// The numbers that a format reads.
  func totals(in format: NumberFormat) -> ShapeTotals {
    NumberShape.allCases.reduce(into: real) { sum, shape in
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
