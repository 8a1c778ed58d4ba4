internal import PurchaseLogs

extension ScoreCutoffs {
  /// Cut-offs by fifths of the buyers, but for those that are given.
  ///
  /// - Complexity: O(*n* log *n*) for *n* buyers.
  init(of clientele: Clientele, given: GivenCutoffs) {
    let buyers = clientele.buyers
    var constant: [ScoredFeature] = []

    let days = given.recency.map { cuts in
      Fitted(lowest: 1, edges: zip(2...5, cuts.values.reversed()).map { ($0, $1) })
    }
    let recency =
      days
      ?? Fitted(AdaptiveFifths.edges(of: buyers.map(\.last)), .recency, &constant) { clientele.asOf - $0 }

    let orders = given.frequency.map { Fitted($0) }
    let frequency =
      orders ?? Fitted(AdaptiveFifths.edges(of: buyers.map(\.orders)), .frequency, &constant) { $0 }

    var monetary: Fitted<ExactMoney>?
    if clientele.hasAmounts {
      let money = given.monetary.map { Fitted($0) }
      let log = clientele.log
      monetary =
        money
        ?? Fitted(AdaptiveFifths.edges(of: buyers.map(\.units)), .monetary, &constant) { log.exactMoney($0) }
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
