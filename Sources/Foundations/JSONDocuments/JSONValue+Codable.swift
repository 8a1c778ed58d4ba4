internal import FoundationEssentials

extension JSONValue {
  /// What `value` encodes to, members in byte order of their names.
  package init(encoding value: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let limits = JSONReader.Limits(depth: .max, values: .max, members: .max)
    self =
      (try? encoder.encode(value)).flatMap { try? JSONReader.value(of: Array($0), limits: limits) } ?? .null
  }

  /// The value that this was encoded from.
  package func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(JSONText(self, spreadTo: 0).bytes))
  }
}
