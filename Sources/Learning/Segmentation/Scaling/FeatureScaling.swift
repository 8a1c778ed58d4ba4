public import CustomerFeatures
internal import Glibc
public import LinearAlgebra

/// The one passage between original units and standardised ones; stored in the model.
public struct FeatureScaling: Sendable, Equatable, Codable {
  /// One a feature.
  public let columns: [Column]

  /// How one feature is standardised: (t(x) − mean) / standardDeviation · weight.
  public struct Column: Sendable, Equatable, Codable {
    /// What is done to the number first.
    public let transform: Transform
    /// Mean after the transform.
    public let mean: Double
    /// Population standard deviation after the transform, above 0.
    public let standardDeviation: Double
    /// 1 for a number. For the indicators of a category column, the indicator's deviation over the root of the sum
    /// of all its indicators' variances: so a whole category column weighs as much as one numeric column.
    public let weight: Double

    /// Joins the parts.
    package init(transform: Transform, mean: Double, standardDeviation: Double, weight: Double) {
      self.transform = transform
      self.mean = mean
      self.standardDeviation = standardDeviation
      self.weight = weight
    }
  }

  /// A monotone transform that precedes standardising.
  public enum Transform: String, Sendable, Codable {
    /// sign(x) · ln(1 + |x|).
    case log
    /// x as it is.
    case none
  }

  /// Which transform each feature gets.
  public enum Choice: String, Sendable, Codable, CaseIterable {
    /// `log` for recency, frequency, monetary and for any number whose skewness exceeds 1, else `none`.
    case auto
    /// `log` for every number.
    case log
    /// `none` for every number.
    case none
  }

  /// Joins columns that were fitted before.
  package init(columns: [Column]) { self.columns = columns }

  /// Fits means and deviations on `features`, which must be finite.
  ///
  /// The statistics are taken over each column's values in ascending order, so equal bases give equal bits
  /// whatever the order of their rows.
  ///
  /// - Complexity: O(*nd* log *n*).
  public init(fitting features: FeatureMatrix, choice: Choice = .auto) {
    self.init(
      fitting: features, sorted: SortedColumns(of: features.values, weights: features.weights), choice: choice
    )
  }

  init(fitting matrix: FeatureMatrix, sorted: SortedColumns, choice: Choice) {
    let features = matrix.features
    let groups = matrix.recipe?.groups ?? [:]
    func group(_ feature: Feature) -> String { groups[feature.name] ?? feature.name }
    let fitted = features.enumerated().map { index, feature in
      Self.column(
        of: feature, values: sorted.columns[index], weights: sorted.weights?[index], choice: choice)
    }
    // Differences between two categories of a column are the same for every pair, frequent or rare: all its
    // indicators are divided by one number, which makes the column's total variance 1, that of a numeric column.
    var variances: [String: Double] = [:]
    for (feature, column) in zip(features, fitted) where feature.category != nil {
      variances[group(feature), default: 0] += column.variance
    }
    columns = zip(features, fitted).map { feature, column in
      guard feature.category != nil, let total = variances[group(feature)], total > 0 else { return column }
      let weight = column.variance == 0 ? 1 : column.standardDeviation / total.squareRoot()
      return Column(
        transform: column.transform, mean: column.mean, standardDeviation: column.standardDeviation,
        weight: weight)
    }
  }

  private static func column(
    of feature: Feature, values: [Double], weights: [Int]?, choice: Choice
  ) -> Column {
    // Statistics of the values over a power of two: exact, and squares neither overflow nor vanish.
    let largest = values.reduce(0) { max($0, abs($1)) }
    let unit = largest > 0 ? largest.binade : 1
    let scaled = statistics(of: values.map { $0 / unit }, weights: weights)
    var transform: Transform =
      switch choice {
      case _ where feature.category != nil: .none
      case .none: .none
      case .log: .log
      case .auto: feature.unit.isOfTransactions || scaled.skewnesses[0] > 1 ? .log : .none
      }
    let logged = transform == .none ? scaled : statistics(of: values.map(signedLogarithm), weights: weights)
    // Of numbers so small that the squares of their logarithms vanish the logarithm is the number itself.
    if transform == .log, logged.standardDeviations[0] == 0, scaled.standardDeviations[0] > 0 {
      transform = .none
    }
    let fitted = transform == .none ? scaled : logged
    let unitAfter = transform == .none ? unit : 1
    let deviation = fitted.standardDeviations[0] * unitAfter
    return Column(
      transform: transform, mean: fitted.means[0] * unitAfter,
      standardDeviation: deviation > 0 ? deviation : 1, weight: 1)
  }

  private static func statistics(of values: [Double], weights: [Int]?) -> ColumnStatistics {
    ColumnStatistics(of: Matrix(rows: values.count, columns: 1, elements: values), weights: weights)
  }

  /// n × d in original units -> n × d in standardised units.
  ///
  /// - Complexity: O(*nd*).
  public func transform(_ values: Matrix) -> Matrix {
    var points = values
    for i in 0..<points.rows {
      for (j, column) in columns.enumerated() { points[i, j] = column.standardised(points[i, j]) }
    }
    return points
  }

  /// n × d in standardised units -> n × d in original units.
  ///
  /// - Complexity: O(*nd*).
  public func inverse(_ points: Matrix) -> Matrix {
    var values = points
    for i in 0..<values.rows {
      for (j, column) in columns.enumerated() { values[i, j] = column.original(values[i, j]) }
    }
    return values
  }
}

extension FeatureScaling.Column {
  /// Original units -> standardised units.
  func standardised(_ value: Double) -> Double {
    scaled(transform == .log ? signedLogarithm(value) : value)
  }

  /// The same for many values, in place.
  func standardise(_ values: inout [Double]) {
    if transform == .log {
      for i in values.indices { values[i] = signedLogarithm(values[i]) }
    }
    for i in values.indices { values[i] = scaled(values[i]) }
  }

  private func scaled(_ transformed: Double) -> Double {
    (transformed - mean) / standardDeviation * weight
  }

  /// Standardised units -> original units.
  func original(_ point: Double) -> Double {
    let transformed = point / weight * standardDeviation + mean
    guard transform == .log else { return transformed }
    return transformed < 0 ? -expm1(-transformed) : expm1(transformed)
  }

  /// Of an indicator with share p: p (1 − p), and 0 where all customers agree.
  fileprivate var variance: Double { mean * (1 - mean) <= 0 ? 0 : standardDeviation * standardDeviation }
}

extension FeatureUnit {
  /// Recency, frequency or monetary.
  var isOfTransactions: Bool {
    switch self {
    case .daysSinceLastPurchase, .orders, .money: true
    case .number, .year, .share, .category: false
    }
  }
}
