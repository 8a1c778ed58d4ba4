internal import FoundationEssentials

extension ExactMoney: Codable {
  /// Reads a decimal number, all digits of it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let money = ExactMoney(try container.decode(Decimal.self).description) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no sum of money")
    }
    self = money
  }

  /// Writes a decimal number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Decimal(string: description) ?? .nan)
  }
}
