internal import CustomerFeatures
internal import DecisionTrees
internal import PurchaseLogs
internal import Segmentation
internal import TextTables
internal import Wording

/// A model's rules over a table with one row a customer.
struct CustomerStatement {
  private let export: WarehouseExport
  private let dialect: WarehouseDialect
  private let model: SegmentationModel
  private let id: SQL
  private let table: SQL
  private var cells: [SQL] = []
  private var known: [SQL] = []
  /// What the rules ask for.
  private let asked: [SQL]
  private let rule: [SQL]
  private var asOfDays: [SQL] = []

  /// Of customers' recency, frequency and monetary; those with one of them missing are no customers yet.
  init(_ export: WarehouseExport, purchasesOf model: SegmentationModel) throws(WarehouseError) {
    let names = FeatureNames(export)
    (self.export, self.model, dialect) = (export, model, export.dialect)
    guard case .transactions(let rfm) = model.recipe else { throw .noLogInModel }
    id = try Self.id(export, rfm.customerID)
    table = try SQL(table: export.source ?? TableName("customers"), export.dialect)
    for (place, feature) in model.features.enumerated() {
      let column = try names.column(of: feature.feature.name, own: feature.feature.name)
      cells.append("\(export.dialect.finite(column)) AS seg_\(place)")
      known.append("seg_\(place)")
    }
    try names.checkUse(among: model.features.map(\.feature.name))
    let dialect = export.dialect
    func question(_ feature: Int, _ threshold: Double) throws(WarehouseError) -> RuleCase.Question {
      .init(condition: "seg_\(feature) <= \(SQL(double: threshold, dialect))")
    }
    var rule = try RuleCase(model).rule(question, step: QueryParts.step)
    let missing = known.map { "\($0) IS NULL" as SQL }.joined(" OR ")
    rule[0] = "CASE WHEN \(missing) THEN NULL ELSE\n\(rule[0]) END"
    (self.rule, asked) = (rule, known)
  }

  /// Of a table's own columns.
  init(
    _ export: WarehouseExport, _ columns: CustomerColumns, _ model: SegmentationModel
  ) throws(WarehouseError) {
    let names = FeatureNames(export)
    let dialect = export.dialect
    (self.export, self.model, self.dialect) = (export, model, dialect)
    guard let ownID = columns.customerID ?? export.columns.customer else {
      throw .unnamedColumns([.customer])
    }
    id = try Self.id(export, ownID)
    table = try SQL(table: export.source ?? TableName("customers"), dialect)
    let tree = try RuleCase(model)
    var sources: [FeatureColumn] = []
    var readable: [String] = []
    for feature in model.features.map(\.feature) {
      guard let source = columns.column(of: feature) else { throw .unknownFeature(feature.name) }
      sources.append(source)
      readable += [feature.name, source.name]
    }
    var readers: [FeatureReader] = []
    for place in tree.features.sorted() {
      let own = sources[place]
      let column = try names.column(of: model.features[place].feature.name, own: own.name)
      // The indicators of one column are one column.
      guard !readers.contains(where: { $0.source == own }) else { continue }
      readers.append(try FeatureReader(own, column, "seg_\(place)", export))
    }
    // The day after the latest of all such days, whether a rule asks for them or not.
    var days: [SQL] = []
    for own in columns.numbers where own.days != nil {
      let column = try names.column(of: own.feature ?? own.name, own: own.name)
      days.append(try FeatureReader.days(column, export))
    }
    try names.checkUse(among: readable)
    let usesDays = readers.contains(where: \.isDay)
    asOfDays = usesDays && export.asOf == nil ? days : []
    cells = readers.map { "\($0.read) AS \($0.name)" }
    let asOf: SQL =
      export.asOf.map { day -> SQL in "\(day.daysSince1970)" } ?? "(SELECT MAX(seg_day) + 1 FROM seg_days)"
    known = readers.map { "\($0.known(asOf: asOf)) AS \($0.name)_" }
    func question(_ feature: Int, _ threshold: Double) throws(WarehouseError) -> RuleCase.Question {
      let asked = model.features[feature]
      guard let reader = readers.first(where: { $0.source == sources[feature] }) else {
        throw .unknownFeature(asked.feature.name)
      }
      return reader.question(asked, threshold)
    }
    asked = readers.map { "\($0.name)_" }
    rule = try tree.rule(question, step: QueryParts.step)
  }

  private static func id(_ export: WarehouseExport, _ own: String) throws(WarehouseError) -> SQL {
    if export.columns.customer == nil, ColumnLabel(ofUnmarked: own).number != nil {
      throw .unnamedColumns([.customer])
    }
    return "t.\(try SQL(name: export.columns.customer ?? own, export.dialect))"
  }

  var question: AnswerQuestion {
    var parts = QueryParts()
    parts.add("seg_read", QueryParts.select(["\(id) AS seg_id"] + cells, "FROM \(table) AS t"))
    if !asOfDays.isEmpty {
      let days = asOfDays.map { day -> SQL in
        "SELECT \(day) AS seg_day FROM \(table) AS t WHERE \(id) IS NOT NULL"
      }
      parts.add("seg_days", days.joined("\nUNION ALL\n"))
    }
    parts.add("seg_known", QueryParts.select(["seg_id"] + known, "FROM seg_read"))
    parts.find(rule, of: "seg_known", ["seg_id"] + asked)
    let customer = AnswerColumn(name: "customer", kind: export.kinds.ids == .integer ? .whole : .text)
    let (query, columns) = parts.answer(
      [(customer, "seg_id", "seg_id")], of: "seg_ruled", model, for: export)
    return AnswerQuestion(comments: comments, query: query, columns: columns)
  }

  private var comments: [String] {
    let source = export.source ?? TableName("customers")
    return [
      "Segments by auto-segment as SQL for \(dialect.title)\(dialect.isRunByUs ? "" : ", not run by us").",
      "Reads \(source), one row a customer.",
    ]
  }
}

/// What the features' columns are called, each name that was given used at least once.
private struct FeatureNames {
  private let given: [String: String]
  private let dialect: WarehouseDialect

  init(_ export: WarehouseExport) { (given, dialect) = (export.columns.features, export.dialect) }

  /// The column of a feature.
  func column(of feature: String, own: String) throws(WarehouseError) -> SQL {
    let name = given[feature] ?? given[own]
    if name == nil, ColumnLabel(ofUnmarked: own).number != nil { throw .unnamedFeature(own) }
    return "t.\(try SQL(name: name ?? own, dialect))"
  }

  /// Refuses names for what the model does not ask for.
  func checkUse(among names: [String]) throws(WarehouseError) {
    let unknown = given.keys.filter { !names.contains($0) }.sorted(by: precedesInBytes)
    if let name = unknown.first { throw .noSuchFeature(name, available: names) }
  }
}
