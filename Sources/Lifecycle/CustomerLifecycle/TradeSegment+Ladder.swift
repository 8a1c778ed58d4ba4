extension TradeSegment {
  /// The place on the ladder, 1...11; 1 is the best.
  public var number: Int { Self.numbers[self] ?? 0 }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset + 1) })

  /// The segment at a place of the ladder.
  init?(number: Int) {
    guard Self.allCases.indices.contains(number - 1) else { return nil }
    self = Self.allCases[number - 1]
  }

  /// What customers of the segment have in common; the raw values are keys in files.
  public enum Group: String, Sendable, Codable, CaseIterable {
    case vip, active, new, leaving, gone
  }

  /// What customers of the segment have in common.
  public var group: Group {
    switch self {
    case .champions: .vip
    case .loyal, .potentialLoyalists: .active
    case .new, .promising: .new
    case .needAttention, .aboutToSleep, .atRisk, .cantLose: .leaving
    case .hibernating, .lost: .gone
    }
  }
}
