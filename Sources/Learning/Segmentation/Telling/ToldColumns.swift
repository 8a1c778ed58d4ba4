internal import CustomerFeatures
internal import PortableMath
internal import TextTables

/// What the columns that are no features tell of each segment: answers in shares or means, and the values that its
/// customers have more often than others.
struct ToldColumns {
  private let outcomes: [CompanionColumn]
  private let descriptors: [CompanionColumn]
  /// The rows of each segment, by its number.
  private let rows: [Int: [Int]]
  private let all: [Int]

  /// - Parameters:
  ///   - descriptors: Those that say who customers are; `nil` means those with that role.
  ///   - roles: What the columns are for.
  ///   - segments: The number of each customer's segment.
  init(
    _ companions: [CompanionColumn], descriptors: [CompanionColumn]? = nil, roles: [ColumnDecision],
    segments: [Int]
  ) {
    let names = Dictionary(grouping: roles, by: \.role).mapValues { Set($0.map(\.name)) }
    outcomes = companions.filter { names[.outcome]?.contains($0.name) ?? false }
    self.descriptors = descriptors ?? companions.filter { names[.descriptor]?.contains($0.name) ?? false }
    all = Array(segments.indices)
    rows = Dictionary(grouping: all) { segments[$0] }
  }

  /// By column: what became of a segment's customers, beside all customers.
  func outcomes(ofSegment number: Int) -> [String: SegmentOutcome] {
    let own = rows[number] ?? []
    let pairs = outcomes.compactMap { column in
      (column.isMeasure ? mean(of: column, own) : share(of: column, own)).map { (column.name, $0) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The values that a segment's customers have more often than all, the most telling ones first.
  func descriptors(ofSegment number: Int) -> [SegmentDescriptor] {
    let own = rows[number] ?? []
    let found = descriptors.flatMap { Overrepresentation(of: $0.banded, own: own, all: all).descriptors }
    return found.sorted { a, b in
      a.lift != b.lift
        ? a.lift > b.lift
        : a.column != b.column ? precedesInBytes(a.column, b.column) : precedesInBytes(a.value, b.value)
    }.prefix(Self.mostDescriptors).map(\.self)
  }

  private static let mostDescriptors = 8

  private func mean(of column: CompanionColumn, _ own: [Int]) -> SegmentOutcome? {
    let base = all.compactMap { column.number($0) }
    let numbers = own.compactMap { column.number($0) }
    guard let baseMean = Self.mean(base), let mean = Self.mean(numbers) else { return nil }
    let squares = numbers.sorted().reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error =
      numbers.count > 1 ? (squares / Double(numbers.count - 1) / Double(numbers.count)).squareRoot() : 0
    return SegmentOutcome(
      value: nil, share: nil, mean: mean, base: baseMean,
      interval: [mean - Self.z * error, mean + Self.z * error])
  }

  /// 97.5 % of a normal distribution lie below.
  private static let z = 1.959963984540054

  /// In ascending order, so that the order of the rows is not in the last bit.
  private static func mean(_ numbers: [Double]) -> Double? {
    numbers.isEmpty ? nil : numbers.sorted().reduce(0, +) / Double(numbers.count)
  }

  private func share(of column: CompanionColumn, _ own: [Int]) -> SegmentOutcome? {
    let base = column.counts(all)
    let counts = column.counts(own)
    let (known, baseKnown) = (counts.reduce(0, +), base.reduce(0, +))
    guard known > 0,
      let value = column.answer ?? counts.indices.max(by: { (counts[$0], $1) < (counts[$1], $0) })
    else { return nil }
    let interval = wilsonInterval(of: counts[value], in: known)
    return SegmentOutcome(
      value: column.texts[value], share: Double(counts[value]) / Double(known), mean: nil,
      base: Double(base[value]) / Double(baseKnown), interval: [interval.lowerBound, interval.upperBound])
  }
}

extension CompanionColumn {
  /// The number of a customer; `nil` where there is none.
  fileprivate func number(_ row: Int) -> Double? { numbers[Int(places[row])] }

  /// Texts that say something, by place.
  private var known: [Int] { texts.indices.filter { !areMissing[$0] } }

  /// Whether the answer is a number on a scale, rather than one of a few.
  fileprivate var isMeasure: Bool {
    let known = known
    return known.count > 2 && known.allSatisfy { numbers[$0] != nil }
  }

  /// The answer that says yes, of two; `nil` where they are no yes and no.
  fileprivate var answer: Int? {
    let known = known
    guard known.count <= 2 else { return nil }
    return known.first { CategoryKey.value(texts[$0].withoutBlanks).answer == true }
  }

  /// How many of some customers have each text; 0 for those that say nothing.
  fileprivate func counts(_ rows: [Int]) -> [Int] {
    var counts = Array(repeating: 0, count: texts.count)
    for row in rows where !areMissing[Int(places[row])] { counts[Int(places[row])] += 1 }
    return counts
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var withoutBlanks: String {
    let inner = drop(while: \.isWhitespace)
    return String(inner.reversed().drop(while: \.isWhitespace).reversed())
  }
}
