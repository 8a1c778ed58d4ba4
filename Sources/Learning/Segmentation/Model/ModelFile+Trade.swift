internal import CustomerFeatures
internal import CustomerLifecycle
package import JSONDocuments
internal import PurchaseLogs

extension TradeScale: JSONWritable {
  /// What `rfm` of a model file holds.
  package var json: JSONValue {
    .object(
      JSONValue.scaleMembers(
        scheme: scheme, recency: cutoffs.recency, frequency: cutoffs.frequency, monetary: cutoffs.monetary,
        lowest: cutoffs.lowest, constant: cutoffs.constant, source: cutoffs.source))
  }

  /// Reads `rfm` of a model file; all that could make a later step fail is checked here.
  ///
  /// - Parameter features: Features of the model, which the scores are of.
  init(_ fields: ModelFields, features: [ModelFeature]) throws(ModelFault) {
    let m = try fields.members("scheme", "cutoffs", "lowest", "constant", "source")
    let scheme = try m[0].oneOf(TradeScheme.self)
    let edges = try m[1].members("recency", "frequency", "monetary")
    let least = try m[2].members("recency", "frequency", "monetary")
    var recency: [ScoreCutoffs.AtMost] = []
    for element in try edges[0].list() {
      let edge = try element.members("score", "atMost")
      recency.append(
        ScoreCutoffs.AtMost(score: try edge[0].score(), atMost: try edge[1].whole(in: 0...10_000_000)))
    }
    let frequency = try edges[1].edges { (field) throws(ModelFault) in
      try field.whole(in: 0...1_000_000_000_000)
    }
    let monetary = try edges[2].unlessNull { (field) throws(ModelFault) in
      try field.edges { (field) throws(ModelFault) in try field.money() }
    }
    let lowest = ScoreCutoffs.Lowest(
      recency: try least[0].score(), frequency: try least[1].score(),
      monetary: try least[2].unlessNull { (field) throws(ModelFault) in try field.score() })
    var constant: [ScoredFeature] = []
    for element in try m[3].list() { constant.append(try element.oneOf(ScoredFeature.self)) }
    let cutoffs = ScoreCutoffs(
      stored: try m[4].oneOf(ScoreCutoffs.Source.self), recency: recency, frequency: frequency,
      monetary: monetary, lowest: lowest, constant: constant)
    guard let cutoffs, Set(constant).count == constant.count else {
      throw fields.fault(
        "must have cut-offs that ascend within scores 1 to 5",
        "должно содержать границы, которые возрастают в пределах оценок от 1 до 5")
    }
    let scored = [ScoredFeature.recency, .frequency] + (monetary == nil ? [] : [.monetary])
    let names = features.map(\.feature.name)
    guard scored.allSatisfy({ names.contains($0.rawValue) }) else {
      throw fields.fault(
        "scores features that the model does not have", "оценивает признаки, которых в модели нет")
    }
    do {
      try self.init(scheme, cutoffs)
    } catch {
      throw m[0].fault("needs amounts", "требует сумм")
    }
  }
}

extension JSONValue {
  /// With what `rfm` of a model file and of `run.json` begin.
  static func scaleMembers(
    scheme: TradeScheme, recency: [ScoreCutoffs.AtMost], frequency: [ScoreCutoffs.AtLeast<Int>],
    monetary: [ScoreCutoffs.AtLeast<ExactMoney>]?, lowest: ScoreCutoffs.Lowest, constant: [ScoredFeature],
    source: ScoreCutoffs.Source
  ) -> [Member] {
    [
      Member("scheme", scheme.rawValue),
      Member(
        "cutoffs",
        [
          "recency": recency.map { ["score": $0.score, "atMost": $0.atMost] as JSONValue },
          "frequency": frequency.map { ["score": $0.score, "atLeast": $0.atLeast] as JSONValue },
          "monetary": monetary?.map { ["score": $0.score, "atLeast": $0.atLeast] as JSONValue },
        ] as JSONValue),
      Member(
        "lowest",
        [
          "recency": lowest.recency, "frequency": lowest.frequency, "monetary": lowest.monetary,
        ] as JSONValue),
      Member("constant", constant.map(\.rawValue)),
      Member("source", source.rawValue),
    ]
  }
}

extension RhythmScale: JSONWritable {
  /// What `rhythm` of a model file holds.
  package var json: JSONValue {
    [
      "horizon": horizonDays, "window": windowDays, "logMean": logMean, "withinVariance": withinVariance,
      "shrinkage": shrinkage, "firstLogMean": firstLogMean, "firstVariance": firstVariance,
    ]
  }

  /// Reads `rhythm` of a model file; all that could make a later step fail is checked here.
  init(_ fields: ModelFields) throws(ModelFault) {
    let m = try fields.members(
      "horizon", "window", "logMean", "withinVariance", "shrinkage", "firstLogMean", "firstVariance")
    // The logarithm of more days than any calendar has.
    let logarithms = -20.0...20.0
    self.init(
      horizonDays: try m[0].unlessNull { (field) throws(ModelFault) in try field.whole(in: 1...1_000_000) },
      windowDays: try m[1].whole(in: 1...1_000_000), logMean: try m[2].number(in: logarithms),
      withinVariance: try m[3].number(in: 0...400),
      shrinkage: try m[4].unlessNull { (field) throws(ModelFault) in
        try field.number(in: 0...Double.greatestFiniteMagnitude)
      },
      firstLogMean: try m[5].number(in: logarithms), firstVariance: try m[6].number(in: 0...400))
  }
}

extension ModelFields {
  /// 1...5.
  fileprivate func score() throws(ModelFault) -> Int { try whole(in: 1...5) }

  /// A decimal number, all digits of it.
  fileprivate func money() throws(ModelFault) -> ExactMoney {
    guard case .number(let text) = value, let money = ExactMoney(text) else {
      throw fault("must be a plain decimal number", "должно быть обычным десятичным числом")
    }
    return money
  }

  /// The values from which on scores are given.
  fileprivate func edges<Value>(
    _ read: (ModelFields) throws(ModelFault) -> Value
  ) throws(ModelFault) -> [ScoreCutoffs.AtLeast<Value>] {
    var edges: [ScoreCutoffs.AtLeast<Value>] = []
    for element in try list() {
      let edge = try element.members("score", "atLeast")
      edges.append(ScoreCutoffs.AtLeast(score: try edge[0].score(), atLeast: try read(edge[1])))
    }
    return edges
  }
}
