package import CustomerLifecycle
package import PurchaseLogs
package import Segmentation
internal import TextTables
package import Wording

/// `today.csv`: whom to write to, one line a customer, in the order of the list.
package struct TodayFile: Sendable {
  let list: TodayList
  let log: PurchaseLog
  /// The customers' places in the log, ascending.
  private let numbers: [Int]
  /// The discovered segment of each.
  private let segments: [Int]
  /// The names of segments by number.
  let segmentNames: [Int: String]
  let language: Language
  let hasAmounts: Bool

  /// The list of a run; `nil` for a table of customers.
  package init?(of run: SegmentationRun, language: Language) {
    guard let log = run.log, let overTime = run.overTime else { return nil }
    self.init(
      overTime.today, of: log, scores: overTime.scores, segments: run.result.customers.segments,
      model: run.result.model, language: language)
  }

  /// The list of a fresh log.
  package init(of today: TodayByModel, model: SegmentationModel, language: Language) {
    self.init(
      today.list, of: today.log, scores: today.scores, segments: today.segments, model: model,
      language: language)
  }

  /// - Parameters:
  ///   - scores: Of all customers with a purchase.
  ///   - segments: The discovered segment of each of these, in the same order.
  ///   - language: Of the sentences, and of the segments' names.
  package init(
    _ list: TodayList, of log: PurchaseLog, scores: TradeScores, segments: [Int], model: SegmentationModel,
    language: Language
  ) {
    self.list = list
    self.log = log
    numbers = scores.customers.map(\.number)
    self.segments = segments
    segmentNames = Dictionary(model.segments.map { ($0.number, $0.name[language]) }) { first, _ in first }
    self.language = language
    hasAmounts = log.columns.amount != nil
  }

  /// The discovered segment of somebody in the list.
  func segment(of entry: TodayList.Entry) -> Int { segments[numbers.partitionIndex { $0 >= entry.number }] }

  /// The columns, in their order.
  private var names: [String] {
    let money = hasAmounts ? ["monetary", "stake"] : []
    return [
      "customer", "reason", "why", "segment", "name", "expectedDays", "recency", "overdueRatio",
      "nextExpected",
    ] + money + ["control"]
  }

  /// The whole file.
  package var bytes: [UInt8] {
    var lines = CSVWriter.table
    for name in names { lines.add(name) }
    lines.endRow()
    for entry in list.entries {
      let segment = segment(of: entry)
      lines.add(log.id(of: entry.number))
      lines.add(entry.reason.rawValue)
      lines.add(list.why(entry)[language])
      lines.add(segment)
      lines.add(segmentNames[segment] ?? "")
      if let days = entry.expectedDays { lines.add(days) } else { lines.add(written: []) }
      lines.add(entry.recencyDays)
      lines.add(entry.overdueRatio)
      lines.add(entry.nextExpected.map { "\($0)" } ?? "")
      if hasAmounts {
        lines.add(written: Array(entry.monetary.description.utf8))
        lines.add(entry.stake)
      }
      lines.add(entry.isControl)
      lines.endRow()
    }
    return lines.bytes
  }
}
