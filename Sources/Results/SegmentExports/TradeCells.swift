internal import CustomerLifecycle
internal import JSONDocuments
internal import Segmentation
internal import TextTables
internal import Wording

/// What `customers.csv` says of customers in the words of the trade: scores, segment and, of a run, rank, class, tier and
/// the segment before.
struct TradeCells: Sendable {
  /// In their order.
  let names: [String]
  private let scores: [TradeScores.Customer]
  /// Empty where nobody spent anything.
  private let ranks: [RevenueRanking.Customer]
  /// Empty where the log is too short for a horizon.
  private let origins: [TradeState]
  private let hasAmounts: Bool
  private let isRun: Bool
  private let words: TradeWords

  /// Of customers who were just classified; `nil` without scores.
  init?(of classification: Classification, _ language: Language) {
    guard let scores = classification.scores else { return nil }
    self.init(scores, ranking: nil, origins: nil, isRun: false, language)
  }

  /// Of the customers of a run; `nil` for a table of customers.
  init?(of run: SegmentationRun, _ language: Language) {
    guard let overTime = run.overTime else { return nil }
    self.init(
      overTime.scores, ranking: overTime.ranking, origins: overTime.origins, isRun: true, language)
  }

  private init(
    _ scores: TradeScores, ranking: RevenueRanking?, origins: [TradeState]?, isRun: Bool,
    _ language: Language
  ) {
    self.scores = scores.customers
    ranks = ranking?.customers ?? []
    self.origins = origins ?? []
    let hasAmounts = scores.scale.cutoffs.monetary != nil
    self.hasAmounts = hasAmounts
    self.isRun = isRun
    words = TradeWords(language)
    names = Self.all.filter { column in
      (hasAmounts || !column.needsAmounts) && (isRun || !column.needsRun)
    }.map(\.name)
  }

  private static let all: [(name: String, needsAmounts: Bool, needsRun: Bool)] = [
    ("recencyScore", false, false), ("frequencyScore", false, false), ("monetaryScore", true, false),
    ("rfmSegment", false, false), ("rank", true, true), ("abc", true, true), ("tier", true, true),
    ("segmentBefore", false, true),
  ]

  /// Adds the cells of a customer.
  func add(_ row: Int, to line: inout CSVWriter) {
    let customer = scores[row]
    line.add(customer.scores.recency)
    line.add(customer.scores.frequency)
    if hasAmounts { line.add(customer.scores.monetary ?? 0) }
    line.add(written: words.states[customer.segment.number])
    guard isRun else { return }
    if hasAmounts {
      if ranks.isEmpty {
        for _ in 0..<3 { line.add(written: []) }
      } else {
        line.add(ranks[row].rank)
        line.add(written: words.classes[ranks[row].abc] ?? [])
        line.add(written: words.tier(of: ranks[row]))
      }
    }
    line.add(written: origins.isEmpty ? [] : words.states[origins[row].number])
  }

  /// The same for other programs.
  func members(_ row: Int) -> [JSONValue.Member] {
    let customer = scores[row]
    let rank = ranks.isEmpty ? nil : ranks[row]
    let values: [String: JSONValue] = [
      "recencyScore": customer.scores.recency.json, "frequencyScore": customer.scores.frequency.json,
      "monetaryScore": customer.scores.monetary.json,
      "rfmSegment": words.text(words.states[customer.segment.number]),
      "rank": (rank?.rank).json, "abc": (rank?.abc.rawValue).json,
      "tier": rank.map { words.text(words.tier(of: $0)) }.json,
      "segmentBefore": words.text(origins.isEmpty ? [] : words.states[origins[row].number]),
    ]
    return names.map { .init($0, values[$0] ?? .null) }
  }
}

/// Words of the trade as they stand in a table, made once for all customers.
private struct TradeWords: Sendable {
  /// By number; nobody yet is empty.
  let states: [[UInt8]]
  let classes: [RevenueRanking.ABC: [UInt8]]
  private let tiers: [RevenueRanking.Tier: (active: [UInt8], silent: [UInt8])]

  init(_ language: Language) {
    func written(_ text: String) -> [UInt8] {
      var cell = CSVWriter.table
      cell.add(text)
      return cell.bytes
    }
    states = TradeState.all.map { $0 == .notSeen ? [] : written($0.name[language]) }
    classes = Dictionary(RevenueRanking.ABC.allCases.map { ($0, written($0.rawValue)) }) { first, _ in first }
    tiers = Dictionary(
      RevenueRanking.Tier.allCases.map { tier in
        (tier, (active: written(tier.name[language]), silent: written(tier.silentName[language])))
      }
    ) { first, _ in first }
  }

  func tier(of customer: RevenueRanking.Customer) -> [UInt8] {
    guard let tier = customer.tier, let words = tiers[tier] else { return [] }
    return customer.isSilent ? words.silent : words.active
  }

  /// Words hold nothing that a table writes differently.
  func text(_ written: [UInt8]) -> JSONValue { .string(String(decoding: written, as: UTF8.self)) }
}
