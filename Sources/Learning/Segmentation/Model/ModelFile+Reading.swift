internal import Clustering
internal import CustomerFeatures
internal import CustomerLifecycle
internal import DecisionTrees
internal import JSONDocuments
internal import LinearAlgebra
internal import TextTables
internal import Wording

extension SegmentationModel {
  /// Makes a model from the members of its file; all that could make a later step fail is checked here.
  init(_ file: JSONValue) throws(ModelFault) {
    let version = try ModelFields(value: file, place: "").member("version").whole(in: 1...Self.currentVersion)
    let all = try ModelFields(value: version == 1 ? FirstFormat.completed(file) : file, place: "").members(
      "format", "version", "recipe", "features", "centroids", "segments", "tree", "rules", "quality",
      "settings", "window", "rfm", "rhythm", "drift", "told", "edits", "checksum",
      optional: ["rfm", "rhythm", "drift", "told"])
    recipe = try Self.recipe(all[2])
    (features, scaling) = try Self.features(all[3])
    let d = features.count
    told = try all[14].unlessNull { (field) throws(ModelFault) in try ToldAxes(field, features: d) }
    centroids = try Self.centroids(all[4], d: d + (told?.axes.count ?? 0))
    segments = try Self.segments(all[5], k: centroids.rows, d: d)
    let leaves: [(leaf: Int, rule: Int)]
    (tree, leaves) = try Self.tree(all[6], features: features, segments: segments)
    // Longer than any calendar of a log.
    windowDays = try all[10].unlessNull { (field) throws(ModelFault) in try field.whole(in: 0...10_000_000) }
    rules = try Self.rules(
      all[7], segments: segments, tree: tree, leaves: leaves, features: features, windowDays: windowDays)
    quality = try Self.quality(all[8])
    settings = try Self.settings(all[9])
    rfm = try all[11].unlessNull { [features] (field) throws(ModelFault) in
      try TradeScale(field, features: features)
    }
    rhythm = try all[12].unlessNull { (field) throws(ModelFault) in try RhythmScale(field) }
    spreads = try all[13].unlessNull { [segments] (field) throws(ModelFault) in
      try Self.spreads(field, features: d, segments: segments)
    }
    var edits: [LocalizedText] = []
    for edit in try all[15].list() { edits.append(try edit.localizedText()) }
    self.edits = edits
  }

  private static func recipe(_ fields: ModelFields) throws(ModelFault) -> FeatureRecipe {
    do {
      if fields.has("transactions") {
        let rfm = try fields.members("transactions")[0].value.decoded(as: RFM.self)
        // A day further than this from any purchase is no analysis day; sums with it would leave the calendar.
        guard (0...1_000_000).contains(rfm.asOfOffset) else {
          throw fields.fault(
            "has an as-of day too far from the data", "содержит день анализа слишком далеко от данных")
        }
        return .transactions(rfm)
      }
      return .customers(try fields.members("customers")[0].value.decoded(as: CustomerColumns.self))
    } catch let fault as ModelFault {
      throw fault
    } catch {
      throw fields.fault("does not say how features are made", "не говорит, как строить признаки")
    }
  }

  private static func features(
    _ fields: ModelFields
  ) throws(ModelFault) -> ([ModelFeature], FeatureScaling) {
    var features: [ModelFeature] = []
    var columns: [FeatureScaling.Column] = []
    for element in try fields.list() {
      let m = try element.members(
        "name", "columnNumber", "unit", "whole", "category", "transform", "mean", "standardDeviation",
        "weight",
        "minimum", "median", "maximum")
      let feature = Feature(
        label: try label(name: m[0], number: m[1]), unit: try m[2].oneOf(FeatureUnit.self),
        isWhole: try m[3].bool(),
        category: try m[4].unlessNull { (field) throws(ModelFault) in CategoryKey(written: try field.text()) }
      )
      guard (feature.unit == .category) == (feature.category != nil) else {
        throw element.fault(
          "must have a category exactly where its unit is one",
          "должно иметь категорию ровно тогда, когда единица — категория")
      }
      let (minimum, median, maximum) = (try m[9].number(), try m[10].number(), try m[11].number())
      guard minimum <= median, median <= maximum else {
        throw element.fault(
          "must have its median between minimum and maximum",
          "должно иметь медиану между минимумом и максимумом")
      }
      let smallest = Double.leastNonzeroMagnitude
      columns.append(
        FeatureScaling.Column(
          transform: try m[5].oneOf(FeatureScaling.Transform.self), mean: try m[6].number(),
          standardDeviation: try m[7].number(in: smallest...Double.greatestFiniteMagnitude),
          weight: try m[8].number(in: smallest...Double.greatestFiniteMagnitude)))
      features.append(ModelFeature(feature: feature, minimum: minimum, median: median, maximum: maximum))
    }
    guard !features.isEmpty else { throw fields.fault("must not be empty", "не должно быть пустым") }
    for (a, b) in zip(features, features.dropFirst()) where !a.feature.precedes(b.feature) {
      throw fields.fault(
        "must be different, in byte order of their names and categories",
        "должны различаться и идти в порядке байтов имён и категорий")
    }
    return (features, FeatureScaling(columns: columns))
  }

