public import CustomerFeatures
public import CustomerLifecycle
public import ParallelWork
package import PurchaseLogs
public import TextTables
public import Wording

/// Whom to write to on a day, by what a saved model knows and a fresh log shows.
public struct TodayByModel: Sendable {
  /// The list.
  public let list: TodayList
  /// What became of the log's rows.
  public let account: InputAccount
  /// What a person should know of how the model was applied.
  public let notes: [LocalizedText]
  package let log: PurchaseLog
  /// All customers with a purchase, in byte order of their ids.
  package let scores: TradeScores
  /// The discovered segment of each.
  package let segments: [Int]

  /// What the list adds up to.
  public var summary: RunRecord.TodaySummary {
    RunRecord.TodaySummary(list, hasAmounts: log.columns.amount != nil)
  }
}

/// How many may stand in a list.
public enum ListLimit: Sendable, Equatable {
  /// So many.
  case count(Int)
  /// So many of all customers, 0...1, rounded up.
  case share(Double)

  func customers(of all: Int) -> Int {
    switch self {
    case .count(let count): count
    // A product a hair above a whole number is that number.
    case .share(let share): Int((share * Double(all) - 1e-9).rounded(.up))
    }
  }
}

/// Who is left out of a list, and how long it may be.
public struct TodayChoices: Sendable {
  /// Reasons that count.
  public var reasons = Set(TodayReason.allCases)
  /// How many may stand in it; `nil` means a tenth of the customers and at most 1,000.
  public var limit: ListLimit?
  /// Who never appears.
  public var suppressed = NamedCustomers()
  /// Who was written to, and when.
  public var contacted = NamedCustomers()
  /// Nobody is written to within so many days after the last time.
  public var quietDays = 14
  /// The share that is listed and only watched, 0...1.
  public var controlShare = 0.1

  /// The defaults of a careful marketer.
  public init() {}

  /// - Throws: `ChoiceError` for what is out of its range.
  func check() throws(ChoiceError) {
    switch limit {
    case .count(let count): try ChoiceError.check(count, of: .listLimit, in: 0...Int.max)
    case .share(let share): try ChoiceError.check(share: share, of: .listLimit)
    case nil: break
    }
    try ChoiceError.check(quietDays, of: .quietDays, in: 0...36_500)
    try ChoiceError.check(share: controlShare, of: .control)
  }
}

extension SegmentationModel {
  /// The list for a day, of a log that is read as the model's own was; segments, scores and rhythm are the stored ones.
  ///
  /// - Parameters:
  ///   - asOf: The day; `nil` means the log's last used day plus the model's offset.
  ///   - workers: Threads; they change the time and nothing else.
  /// - Throws: ``SegmentationError/needsModelOfLog``, ``SegmentationError/needsScores``, `ChoiceError`, `FeatureError`.
  /// - Complexity: O(rows + days + *m* log *m*) for *m* with a reason.
  public func today(
    _ table: Table, asOf: CalendarDay? = nil, choices: TodayChoices = TodayChoices(),
    workers: Workers = Workers()
  ) throws -> TodayByModel {
    try choices.check()
    let scale = try scaleOfTrade
    let (log, found) = try classifyLog(table, asOf: asOf, workers: workers)
    guard let log, let scores = found.scores, let day = found.account.asOf else {
      throw SegmentationError.needsModelOfLog
    }
    let clientele = try Clientele(of: log, asOf: day, window: windowDays, workers: workers)
    var options = TodayOptions()
    options.reasons = choices.reasons
    options.limit = choices.limit?.customers(of: scores.customers.count)
    options.quietDays = choices.quietDays
    options.controlTenThousandths = Int((choices.controlShare * 10_000).rounded())
    let suppressed = log.customers(called: choices.suppressed.ids, workers: workers)
    options.suppressed = Set(suppressed.compactMap { $0.map(log.id) })
    let contacted = log.customers(called: choices.contacted.ids, workers: workers)
    for (customer, last) in zip(contacted, choices.contacted.days) {
      guard let id = customer.map(log.id) else { continue }
      options.contacted[id] = max(options.contacted[id] ?? last, last)
    }
    let horizon = rhythm?.horizonDays ?? LifecycleHorizon.days(historyDays: clientele.historyDays)
    let list = try TodayList(of: clientele, by: scale, rhythm: rhythm, horizon: horizon, options: options)
    return TodayByModel(
      list: list, account: found.account, notes: found.notes + choices.notes(suppressed, contacted), log: log,
      scores: scores, segments: found.customers.segments)
  }

  /// What the trade's segments are told by.
  ///
  /// - Throws: ``SegmentationError/needsModelOfLog``, ``SegmentationError/needsScores``.
  var scaleOfTrade: TradeScale {
    get throws(SegmentationError) {
      guard case .transactions = recipe else { throw .needsModelOfLog }
      guard let rfm else { throw .needsScores }
      return rfm
    }
  }
}

extension TodayChoices {
  /// Ids of lists that nobody has: a list of another base would hold nobody back.
  fileprivate func notes(_ suppressed: [Int?], _ contacted: [Int?]) -> [LocalizedText] {
    func note(_ found: [Int?], _ en: String, _ ru: String) -> [LocalizedText] {
      let unknown = found.count { $0 == nil }
      guard unknown > 0, !found.isEmpty else { return [] }
      return [
        LocalizedText(
          en: "\(unknown) of the \(found.count) ids \(en) are not in this log",
          ru: "номеров \(ru), которых нет в этом журнале: \(unknown) из \(found.count)")
      ]
    }
    let undated =
      self.contacted.withoutDay == 0
      ? []
      : [
        LocalizedText(
          en:
            "\(self.contacted.withoutDay) of those who were written to have no day that can be read, and are not held back",
          ru: "без читаемого дня последнего письма: \(self.contacted.withoutDay); они не придержаны")
      ]
    return note(suppressed, "to be suppressed", "для исключения")
      + note(contacted, "of those who were written to", "тех, кому писали") + undated
  }
}
