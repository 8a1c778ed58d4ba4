package import PurchaseLogs

extension ScoreCutoffs: Codable {
  private enum CodingKeys: String, CodingKey {
    case source, recency, frequency, monetary, lowest, constant
  }

  /// Reads cut-offs, and refuses those that would give anything but scores 1...5.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      source: try container.decode(Source.self, forKey: .source),
      recency: try container.decode([AtMost].self, forKey: .recency),
      frequency: try container.decode([AtLeast<Int>].self, forKey: .frequency),
      monetary: try container.decodeIfPresent([AtLeast<ExactMoney>].self, forKey: .monetary),
      lowest: try container.decode(Lowest.self, forKey: .lowest),
      constant: try container.decode([ScoredFeature].self, forKey: .constant))
    guard isSound else {
      throw DecodingError.dataCorruptedError(
        forKey: .lowest, in: container, debugDescription: "cut-offs must ascend within scores 1 to 5")
    }
  }

  /// Writes cut-offs.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(source, forKey: .source)
    try container.encode(recency, forKey: .recency)
    try container.encode(frequency, forKey: .frequency)
    try container.encodeIfPresent(monetary, forKey: .monetary)
    try container.encode(lowest, forKey: .lowest)
    try container.encode(constant, forKey: .constant)
  }

  /// Cut-offs from a file; `nil` unless they give scores 1...5.
  package init?(
    stored source: Source, recency: [AtMost], frequency: [AtLeast<Int>], monetary: [AtLeast<ExactMoney>]?,
    lowest: Lowest, constant: [ScoredFeature]
  ) {
    self.init(
      source: source, recency: recency, frequency: frequency, monetary: monetary, lowest: lowest,
      constant: constant)
    guard isSound else { return nil }
  }

  /// Whether scores are of 1...5 and ascend, and a better score asks for more.
  private var isSound: Bool {
    func ascend(_ lowest: Int, _ scores: [Int]) -> Bool {
      let all = [lowest] + scores
      return all.allSatisfy { 1...5 ~= $0 } && zip(all, all.dropFirst()).allSatisfy { $0 < $1 }
    }
    func increase<Value: Comparable>(_ values: [Value]) -> Bool {
      zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
    }
    guard ascend(lowest.recency, recency.map(\.score)), ascend(lowest.frequency, frequency.map(\.score)),
      increase(recency.reversed().map(\.atMost)), increase(frequency.map(\.atLeast))
    else { return false }
    guard let monetary, let lowest = lowest.monetary else {
      return self.monetary == nil && self.lowest.monetary == nil
    }
    return ascend(lowest, monetary.map(\.score)) && increase(monetary.map(\.atLeast))
  }
}