  private static func label(name: ModelFields, number: ModelFields) throws(ModelFault) -> ColumnLabel {
    let found = try number.unlessNull { (field) throws(ModelFault) in try field.whole(in: 1...1_000_000) }
    guard let label = ColumnLabel(name: try name.text(), number: found) else {
      throw number.fault(
        "is not the number of a column of that name", "— не номер столбца с таким названием")
    }
    return label
  }

  private static func centroids(_ fields: ModelFields, d: Int) throws(ModelFault) -> Matrix {
    let rows = try fields.list()
    guard !rows.isEmpty else { throw fields.fault("must not be empty", "не должно быть пустым") }
    var elements: [Double] = []
    for row in rows { elements.append(contentsOf: try row.numbers(count: d)) }
    return Matrix(rows: rows.count, columns: d, elements: elements)
  }

  private static func segments(_ fields: ModelFields, k: Int, d: Int) throws(ModelFault) -> [Segment] {
    var segments: [Segment] = []
    for element in try fields.list(count: k) {
      let m = try element.members(
        "number", "name", "trade", "cluster", "customers", "share", "revenue", "revenueShare",
        "averageOrderValue", "medians", "profile", "stability")
      segments.append(
        Segment(
          number: try m[0].whole(in: 1...1_000_000), cluster: try m[3].whole(in: 0...(k - 1)),
          name: try m[1].localizedText(),
          trade: try m[2].unlessNull { (field) throws(ModelFault) in try field.oneOf(TradeSegment.self) },
          customers: try m[4].whole(in: 0...Int.max), share: try m[5].share(),
          revenue: try m[6].unlessNull { (field) throws(ModelFault) in try field.number() },
          revenueShare: try m[7].unlessNull { (field) throws(ModelFault) in try field.number() },
          averageOrderValue: try m[8].unlessNull { (field) throws(ModelFault) in try field.number() },
          medians: try m[9].numbers(count: d), profile: try m[10].numbers(count: d),
          stability: try m[11].unlessNull { (field) throws(ModelFault) in try field.share() }))
    }
    guard zip(segments, segments.dropFirst()).allSatisfy({ $0.number < $1.number }) else {
      throw fields.fault("must stand in the order of their numbers", "должны стоять по порядку номеров")
    }
    guard Set(segments.map(\.cluster)).count == k else {
      throw fields.fault("must each have a cluster", "должны иметь по своему кластеру")
    }
    guard Set(segments.map(\.name.en)).count == k, Set(segments.map(\.name.ru)).count == k,
      !segments.contains(where: { $0.name.en.isEmpty || $0.name.ru.isEmpty })
    else { throw fields.fault("must each have a name of its own", "должны иметь каждый своё имя") }
    return segments
  }

  private static func quality(_ fields: ModelFields) throws(ModelFault) -> ModelQuality {
    let m = try fields.members(
      "customers", "fidelity", "priceOfExplainability", "learner", "meanSilhouette", "verdict")
    return ModelQuality(
      customers: try m[0].whole(in: 0...Int.max), fidelity: try m[1].share(),
      priceOfExplainability: try m[2].number(), learner: SavedLearner(fileName: try m[3].text()),
      meanSilhouette: try m[4].number(in: -1...1), verdict: try m[5].oneOf(Verdict.self))
  }

  private static func settings(_ fields: ModelFields) throws(ModelFault) -> FitSettings {
    let m = try fields.members("seed", "candidates", "fixedK", "minimumShare", "transform", "isQuick")
    var candidates: [Int] = []
    for k in try m[1].list(count: 2) { candidates.append(try k.whole(in: 1...Int.max)) }
    return FitSettings(
      seed: try m[0].unsigned(), candidates: candidates,
      fixedK: try m[2].unlessNull { (field) throws(ModelFault) in try field.whole(in: 1...Int.max) },
      minimumShare: try m[3].share(), transform: try m[4].oneOf(FeatureScaling.Choice.self),
      isQuick: try m[5].bool())
  }
}

extension Feature {
  /// Byte order of the names, then of the categories.
  fileprivate func precedes(_ other: Feature) -> Bool {
    if name == other.name, let category, let next = other.category {
      return category.written.utf8.lexicographicallyPrecedes(next.written.utf8)
    }
    return name.utf8.lexicographicallyPrecedes(other.name.utf8)
  }
}
