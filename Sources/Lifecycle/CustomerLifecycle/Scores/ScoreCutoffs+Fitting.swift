internal import PurchaseLogs

extension ScoreCutoffs {
  /// Cut-offs by fifths of the buyers, but for those that are given.
  ///
  /// - Complexity: O(*n* log *n*) for *n* buyers.
  init(of clientele: Clientele, given: GivenCutoffs) {
    let (buyers, log) = (clientele.buyers, clientele.log)
    self.init(
      given: given, recency: AdaptiveFifths.edges(of: buyers.map(\.last)),
      frequency: AdaptiveFifths.edges(of: buyers.map(\.orders)),
      monetary: clientele.hasAmounts ? AdaptiveFifths.edges(of: buyers.map(\.units)) : nil,
      days: { clientele.asOf - $0 }, money: { log.exactMoney($0) })
  }

  /// Cut-offs by fifths, but for those that are given.
  ///
  /// - Parameters:
  ///   - recency: Of numbers of which the greater is the more recent.
  ///   - monetary: `nil` without amounts.
  ///   - days: What such a number is in days since the last purchase.
  ///   - money: What a number of money is.
  init(
    given: GivenCutoffs, recency recencyFifths: AdaptiveFifths.Edges<Int>,
    frequency frequencyFifths: AdaptiveFifths.Edges<Int>,
    monetary monetaryFifths: AdaptiveFifths.Edges<Int128>?,
    days daysOf: (Int) -> Int, money moneyOf: (Int128) -> ExactMoney
  ) {
    var constant: [ScoredFeature] = []

    let days = given.recency.map { cuts in
      Fitted(lowest: 1, edges: zip(2...5, cuts.values.reversed()).map { ($0, $1) })
    }
    let recency =
      days
      ?? Fitted(recencyFifths, .recency, &constant, daysOf)

    let orders = given.frequency.map { Fitted($0) }
    let frequency =
      orders ?? Fitted(frequencyFifths, .frequency, &constant) { $0 }

    var monetary: Fitted<ExactMoney>?
    if let monetaryFifths {
      monetary = given.monetary.map { Fitted($0) } ?? Fitted(monetaryFifths, .monetary, &constant, moneyOf)
    }

    self.init(
      source: given.recency != nil || given.frequency != nil || (monetary != nil && given.monetary != nil)
        ? .flag : .fifths,
      recency: recency.edges.map { AtMost(score: $0.score, atMost: $0.value) },
      frequency: frequency.edges.map { AtLeast(score: $0.score, atLeast: $0.value) },
      monetary: monetary?.edges.map { AtLeast(score: $0.score, atLeast: $0.value) },
      lowest: Lowest(
        recency: recency.lowest, frequency: frequency.lowest, monetary: monetary?.lowest),
      constant: constant)
  }
}

/// The cut-offs of one feature.
private struct Fitted<Value> {
  var lowest: Int
  var edges: [(score: Int, value: Value)]

  init(lowest: Int, edges: [(score: Int, value: Value)]) {
    self.lowest = lowest
    self.edges = edges
  }

  init<Key: Comparable>(
    _ fifths: AdaptiveFifths.Edges<Key>, _ feature: ScoredFeature, _ constant: inout [ScoredFeature],
    _ value: (Key) -> Value
  ) {
    if fifths.isConstant { constant.append(feature) }
    self.init(lowest: fifths.lowest, edges: fifths.edges.map { ($0.score, value($0.value)) })
  }
}

extension Fitted where Value: Comparable & Sendable {
  init(_ given: FourCutoffs<Value>) {
    self.init(lowest: 1, edges: zip(2...5, given.values).map { ($0, $1) })
  }
}
