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
  /// Empty where nobody spent anything; else of the customers of `scores`.
  private let ranks: [RevenueRanking.Customer]
  /// Places in `scores` by row of a table in which some have no order; `nil` where each row has scores.
  private let places: [Int: Int]?
  /// Empty where the log is too short for a horizon.
  private let origins: [TradeState]
  private let hasAmounts: Bool
  private let source: Source
  private let words: TradeWords

  /// Of customers who were just classified; `nil` without scores.
  init?(of classification: Classification, _ language: Language) {
    guard let scores = classification.scores else { return nil }
    self.init(scores, rows: classification.count, source: .model, language)
  }

  /// Of the customers of a run; `nil` for a table of customers that does not tell recency, frequency and monetary.
  init?(of run: SegmentationRun, _ language: Language) {
    if let overTime = run.overTime {
      self.init(
        overTime.scores, ranking: overTime.ranking, origins: overTime.origins,
        rows: run.result.customers.count, source: .log, language)
    } else if let trade = run.tableTrade {
      self.init(
        trade.scores, ranking: trade.ranking, rows: run.result.customers.count, source: .table, language)
    } else {
      return nil
    }
  }

  /// What knows the customers: a saved model has not ranked them, and in a table nobody has been anywhere before.
  private enum Source: Comparable {
    case model, table, log
  }

  private init(
    _ scores: TradeScores, ranking: RevenueRanking? = nil, origins: [TradeState]? = nil, rows: Int,
    source: Source, _ language: Language
  ) {
    self.scores = scores.customers
    places =
      scores.customers.count == rows
      ? nil
      : Dictionary(scores.customers.enumerated().map { ($1.number, $0) }) { first, _ in first }
    ranks = ranking?.customers ?? []
    self.origins = origins ?? []
    let hasAmounts = scores.scale.cutoffs.monetary != nil
    self.hasAmounts = hasAmounts
    self.source = source
    words = TradeWords(language)
    names = Self.all.filter { column in
      (hasAmounts || !column.needsAmounts) && source >= column.knownTo
    }.map(\.name)
  }

  private static let segment = "rfmSegment"
  private static let all: [(name: String, needsAmounts: Bool, knownTo: Source)] = [
    ("recencyScore", false, .model), ("frequencyScore", false, .model), ("monetaryScore", true, .model),
    (segment, false, .model), ("rank", true, .table), ("abc", true, .table), ("tier", true, .table),
    ("segmentBefore", false, .log),
  ]

  /// The place of a row in `scores`; `nil` where the customer has no order.
  private func place(_ row: Int) -> Int? { places.map { $0[row] } ?? row }

  /// Adds the cells of a customer.
  func add(_ row: Int, to line: inout CSVWriter) {
    guard let place = place(row) else {
      for name in names {
        line.add(written: name == Self.segment ? words.states[TradeState.noPurchases.number] : [])
      }
      return
    }
    let customer = scores[place]
    line.add(customer.scores.recency)
    line.add(customer.scores.frequency)
    if hasAmounts { line.add(customer.scores.monetary ?? 0) }
    line.add(written: words.states[customer.segment.number])
    guard source > .model else { return }
    if hasAmounts {
      if ranks.isEmpty {
        for _ in 0..<3 { line.add(written: []) }
      } else {
        line.add(ranks[place].rank)
        line.add(written: words.classes[ranks[place].abc] ?? [])
        line.add(written: words.tier(of: ranks[place]))
      }
    }
    guard source == .log else { return }
    line.add(written: origins.isEmpty ? [] : words.states[origins[place].number])
  }

  /// The same for other programs.
  func members(_ row: Int) -> [JSONValue.Member] {
    guard let place = place(row) else {
      let segment = words.text(words.states[TradeState.noPurchases.number])
      return names.map { .init($0, $0 == Self.segment ? segment : JSONValue.null) }
    }
    let customer = scores[place]
    let rank = ranks.isEmpty ? nil : ranks[place]
    let values: [String: JSONValue] = [
      "recencyScore": customer.scores.recency.json, "frequencyScore": customer.scores.frequency.json,
      "monetaryScore": customer.scores.monetary.json,
      Self.segment: words.text(words.states[customer.segment.number]),
      "rank": (rank?.rank).json, "abc": (rank?.abc.rawValue).json,
      "tier": rank.map { words.text(words.tier(of: $0)) }.json,
      "segmentBefore": words.text(origins.isEmpty ? [] : words.states[origins[place].number]),
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
