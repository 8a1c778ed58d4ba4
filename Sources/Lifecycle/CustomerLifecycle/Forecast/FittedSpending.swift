internal import PortableMath

/// What customers spend on a purchase day: the gamma-gamma model (Fader and Hardie, "The Gamma-Gamma Model of Monetary
/// Value", 2013) of all purchases and net money.
public struct FittedSpending: Sendable, Equatable {
  /// The shape of a customer's purchases.
  public let p: Double
  /// Shape and scale of the distribution of their means.
  public let q: Double
  /// See `q`; in money.
  public let gamma: Double
  /// Natural, summed over the customers fitted.
  public let logLikelihood: Double
  /// Customers with money, from whom it was learned.
  public let customers: Int
  /// Pearson's, of purchase days and money a purchase day: the model holds them independent. `nil` where one is constant.
  public let correlation: Double?

  /// Above this correlation, of either sign, the model does not fit.
  public static let largestCorrelation = 0.3

  /// Whether purchase days and money depend on each other, against what the model holds.
  public var isDoubtful: Bool { abs(correlation ?? 0) > Self.largestCorrelation }

  /// Whether a mean exists: from q ≤ 1 none does, and no money can be forecast.
  public var hasMean: Bool { q > 1 }

  /// The mean over all customers.
  public var meanValue: Double { p * gamma / (q - 1) }

  /// The money to expect on a purchase day of a customer.
  ///
  /// - Parameters:
  ///   - purchaseDays: m.
  ///   - mean: z, his net money a purchase day, at least 0.
  public func value(purchaseDays: Int, mean: Double) -> Double {
    let m = Double(purchaseDays)
    return p * (gamma + m * mean) / (p * m + q - 1)
  }

  package init(
    p: Double, q: Double, gamma: Double, logLikelihood: Double, customers: Int,
    correlation: Double? = nil
  ) {
    self.p = p
    self.q = q
    self.gamma = gamma
    self.logLikelihood = logLikelihood
    self.customers = customers
    self.correlation = correlation
  }
}

extension FittedSpending {
  /// Fits the model to purchase days and net money a purchase day, by maximum likelihood without a prior.
  ///
  /// - Parameter purchases: Those with no money are left out.
  /// - Returns: `nil` where nobody spent money.
  /// - Complexity: O(*n* log *n*) in the customers, and O(*n*) for each of some dozens of steps.
  package init?(fitting purchases: [(days: Int, mean: Double)]) {
    // In an order of the values alone, so that sums do not depend on the order of customers.
    let sorted = purchases.filter { $0.mean > 0 && $0.mean.isFinite }.sorted {
      ($0.days, $0.mean) < ($1.days, $1.mean)
    }
    guard !sorted.isEmpty else { return nil }
    let mean = sorted.reduce(0) { $0 + $1.mean } / Double(sorted.count)
    // The box is for amounts in their hundreds; where a purchase costs millions, money is counted in larger coins.
    var coin = 1.0
    while mean / coin >= 1_000 { coin *= 10 }
    while mean / coin < 1 { coin /= 10 }
    let counted = sorted.map { (days: $0.days, mean: $0.mean / coin) }
    func climb(_ starts: [[Double]], _ purchases: [(days: Int, mean: Double)]) -> BoxMaximum {
      let likelihood = SpendingLikelihood(purchases)
      return BoxMaximum(from: starts) { likelihood.at(p: $0[0], q: $0[1], gamma: $0[2]) }
    }
    let typical = mean / coin
    var starts = [[6, 4, 15], [2, 3, 100], [3, 3, typical], [1, 2, typical]]
    // A part of very many is enough to tell which start leads highest.
    let step = counted.count / 10_000
    if step > 1 {
      starts = [
        climb(starts, stride(from: step / 2, to: counted.count, by: step).map { counted[$0] }).parameters
      ]
    }
    let summit = climb(starts, counted)
    self.init(
      p: summit.parameters[0], q: summit.parameters[1], gamma: summit.parameters[2] * coin,
      logLikelihood: summit.value - Double(sorted.count) * naturalLogarithm(coin), customers: sorted.count,
      correlation: Self.correlation(sorted, mean))
  }

  private static func correlation(_ purchases: [(days: Int, mean: Double)], _ mean: Double) -> Double? {
    let meanDays = purchases.reduce(0) { $0 + Double($1.days) } / Double(purchases.count)
    var (days, money, both) = (0.0, 0.0, 0.0)
    for purchase in purchases {
      let (d, m) = (Double(purchase.days) - meanDays, purchase.mean - mean)
      days += d * d
      money += m * m
      both += d * m
    }
    guard days > 0, money > 0 else { return nil }
    return both / (days.squareRoot() * money.squareRoot())
  }
}

/// The log-likelihood of the gamma-gamma model with its derivatives.
private struct SpendingLikelihood {
  /// Customers with the same purchase days, ascending.
  private struct Group {
    let days: Double
    let customers: Double
    let logarithms: Double
    let means: Range<Int>
  }
  private let groups: [Group]
  private let means: [Double]

  /// - Parameter purchases: Ascending by days.
  init(_ purchases: [(days: Int, mean: Double)]) {
    means = purchases.map(\.mean)
    var groups: [Group] = []
    var start = 0
    while start < purchases.count {
      let days = purchases[start].days
      let end = purchases[start...].firstIndex { $0.days != days } ?? purchases.count
      var logarithms = CarefulSum()
      for place in start..<end { logarithms.add(naturalLogarithm(purchases[place].mean)) }
      groups.append(
        Group(
          days: Double(days), customers: Double(end - start), logarithms: logarithms.value, means: start..<end
        ))
      start = end
    }
    self.groups = groups
  }

  func at(p: Double, q: Double, gamma: Double) -> Curvature {
    var result = Curvature(parameters: 3)
    var value = CarefulSum()
    let logGammaQ = logGamma(q)
    let (digammaQ, trigammaQ) = (digamma(q), trigamma(q))
    let logScale = naturalLogarithm(gamma)
    for group in groups {
      let (m, n) = (group.days, group.customers)
      let (pm, sum) = (p * m, p * m + q)
      var logarithms = CarefulSum()
      var (inverses, squares) = (0.0, 0.0)
      for z in means[group.means] {
        let total = gamma + m * z
        logarithms.add(naturalLogarithm(total))
        inverses += 1 / total
        squares += 1 / (total * total)
      }
      let logM = naturalLogarithm(m)
      value.add(n * (logGamma(sum) - logGamma(pm) - logGammaQ + q * logScale + pm * logM))
      value.add((pm - 1) * group.logarithms)
      value.add(-sum * logarithms.value)
      let (digammaSum, trigammaSum) = (digamma(sum), trigamma(sum))
      result.gradient[0] += m * (n * (digammaSum - digamma(pm) + logM) + group.logarithms - logarithms.value)
      result.gradient[1] += n * (digammaSum - digammaQ + logScale) - logarithms.value
      result.gradient[2] += n * q / gamma - sum * inverses
      result.hessian[0] += n * m * m * (trigammaSum - trigamma(pm))
      result.hessian[1] += n * m * trigammaSum
      result.hessian[2] -= m * inverses
      result.hessian[4] += n * (trigammaSum - trigammaQ)
      result.hessian[5] += n / gamma - inverses
      result.hessian[8] += sum * squares - n * q / (gamma * gamma)
    }
    result.value = value.value
    result.mirror()
    return result
  }
}
