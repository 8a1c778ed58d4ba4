/// What was foretold of each customer, never from his own outcome.
struct Foretold: Sendable {
  /// The chance to buy.
  var bought: [Double]
  /// The logarithm of spending.
  var spending: [Double]
  /// What customers are sorted by to find the best of them: spending in money where it was foretold.
  var spent: [Double]
}

extension Foretold {
  /// Foretells by group: the mean of those in the customer's group, but for his own fold, drawn towards the mean of all
  /// by two customers' weight.
  ///
  /// - Parameter groups: The group of each customer, from 0.
  init(byGroups groups: [Int], of outcomes: PeriodOutcomes) {
    bought = Self.means(of: outcomes.bought, in: groups, folds: outcomes.folds)
    spending = Self.means(of: outcomes.spending, in: groups, folds: outcomes.folds)
    spent = Self.means(of: outcomes.spent, in: groups, folds: outcomes.folds)
  }

  private static func means(of values: [Double], in groups: [Int], folds: [Int]) -> [Double] {
    let cells = FoldSums(of: values, groups: groups, folds: folds)
    return values.indices.map { cells.mean(ofGroup: groups[$0], outside: folds[$0]) }
  }

  /// Foretells the same of all: the mean of all but the customer's own fold.
  init(byMeanOf outcomes: PeriodOutcomes) {
    self.init(byGroups: Array(repeating: 0, count: outcomes.count), of: outcomes)
  }
}

/// Sums of one outcome by group and fold.
private struct FoldSums {
  private var sums: [Double]
  private var counts: [Int]
  private let groupCount: Int

  init(of values: [Double], groups: [Int], folds: [Int]) {
    groupCount = (groups.max() ?? 0) + 1
    sums = Array(repeating: 0, count: (groupCount + 1) * (PeriodOutcomes.foldCount + 1))
    counts = Array(repeating: 0, count: sums.count)
    for i in values.indices {
      for group in [groups[i], groupCount] {
        for fold in [folds[i], PeriodOutcomes.foldCount] {
          sums[cell(group, fold)] += values[i]
          counts[cell(group, fold)] += 1
        }
      }
    }
  }

  private func cell(_ group: Int, _ fold: Int) -> Int { group * (PeriodOutcomes.foldCount + 1) + fold }

  private func outside(_ group: Int, _ fold: Int) -> (sum: Double, count: Int) {
    let (all, own) = (cell(group, PeriodOutcomes.foldCount), cell(group, fold))
    return (sums[all] - sums[own], counts[all] - counts[own])
  }

  /// The mean of all customers outside a fold.
  private func mean(outside fold: Int) -> Double {
    let (sum, count) = outside(groupCount, fold)
    return count == 0 ? 0 : sum / Double(count)
  }

  func mean(ofGroup group: Int, outside fold: Int) -> Double {
    let (sum, count) = outside(group, fold)
    return (sum + 2 * mean(outside: fold)) / Double(count + 2)
  }
}

/// What a partition, or a model, tells of the period that followed: how much of the differences between customers.
struct Usefulness: Sendable, Equatable {
  /// The mean of `boughtR2` and `spendingR2`; spending alone where buyers cannot be told apart. May be negative.
  let value: Double
  /// Share of the squared differences in buying that is told; `nil` where too few buy, or nearly all.
  let boughtR2: Double?
  /// The same of the logarithm of spending.
  let spendingR2: Double
  /// How often a buyer was ranked above one who did not buy; `nil` where `boughtR2` is.
  let auc: Double?
  /// Share of all that was spent which the best fifth of the customers spent.
  let capture: Double
  /// Of each customer: the squared errors over the variances of the outcomes, averaged as `value` is.
  let errors: [Double]
}

extension Usefulness {
  /// Judges what was foretold by what came.
  ///
  /// - Complexity: O(*n* log *n*).
  init(of foretold: Foretold, for outcomes: PeriodOutcomes) {
    let base = Foretold(byMeanOf: outcomes)
    let spending = Explained(outcomes.spending, by: foretold.spending, beside: base.spending)
    spendingR2 = spending.share
    capture = Ranking.capture(of: outcomes.spent, rankedBy: foretold.spent)
    guard outcomes.tellsBuyersApart else {
      boughtR2 = nil
      auc = nil
      value = spending.share
      errors = spending.errors
      return
    }
    let bought = Explained(outcomes.bought, by: foretold.bought, beside: base.bought)
    boughtR2 = bought.share
    auc = Ranking.auc(of: outcomes.bought, rankedBy: foretold.bought, folds: outcomes.folds)
    value = (bought.share + spending.share) / 2
    errors = zip(bought.errors, spending.errors).map { ($0 + $1) / 2 }
  }

  /// Judges groups of customers.
  init(ofGroups groups: [Int], for outcomes: PeriodOutcomes) {
    self.init(of: Foretold(byGroups: groups, of: outcomes), for: outcomes)
  }
}

/// How much of the squared differences of one outcome is told.
private struct Explained {
  let share: Double
  /// The squared error of each customer over the outcome's variance.
  let errors: [Double]

  init(_ values: [Double], by foretold: [Double], beside base: [Double]) {
    var (squares, total, sum, sumOfSquares) = (0.0, 0.0, 0.0, 0.0)
    for i in values.indices {
      squares += (values[i] - foretold[i]) * (values[i] - foretold[i])
      total += (values[i] - base[i]) * (values[i] - base[i])
      sum += values[i]
    }
    let mean = sum / Double(max(values.count, 1))
    for value in values { sumOfSquares += (value - mean) * (value - mean) }
    let variance = sumOfSquares / Double(max(values.count, 1))
    share = total > 0 ? 1 - squares / total : 0
    errors = values.indices.map { i in
      let error = values[i] - foretold[i]
      return variance > 0 ? error * error / variance : 0
    }
  }
}
