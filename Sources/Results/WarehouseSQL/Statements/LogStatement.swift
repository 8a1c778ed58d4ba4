internal import CustomerFeatures
internal import DecisionTrees
internal import PurchaseLogs
internal import Segmentation
internal import Wording

/// A model of a log over the log itself: its recipe in SQL, and the rules over whole numbers.
struct LogStatement {
  let entries: LogEntries
  private let model: SegmentationModel
  private let rule: [SQL]

  init(_ export: WarehouseExport, _ rfm: RFM, _ model: SegmentationModel) throws(WarehouseError) {
    self.model = model
    let columns = try LogColumns(export, rfm.columns)
    let decimals = try Self.decimals(export, columns, model)
    entries = try LogEntries(export, rfm, columns: columns, window: model.windowDays, decimals: decimals)
    rule = try Self.rule(of: model, scale: decimals?.sum)
  }

  private static func decimals(
    _ export: WarehouseExport, _ columns: LogColumns, _ model: SegmentationModel
  ) throws(WarehouseError) -> (amount: Int, sum: Int)? {
    guard columns.amount != nil,
      let feature = model.features.firstIndex(where: { $0.feature.unit == .money })
    else { return nil }
    let thresholds = model.tree.nodes.compactMap { node -> Double? in
      if case .split(feature, let threshold, _, _) = node { threshold } else { nil }
    }
    let given = columns.amounts == .integer ? 0 : export.kinds.amountScale
    let amount =
      if let given { given } else { try model.decimalsOfMoney(of: feature, thresholds: thresholds) }
    let quantity = columns.quantity == nil || columns.quantities == .integer ? 0 : export.kinds.quantityScale
    let most = export.dialect == .sqlite && columns.quantity != nil ? 3 : ColumnKinds.mostDecimals
    guard (0...most).contains(amount), (0...most).contains(quantity), amount + quantity <= most else {
      throw .tooManyDecimals(amount + quantity, most: most, export.dialect)
    }
    return (amount, amount + quantity)
  }

  private static func rule(of model: SegmentationModel, scale: Int?) throws(WarehouseError) -> [SQL] {
    let features = model.features.map(\.feature)
    func question(_ feature: Int, _ threshold: Double) throws(WarehouseError) -> RuleCase.Question {
      switch features[feature].unit {
      case .daysSinceLastPurchase:
        .init(condition: "seg_recency <= \(try WholeThresholds.whole(threshold))")
      case .orders: .init(condition: "seg_frequency <= \(try WholeThresholds.whole(threshold))")
      case .money where scale != nil:
        .init(condition: "seg_money <= \(try WholeThresholds.units(threshold, scale: scale ?? 0))")
      default: throw .unknownFeature(features[feature].name)
      }
    }
    return try RuleCase(model).rule(question, step: QueryParts.step)
  }
}

extension LogStatement {
  var question: AnswerQuestion {
    var parts = entries.totals
    let (dialect, asOf) = (entries.dialect, entries.asOf)
    let money: [SQL] = entries.scale == nil ? [] : ["seg_money"]
    parts.add(
      "seg_rfm",
      QueryParts.select(
        ["seg_k", "\(asOf) - seg_bought AS seg_recency", "seg_n AS seg_frequency"] + money, "FROM seg_totals")
    )
    let known: [SQL] = ["seg_k", "seg_recency", "seg_frequency"] + money
    parts.find(rule, of: "seg_rfm", known)
    var answer: [(AnswerColumn, SQL, SQL)] = [
      (AnswerColumn(name: "customer", kind: .text), dialect.shown("seg_k"), "seg_k"),
      (AnswerColumn(name: "recency", kind: .whole), "seg_recency", "seg_recency"),
      (AnswerColumn(name: "frequency", kind: .whole), "seg_frequency", "seg_frequency"),
    ]
    if let scale = entries.scale {
      answer.append(
        (
          AnswerColumn(name: "monetary", kind: .money(scale: scale)),
          dialect.money("seg_money", scale: scale),
          "seg_money"
        ))
    }
    let (query, columns) = parts.answer(answer, of: "seg_ruled", model, for: entries.export)
    return AnswerQuestion(comments: entries.comments, query: query, columns: columns)
  }
}
