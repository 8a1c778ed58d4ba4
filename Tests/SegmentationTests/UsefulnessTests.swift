import CustomerFeatures
import LinearAlgebra
import TestSupport
import Testing
import Wording

@testable import Segmentation

@Suite("What a partition tells of the next period")
struct UsefulnessTests {
  @Test("agrees with plain double loops", arguments: 1...8 as ClosedRange<UInt64>)
  func oracle(seed: UInt64) throws {
    let outcomes = MadeUpOutcomes.random(seed: seed)
    var generator = SeededGenerator(seed: seed &* 7)
    let groups = (0..<outcomes.count).map { _ in Int.random(in: 0..<5, using: &generator) }
    let others = (0..<outcomes.count).map { $0 % 3 }
    let found = Usefulness(ofGroups: groups, for: outcomes)
    let expected = UsefulnessOracle(groups, outcomes)
    #expect(abs(found.value - expected.value) < 1e-12)
    #expect(abs(found.spendingR2 - expected.spendingR2) < 1e-12)
    #expect(abs(found.capture - expected.capture) < 1e-12)
    #expect(abs((found.auc ?? -1) - (expected.auc ?? -1)) < 1e-12)
    let difference = UsefulnessDifference(of: found, against: Usefulness(ofGroups: others, for: outcomes))
    let plain = expected.difference(from: UsefulnessOracle(others, outcomes))
    #expect(abs(difference.difference - plain.mean) < 1e-12)
    #expect(abs(difference.standardError - plain.error) < 1e-12)
  }

  @Test("a customer is never foretold from his own fold")
  func ownFold() {
    var outcomes = MadeUpOutcomes.random(seed: 3)
    let groups = (0..<outcomes.count).map { $0 % 4 }
    let before = Foretold(byGroups: groups, of: outcomes)
    let own = outcomes.folds.indices.filter { outcomes.folds[$0] == 6 }
    outcomes = MadeUpOutcomes.changed(outcomes, at: own) { $0 + 1000 }
    let after = Foretold(byGroups: groups, of: outcomes)
    #expect(own.allSatisfy { abs(before.spending[$0] - after.spending[$0]) < 1e-9 })
    #expect(before.spending != after.spending)
  }

  @Test("groups that say nothing are worth nothing or a little less")
  func nothing() {
    let outcomes = MadeUpOutcomes.random(seed: 5, count: 2000)
    let value = Usefulness(ofGroups: (0..<2000).map { $0 % 7 }, for: outcomes).value
    #expect(value < 0.01 && value > -0.05)
  }

  @Test("spending alone is judged where nearly all buy")
  func nearlyAll() {
    let outcomes = MadeUpOutcomes.random(seed: 9, buyers: 1)
    let usefulness = Usefulness(ofGroups: (0..<outcomes.count).map { $0 % 3 }, for: outcomes)
    #expect(usefulness.auc == nil)
    #expect(usefulness.boughtR2 == nil)
    #expect(usefulness.value == usefulness.spendingR2)
  }

  @Test("ridge solves its normal equations", arguments: 1...4 as ClosedRange<UInt64>)
  func ridge(seed: UInt64) {
    let outcomes = MadeUpOutcomes.random(seed: seed)
    let scaling = FeatureScaling(fitting: outcomes.features)
    let terms = ToldTerms(
      of: outcomes.features.values, scaling: scaling, centres: scaling.columns.map(\.mean),
      scales: scaling.columns.map(\.standardDeviation))
    let rows = Array(stride(from: 0, to: terms.rows, by: 2))
    let ridge = Ridge(terms: terms, rows: rows)
    let learned = ridge.coefficients(for: outcomes.spending)
    // Bᵀ(y − ȳ − Bβ) = λβ for every term, written out.
    let mean = rows.map { outcomes.spending[$0] }.reduce(0, +) / Double(rows.count)
    #expect(abs(learned.mean - mean) < 1e-12)
    for j in 0..<terms.count {
      var left = 0.0
      for i in rows {
        func standardised(_ k: Int) -> Double { (terms[i, k] - ridge.centres[k]) / ridge.scales[k] }
        let foretold = (0..<terms.count).reduce(0) { $0 + learned.coefficients[$1] * standardised($1) }
        left += standardised(j) * (outcomes.spending[i] - mean - foretold)
      }
      #expect(abs(left - 10 * learned.coefficients[j]) < 1e-8)
    }
  }

  @Test("terms are the features within four deviations, and their products")
  func terms() {
    let scaling = FeatureScaling(columns: [
      .init(transform: .none, mean: 1, standardDeviation: 2, weight: 1),
      .init(transform: .none, mean: 0, standardDeviation: 1, weight: 1),
    ])
    let terms = ToldTerms(
      of: Matrix([[5, -9]]), scaling: scaling, centres: [1, 0], scales: [2, 1])
    #expect((0..<terms.count).map { terms[0, $0] } == [2, -4, 4, -8, 16])
    #expect(ToldAxes.termCount(ofFeatures: 3) == 9)
  }
}

