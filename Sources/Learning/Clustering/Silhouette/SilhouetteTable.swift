/// The silhouette coefficients of several partitions, and the statistics that are taken from them.
///
/// All sums run in canonical order, so they do not depend on the order of the rows.
package struct SilhouetteTable: Sendable {
  private let sites: SilhouetteSites
  private let sample: SilhouetteSample
  /// Site by site of the sample, one coefficient a partition.
  private let coefficients: [Double]

  init(sites: SilhouetteSites, sample: SilhouetteSample, coefficients: [Double]) {
    self.sites = sites
    self.sample = sample
    self.coefficients = coefficients
  }

  /// Customers whose coefficients were computed.
  package var customerCount: Int { sample.strata.reduce(0) { $0 + $1.size } }

  /// Whether every customer's coefficient was computed.
  package var isExact: Bool { sample.isExact }

  /// The coefficient of each row in partition `p`.
  package func coefficientsOfRows(in p: Int) -> SilhouetteCoefficients {
    SilhouetteCoefficients(of: self, partition: p, rows: sites.rowCount)
  }

  /// Goes through the rows that have a coefficient in partition `p`.
  func forEachRow(in p: Int, _ body: (_ row: Int, _ coefficient: Double) -> Void) {
    for (i, site) in sample.sites.enumerated() {
      for row in sites.rows(atSite: site) { body(Int(row), coefficient(i, p)) }
    }
  }

  /// The mean silhouette of partition `p` over the customers.
  package func mean(of p: Int) -> Double { estimate { coefficient($0, p) }.mean }

  /// The 95 % interval of the mean silhouette: mean ± 1.96 sd / √n, or that of the estimate where it is one.
  package func interval(of p: Int) -> ClosedRange<Double> {
    let (mean, standardError) = estimate { coefficient($0, p) }
    return (mean - normalQuantile * standardError)...(mean + normalQuantile * standardError)
  }

  /// The mean of the clusters' mean silhouettes in partition `p`.
  package func macro(of p: Int) -> Double {
    var sums: [Int: Double] = [:]
    var weights: [Int: Double] = [:]
    var cell = 0
    for stratum in sample.strata {
      let weight = Double(stratum.population) / Double(max(1, stratum.size))
      for i in stratum.drawn {
        while sites.cellStarts[cell + 1] <= sample.sites[i] { cell += 1 }
        let label = sites.label(ofCell: cell, in: p)
        sums[label, default: 0] += weight * Double(sample.customers[i]) * coefficient(i, p)
        weights[label, default: 0] += weight * Double(sample.customers[i])
      }
    }
    let means = weights.keys.sorted().map { sums[$0, default: 0] / weights[$0, default: 1] }
    return means.isEmpty ? 0 : means.reduce(0, +) / Double(means.count)
  }

  /// Whether the mean difference of the customers' coefficients in two partitions is within 1.96 standard errors of 0.
  ///
  /// Paired: most of what varies between customers varies alike in both partitions, so this sees smaller differences
  /// than two intervals side by side.
  package func isAsGood(_ p: Int, as other: Int) -> Bool {
    let (mean, standardError) = estimate { coefficient($0, other) - coefficient($0, p) }
    return abs(mean) <= normalQuantile * standardError
  }

  private func coefficient(_ i: Int, _ p: Int) -> Double { coefficients[i * sites.partitionCount + p] }

  /// Mean of a value over the customers and its standard error, by the stratified estimator (Cochran 1977).
  private func estimate(_ value: (Int) -> Double) -> (mean: Double, standardError: Double) {
    let total = Double(sample.strata.reduce(0) { $0 + $1.population })
    var mean = 0.0
    var variance = 0.0
    for stratum in sample.strata {
      let size = Double(stratum.size)
      let share = Double(stratum.population) / total
      var sum = 0.0
      for i in stratum.drawn { sum += Double(sample.customers[i]) * value(i) }
      let stratumMean = sum / size
      var squares = 0.0
      for i in stratum.drawn {
        let deviation = value(i) - stratumMean
        squares += Double(sample.customers[i]) * deviation * deviation
      }
      mean += share * stratumMean
      // All customers stand for those still to come; a sample stands only for the customers that there are.
      let unseen = sample.isExact ? 1 : 1 - size / Double(stratum.population)
      variance += share * share * unseen * squares / max(1, size - 1) / size
    }
    return (mean, variance.squareRoot())
  }
}

/// The quantile of the standard normal distribution that leaves 2.5 % above it.
private let normalQuantile = 1.96
