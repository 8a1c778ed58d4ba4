package import JSONDocuments

extension ToldAxes: JSONWritable {
  /// What `told` of a model file holds.
  package var json: JSONValue {
    [
      "horizon": horizon, "centres": centres, "scales": scales, "basisCentres": basisCentres,
      "basisScales": basisScales, "axes": axes, "weight": weight,
    ]
  }

  /// Reads `told` of a model file; all that could make a later step fail is checked here.
  ///
  /// - Parameter features: Features of the model.
  init(_ fields: ModelFields, features: Int) throws(ModelFault) {
    let m = try fields.members(
      "horizon", "centres", "scales", "basisCentres", "basisScales", "axes", "weight")
    let terms = Self.termCount(ofFeatures: features)
    var axes: [Axis] = []
    for element in try m[5].list() { axes.append(try Axis(element, terms: terms)) }
    guard (1...2).contains(axes.count), Set(axes.map(\.outcome)).count == axes.count else {
      throw m[5].fault("must be one or two different axes", "должно содержать одну или две разные оси")
    }
    self.init(
      horizon: try m[0].whole(in: 1...1_000_000), centres: try m[1].numbers(count: features),
      scales: try m[2].positiveNumbers(count: features), basisCentres: try m[3].numbers(count: terms),
      basisScales: try m[4].positiveNumbers(count: terms), axes: axes, weight: try m[6].positive())
  }
}

extension ToldAxes.Axis: JSONWritable {
  package var json: JSONValue {
    [
      "outcome": outcome.rawValue, "coefficients": coefficients, "mean": mean,
      "standardDeviation": standardDeviation,
    ]
  }

  fileprivate init(_ fields: ModelFields, terms: Int) throws(ModelFault) {
    let m = try fields.members("outcome", "coefficients", "mean", "standardDeviation")
    self.init(
      outcome: try m[0].oneOf(ToldAxes.Outcome.self), coefficients: try m[1].numbers(count: terms),
      mean: try m[2].number(), standardDeviation: try m[3].positive())
  }
}

extension ModelFields {
  /// A number above 0.
  func positive() throws(ModelFault) -> Double {
    try number(in: Double.leastNonzeroMagnitude...Double.greatestFiniteMagnitude)
  }

  fileprivate func positiveNumbers(count: Int) throws(ModelFault) -> [Double] {
    var numbers: [Double] = []
    for element in try list(count: count) { numbers.append(try element.positive()) }
    return numbers
  }
}
