import Clustering
import CustomerFeatures
import Foundation
import LinearAlgebra
@testable import Segmentation
import Testing

@Test func `the logarithm agrees with the system's to a few last bits`() {
  var generator = SplitMix64(seed: 3)
  for exponent in stride(from: -60.0, through: 60, by: 0.25) {
    let x = exp2(exponent) * Double.random(in: 1...1.2, using: &generator)
    let expected = log1p(x)
    #expect(abs(signedLogarithm(x) - expected) <= 3 * expected.ulp, "at \(x)")
    #expect(signedLogarithm(-x) == -signedLogarithm(x))
  }
  #expect(signedLogarithm(0) == 0)
  #expect(signedLogarithm(.greatestFiniteMagnitude).isFinite)
}

@Test(arguments: FeatureScaling.Choice.allCases)
func `numbers standardised together are those standardised one by one`(choice: FeatureScaling.Choice) {
  let features = Samples.transactions()
  for (j, column) in FeatureScaling(fitting: features, choice: choice).columns.enumerated() {
    let values = features.values.column(j) + [0, -0.0, -3, 0.4, 1e300]
    var together = values
    column.standardise(&together)
    #expect(together.map(\.bitPattern) == values.map { column.standardised($0).bitPattern })
  }
}

@Test func `standardised columns have mean 0 and variance 1, and come back`() {
  let features = Samples.transactions()
  let scaling = FeatureScaling(fitting: features)
  let points = scaling.transform(features.values)
  let statistics = ColumnStatistics(of: points)
  for j in 0..<points.columns {
    #expect(abs(statistics.means[j]) < 1e-12)
    #expect(abs(statistics.standardDeviations[j] - 1) < 1e-12)
  }
  let back = scaling.inverse(points)
  for (a, b) in zip(back.elements, features.values.elements) { #expect(abs(a - b) <= 1e-12 * max(1, abs(b))) }
}

@Test func `a category column weighs as much as one number, and its categories lie equally far apart`() {
  let features = Samples.table()
  let points = FeatureScaling(fitting: features).transform(features.values)
  let statistics = ColumnStatistics(of: points)
  let variances = statistics.standardDeviations.map { $0 * $0 }
  #expect(abs(variances[1] + variances[2] + variances[3] - 1) < 1e-12)
  #expect(abs(variances[0] - 1) < 1e-12)
  let scaling = FeatureScaling(fitting: features)
  let rows = scaling.transform(Matrix([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0]]))
  func distance(_ a: Int, _ b: Int) -> Double {
    zip(rows.row(a), rows.row(b)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }
  #expect(abs(distance(0, 1) - distance(1, 2)) < 1e-12)
  #expect(abs(distance(0, 2) - distance(1, 2)) < 1e-12)
}

@Test(arguments: [1022, -1022, 500, -500, 1, 0])
func `data times a power of two is scaled to the same points`(exponent: Int) {
  let features = Samples.table()
  let unit = Double(sign: .plus, exponent: exponent > 0 ? exponent - 10 : exponent, significand: 1)
  let income = features.features[4]
  func fitted(_ factor: Double) -> Matrix {
    let values = Matrix(rows: 200, columns: 1, elements: features.values.column(4).map { $0 * factor })
    let matrix = FeatureMatrix(features: [income], values: values, customers: features.customers)
    return FeatureScaling(fitting: matrix, choice: .none).transform(values)
  }
  for (a, b) in zip(fitted(unit).elements, fitted(1).elements) { #expect(abs(a - b) < 1e-9) }
}

@Test func `a constant column moves nobody`() {
  let values = Matrix(rows: 3, columns: 1, elements: [0.1, 0.1, 0.1])
  let matrix = FeatureMatrix(features: [Samples.monetary], values: values, customers: ["a", "b", "c"])
  let points = FeatureScaling(fitting: matrix).transform(values)
  #expect(points.elements.allSatisfy { abs($0) < 1e-15 })
}

@Test func `drawn points snap to whole orders and one city each`() throws {
  let features = Samples.table()
  let scaling = FeatureScaling(fitting: features)
  let snap = try #require(scaling.snap(of: features.features))
  let drawn = scaling.transform(Matrix([[33.4, 0.2, 0.3, 0.1, 25.5], [60.6, -1, -0.5, -0.7, 90.25]]))
  let values = scaling.inverse(snap(drawn))
  let expected = Matrix([[33, 0, 1, 0, 25.5], [61, 0, 1, 0, 90.25]])
  for (a, b) in zip(values.elements, expected.elements) { #expect(abs(a - b) < 1e-9) }
  #expect(scaling.snap(of: [Samples.monetary]) == nil)
}
