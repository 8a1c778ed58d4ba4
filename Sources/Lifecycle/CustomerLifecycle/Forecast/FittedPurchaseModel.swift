internal import ParallelWork

/// A purchase model with the parameters of most likelihood.
public struct FittedPurchaseModel: Sendable, Equatable {
  /// Which one.
  public let model: PurchaseModel
  /// r and α of the gamma distribution of purchase rates, per week.
  public let r: Double
  /// See `r`.
  public let alpha: Double
  /// a and b of the beta distribution of the probability to leave; 0 and 1 for ``PurchaseModel/nbd``, where nobody does.
  public let a: Double
  /// See `a`.
  public let b: Double
  /// Natural, summed over customers.
  public let logLikelihood: Double

  package init(
    model: PurchaseModel, r: Double, alpha: Double, a: Double = 0, b: Double = 1, logLikelihood: Double
  ) {
    self.model = model
    self.r = r
    self.alpha = alpha
    self.a = a
    self.b = b
    self.logLikelihood = logLikelihood
  }

  /// The parameters by their names in files.
  public var parameters: [(name: String, value: Double)] {
    let rates = [("r", r), ("alpha", alpha)]
    return model == .nbd ? rates : rates + [("a", a), ("b", b)]
  }

  /// The first parameter at the edge of its box, where the likelihood is flat: customers hardly differ.
  public var edge: String? {
    parameters.first {
      $0.value <= BoxMaximum.box.lowerBound * 1.01 || $0.value >= BoxMaximum.box.upperBound * 0.99
    }?
    .name
  }
}

extension FittedPurchaseModel {
  /// Fits one model to customers' histories by maximum likelihood, without a prior.
  ///
  /// - Complexity: O(*d*) in the distinct histories for each of some dozens of steps.
  package init(_ model: PurchaseModel, to histories: [PurchaseHistory]) {
    self.init(model, to: DistinctHistories(histories), nbd: nil)
  }

  /// - Parameter nbd: The same histories' negative binomial, from whose neighbourhood the others climb too.
  init(_ model: PurchaseModel, to histories: DistinctHistories, nbd: FittedPurchaseModel?) {
    let likelihood = PurchaseLikelihood(histories)
    let rate = likelihood.meanRate
    guard model != .nbd else {
      let summit = BoxMaximum(from: [[0.5, 5], [1, 1 / rate]]) { likelihood.nbd(r: $0[0], alpha: $0[1]) }
      self.init(
        model: .nbd, r: summit.parameters[0], alpha: summit.parameters[1], logLikelihood: summit.value)
      return
    }
    func climb(_ starts: [[Double]], _ likelihood: PurchaseLikelihood) -> BoxMaximum {
      BoxMaximum(from: starts) { p in
        likelihood.dropout(r: p[0], alpha: p[1], a: p[2], b: p[3], modified: model == .mbgnbd)
      }
    }
    var starts = [[0.5, 5, 0.8, 2.5], [1, 10, 0.5, 2], [1, 1 / rate, 0.1, 1]]
    if let nbd { starts += [[nbd.r, nbd.alpha, 0.01, 5], [nbd.r, nbd.alpha, 1, 100]] }
    let step = histories.histories.count / Self.roughCount
    if step > 1 { starts = [climb(starts, PurchaseLikelihood(histories, step: step)).parameters] }
    let summit = climb(starts, likelihood)
    let p = summit.parameters
    self.init(model: model, r: p[0], alpha: p[1], a: p[2], b: p[3], logLikelihood: summit.value)
  }

  /// Distinct histories that are enough to tell which start leads highest.
  private static let roughCount = 10_000

  /// The best of the three models: the better one with leaving where it beats the one without by at least 2.
  static func best(for histories: DistinctHistories, workers: Workers = Workers()) -> FittedPurchaseModel {
    let nbd = FittedPurchaseModel(.nbd, to: histories, nbd: nil)
    let leaving = workers.map(2) { FittedPurchaseModel($0 == 0 ? .bgnbd : .mbgnbd, to: histories, nbd: nbd) }
    let better = leaving[0].logLikelihood >= leaving[1].logLikelihood ? leaving[0] : leaving[1]
    return better.logLikelihood - nbd.logLikelihood >= 2 ? better : nbd
  }
}
