internal import CustomerFeatures

extension ToldAxes {
  /// Learns the axes from what customers did.
  ///
  /// - Parameters:
  ///   - outcomes: The customers of the day of learning.
  ///   - scaling: The passage to standard deviations, fitted on that day.
  /// - Complexity: O(*n b*²) for *b* terms.
  init(learning outcomes: PeriodOutcomes, horizon: Int, scaling: FeatureScaling) {
    let d = outcomes.features.features.count
    let centres = scaling.columns.map(\.mean)
    let scales = scaling.columns.map { $0.standardDeviation / $0.weight }
    let terms = ToldTerms(of: outcomes.features.values, scaling: scaling, centres: centres, scales: scales)
    let ridge = Ridge(terms: terms, rows: Array(0..<terms.rows))
    var axes: [Axis] = []
    func learn(_ outcome: Outcome, from values: [Double]) {
      axes.append(
        Axis(
          outcome: outcome, coefficients: ridge.coefficients(for: values).coefficients, mean: 0,
          standardDeviation: 1))
    }
    if outcomes.tellsBuyersApart { learn(.bought, from: outcomes.bought) }
    learn(.spent, from: outcomes.spending)
    self.init(
      horizon: horizon, centres: centres, scales: scales, basisCentres: ridge.centres,
      basisScales: ridge.scales, axes: axes, weight: (Double(d) / Double(axes.count)).squareRoot())
  }
}
