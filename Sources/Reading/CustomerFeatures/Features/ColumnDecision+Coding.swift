internal import TextTables
internal import Wording

extension ColumnDecision: Codable {
  private enum CodingKeys: String, CodingKey { case name, columnNumber, role, format, reason = "reasons" }

  /// Reads what run.json says of a column; one without a number has a name.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let name = try fields.decode(String.self, forKey: .name)
    let number = try fields.decodeIfPresent(Int.self, forKey: .columnNumber)
    guard let label = ColumnLabel(name: name, number: number) else {
      throw DecodingError.dataCorruptedError(
        forKey: .columnNumber, in: fields, debugDescription: "the column of that number is called otherwise")
    }
    self.init(
      label: label, role: try fields.decode(ColumnRole.self, forKey: .role),
      format: try fields.decodeIfPresent(String.self, forKey: .format),
      reason: try fields.decode(LocalizedText.self, forKey: .reason))
  }

  /// Writes what ``init(from:)`` reads.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(name, forKey: .name)
    try fields.encodeIfPresent(label.number, forKey: .columnNumber)
    try fields.encode(role, forKey: .role)
    try fields.encodeIfPresent(format, forKey: .format)
    try fields.encode(reason, forKey: .reason)
  }
}
