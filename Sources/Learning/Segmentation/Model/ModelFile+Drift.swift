internal import JSONDocuments

extension SegmentationModel {
  /// What `drift` of a model file holds; the shares of segments are theirs.
  var driftJSON: JSONValue? {
    spreads.map { spreads in
      [
        "deciles": spreads.map(\.deciles), "parts": spreads.map(\.shares), "shares": segments.map(\.share),
      ]
    }
  }

  /// Reads `drift` of a model file; all that could make a later step fail is checked here.
  static func spreads(
    _ fields: ModelFields, features: Int, segments: [Segment]
  ) throws(ModelFault) -> [FeatureSpread] {
    let m = try fields.members("deciles", "parts", "shares")
    let (deciles, parts) = (try m[0].list(count: features), try m[1].list(count: features))
    var spreads: [FeatureSpread] = []
    for (edges, shares) in zip(deciles, parts) {
      let values = try edges.numbers(count: try edges.list().count)
      guard values.count <= 9, zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) else {
        throw edges.fault("must be at most 9 numbers that ascend", "— до 9 чисел по возрастанию")
      }
      let found = try shares.numbers(count: values.count + 1)
      guard found.allSatisfy({ $0 > 0 }), abs(found.reduce(0, +) - 1) < 1e-9 else {
        throw shares.fault("must be shares above 0 that make 1", "— доли больше 0, в сумме 1")
      }
      spreads.append(FeatureSpread(deciles: values, shares: found))
    }
    guard try m[2].numbers(count: segments.count) == segments.map(\.share) else {
      throw m[2].fault("must be the shares of the segments", "— должны быть доли сегментов")
    }
    return spreads
  }
}