/// Outcomes of customers who do not exist.
enum MadeUpOutcomes {
  static func random(seed: UInt64, count: Int = 400, buyers: Double = 0.4) -> PeriodOutcomes {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<count).map { _ in
      [
        Double(Int.random(in: 1...12, using: &generator)), Double.random(in: 1...900, using: &generator),
        Double(Int.random(in: 1...300, using: &generator)),
      ]
    }
    let bought = (0..<count).map { _ in Double.random(in: 0..<1, using: &generator) < buyers ? 1.0 : 0 }
    let spent = bought.map { $0 * Double(Int.random(in: 1...200, using: &generator)) }
    return PeriodOutcomes(
      day: CalendarDay(daysSince1970: 19_000),
      features: FeatureMatrix(
        features: [Samples.frequency, Samples.monetary, Samples.recency], values: Matrix(rows),
        customers: (0..<count).map { "c\($0)" }),
      tradeSegments: (0..<count).map { $0 % 11 }, bought: bought, spent: spent,
      spending: spent.map { signedLogarithm($0 / 50) },
      folds: (0..<count).map { _ in Int.random(in: 0..<10, using: &generator) })
  }

  static func changed(_ outcomes: PeriodOutcomes, at rows: [Int], _ change: (Double) -> Double)
    -> PeriodOutcomes
  {
    var spending = outcomes.spending
    for row in rows { spending[row] = change(spending[row]) }
    return PeriodOutcomes(
      day: outcomes.day, features: outcomes.features, tradeSegments: outcomes.tradeSegments,
      bought: outcomes.bought, spent: outcomes.spent, spending: spending, folds: outcomes.folds)
  }
}

/// The definitions, written out customer by customer.
private struct UsefulnessOracle {
  let value, spendingR2, capture: Double
  let auc: Double?
  private let errors: [Double]

  init(_ groups: [Int], _ o: PeriodOutcomes) {
    let n = o.count
    func foretold(_ y: [Double], _ i: Int) -> (group: Double, all: Double) {
      var (sum, count, allSum, allCount) = (0.0, 0.0, 0.0, 0.0)
      for j in 0..<n where o.folds[j] != o.folds[i] {
        allSum += y[j]
        allCount += 1
        if groups[j] == groups[i] {
          sum += y[j]
          count += 1
        }
      }
      return ((sum + 2 * allSum / allCount) / (count + 2), allSum / allCount)
    }
    func explained(_ y: [Double]) -> (r2: Double, errors: [Double]) {
      let mean = y.reduce(0, +) / Double(n)
      let variance = y.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(n)
      let squares = (0..<n).map { i in (y[i] - foretold(y, i).group) * (y[i] - foretold(y, i).group) }
      let total = (0..<n).map { i in (y[i] - foretold(y, i).all) * (y[i] - foretold(y, i).all) }
      return (1 - squares.reduce(0, +) / total.reduce(0, +), squares.map { $0 / variance })
    }
    let (b, y) = (explained(o.bought), explained(o.spending))
    value = (b.r2 + y.r2) / 2
    spendingR2 = y.r2
    errors = zip(b.errors, y.errors).map { ($0 + $1) / 2 }

    let chance = (0..<n).map { foretold(o.bought, $0).group }
    var areas: [Double] = []
    for fold in 0..<10 {
      var (wins, pairs) = (0.0, 0.0)
      for i in 0..<n where o.folds[i] == fold && o.bought[i] == 1 {
        for j in 0..<n where o.folds[j] == fold && o.bought[j] == 0 {
          wins += chance[i] > chance[j] ? 1 : chance[i] == chance[j] ? 0.5 : 0
          pairs += 1
        }
      }
      if pairs > 0 { areas.append(wins / pairs) }
    }
    auc = areas.isEmpty ? nil : areas.reduce(0, +) / Double(areas.count)

    // Each customer alike in the best fifth by the share of those who tie with him that finds room in it.
    let worth = (0..<n).map { foretold(o.spent, $0).group }
    var reached = 0.0
    for i in 0..<n {
      let better = Double((0..<n).count { worth[$0] > worth[i] })
      let alike = Double((0..<n).count { worth[$0] == worth[i] })
      reached += o.spent[i] * max(0, min(1, (Double(n) / 5 - better) / alike))
    }
    capture = reached / o.spent.reduce(0, +)
  }

  func difference(from other: UsefulnessOracle) -> (mean: Double, error: Double) {
    let gains = zip(errors, other.errors).map { $1 - $0 }
    let n = Double(gains.count)
    let mean = gains.reduce(0, +) / n
    let variance = gains.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / (n - 1)
    return (mean, (variance / n).squareRoot())
  }
}
