internal import CustomerFeatures
internal import LinearAlgebra
internal import PortableMath
internal import Wording

/// Whether a base still looks like the one that a model was made of.
///
/// The population stability index between shares e of the model's customers and a of the new ones is
/// Σ (a − e) ln(a / e); by the custom of credit scoring, up to 0.1 says that nothing has changed, above 0.25 that it has
/// (Siddiqi 2006). Of equal bases it is (1/n + 1/N) times a chi-square number with a degree of freedom less than there
/// are shares (Yurdakul 2018): where chance alone gives as much once in a hundred times, it is no drift.
public struct BaseDrift: Sendable, Equatable {
  /// Which side of the bands an index lies on.
  public enum Band: Sendable, Equatable, Comparable {
    /// Below 0.1, or no more than chance.
    case stable
    /// 0.1 to 0.25.
    case moved
    /// Above 0.25.
    case drifted
  }

  /// The index of some shares.
  public struct Index: Sendable, Equatable {
    /// 0 or more; a share of nobody counts as half a customer.
    public let value: Double
    /// What it says.
    public let band: Band
  }

  /// One a feature of the model.
  public let features: [Index]
  /// Of the shares of the segments.
  public let segments: Index
  /// How often the median of the money is that of the model; `nil` where there is no money, or none at the median.
  public let moneyScale: Double?
  /// Share of the customers of whom some feature is below or above all of the model's customers.
  public let shareOutside: Double
  /// The days that the new log reaches back, where orders and money count over more in the model; `nil` elsewhere.
  public let shortLog: ShortLog?

  /// A log that does not fill the model's window.
  public struct ShortLog: Sendable, Equatable {
    /// Days from its first to the analysis day.
    public let days: Int
    /// Days of the model's window.
    public let window: Int
  }

  /// Whether no index is above its band.
  public var isStable: Bool { (features + [segments]).allSatisfy { $0.band != .drifted } }

  /// Holds classified customers against the base of the model.
  ///
  /// - Returns: `nil` where the model tells nothing of its base (format 1), or nobody was classified.
  /// - Complexity: O(*nd*).
  public init?(of classification: Classification, against model: SegmentationModel) {
    let (matrix, n) = (classification.features, classification.count)
    guard let spreads = model.spreads, n > 0 else { return nil }
    let chance = 1 / Double(n) + 1 / Double(max(1, model.quality.customers))
    features = spreads.indices.map { column in
      var counts = Array(repeating: 0, count: spreads[column].shares.count)
      for row in 0..<n { counts[spreads[column].part(of: matrix.values[row, column])] += 1 }
      return Index(spreads[column].shares, counts, customers: n, chance: chance)
    }
    var places: [Int: Int] = [:]
    for (place, segment) in model.segments.enumerated() { places[segment.number] = place }
    var counts = Array(repeating: 0, count: model.segments.count)
    for number in classification.customers.segments {
      if let place = places[number] { counts[place] += 1 }
    }
    segments = Index(model.segments.map(\.share), counts, customers: n, chance: chance)
    moneyScale = Self.moneyScale(of: matrix, model)
    let outside = (0..<n).count { row in
      model.features.indices.contains { column in
        let feature = model.features[column]
        return !(feature.minimum...feature.maximum).contains(matrix.values[row, column])
      }
    }
    shareOutside = Double(outside) / Double(n)
    shortLog = Self.shortLog(classification.account, model)
  }

  private static func moneyScale(of matrix: FeatureMatrix, _ model: SegmentationModel) -> Double? {
    guard let column = model.features.firstIndex(where: { $0.feature.unit == .money }) else { return nil }
    let values = matrix.values.column(column).sorted()
    let (now, before) = (values[values.count / 2], model.features[column].median)
    return now > 0 && before > 0 ? now / before : nil
  }

  private static func shortLog(_ account: InputAccount, _ model: SegmentationModel) -> ShortLog? {
    guard let window = model.windowDays, let asOf = account.asOf, let first = account.days?.lowerBound
    else { return nil }
    let days = asOf.daysSince1970 - first.daysSince1970
    return days < window ? ShortLog(days: days, window: window) : nil
  }
}

extension BaseDrift.Index {
  /// - Parameters:
  ///   - expected: The model's shares.
  ///   - counts: The customers that are there now.
  ///   - chance: 1/n + 1/N.
  init(_ expected: [Double], _ counts: [Int], customers: Int, chance: Double) {
    let n = Double(customers)
    var index = 0.0
    var shares = 0
    // A segment without customers, in the model and now, tells nothing.
    for (expected, count) in zip(expected, counts) where expected > 0 || count > 0 {
      let actual = max(Double(count), 0.5) / n
      let before = max(expected, 0.5 / n)
      index += (actual - before) * naturalLogarithm(actual / before)
      shares += 1
    }
    value = max(0, index)
    let isChance =
      shares < 2
      || ChiSquareDistribution(degreesOfFreedom: Double(shares - 1)).upperTail(value / chance) > 0.01
    band = isChance || value < 0.1 ? .stable : value <= 0.25 ? .moved : .drifted
  }
}
