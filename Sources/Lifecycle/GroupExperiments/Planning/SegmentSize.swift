/// How large an experiment with the customers of one segment must be, and what it could show with those it has.
public struct SegmentSize: Sendable, Equatable {
  /// The segment's number; `nil` for all customers together.
  public let segment: Int?
  /// Its customers today.
  public let customers: Int
  /// Those who were in it before the period by whose buyers it is planned, and bought within; `nil` where nobody was.
  public let seen: ConversionGroup?
  /// What the experiment shall find.
  public let options: SegmentSizeOptions

  /// Describes a segment.
  public init(segment: Int?, customers: Int, seen: ConversionGroup?, options: SegmentSizeOptions) {
    self.segment = segment
    self.customers = customers
    self.seen = seen
    self.options = options
  }

  /// The share of buyers to be expected among controls.
  public var baseline: Double? { seen?.rate }
  /// The share to be told from it; `nil` where the effect would lead beyond 0...1.
  public var target: Double? {
    baseline.map { $0 + options.effect }.flatMap { (0...1).contains($0) ? $0 : nil }
  }
  /// The test; `nil` without a baseline.
  public var test: SampleSize? {
    baseline.map {
      SampleSize(
        baseline: $0, level: options.level, power: options.power, treatedPerControl: options.treatedPerControl
      )
    }
  }
  /// The controls that are needed.
  public var controls: Int? { target.flatMap { target in test?.controls(toFind: target) } }
  /// The treated customers that are needed beside them.
  public var treated: Int? { target.flatMap { target in test?.treated(toFind: target) } }
  /// Whether the segment has as many.
  public var isEnough: Bool { (controls ?? .max) <= customers - min(customers, treated ?? .max) }

  /// The controls and treated of a split of today's customers.
  public var split: (controls: Int, treated: Int) {
    let treated = Int((Double(customers) * options.share).rounded(.down))
    return (customers - treated, treated)
  }
  /// The nearest shares that a split of today's customers could tell from the baseline.
  public var detectable: (above: Double?, below: Double?) {
    guard let baseline, split.controls > 0, split.treated > 0 else { return (nil, nil) }
    let test = SampleSize(
      baseline: baseline, level: options.level, power: options.power,
      treatedPerControl: Double(split.treated) / Double(split.controls))
    return test.detectableShares(controls: Double(split.controls))
  }
}

extension SegmentSize {
  /// A line a segment, by number, and first one for all customers.
  ///
  /// - Parameters:
  ///   - before: The segment of each customer at the beginning of the period, and whether he bought within.
  ///   - now: The segment of each customer today.
  public static func all(
    before: [(segment: Int, bought: Bool)], now: [Int], options: SegmentSizeOptions
  ) -> [SegmentSize] {
    let seen = Dictionary(grouping: before, by: \.segment)
    let today = Dictionary(grouping: now) { $0 }
    func group(_ customers: [(segment: Int, bought: Bool)]?) -> ConversionGroup? {
      guard let customers, !customers.isEmpty else { return nil }
      return ConversionGroup(converted: customers.count(where: \.bought), customers: customers.count)
    }
    let whole = SegmentSize(segment: nil, customers: now.count, seen: group(before), options: options)
    return [whole]
      + Set(seen.keys).union(today.keys).sorted().map { segment in
        SegmentSize(
          segment: segment, customers: today[segment]?.count ?? 0, seen: group(seen[segment]),
          options: options)
      }
  }
}
