internal import JSONDocuments

extension JSONValue {
  /// The value of a member; `nil` where there is none or it is null.
  subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self, let member = members.first(where: { $0.name == name }),
      member.value != .null
    else { return nil }
    return member.value
  }

  /// The text that it is.
  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The whole number that it is.
  var whole: Int? {
    guard case .number(let digits) = self else { return nil }
    return Int(digits)
  }

  /// The elements of the list that it is; none where it is something else.
  var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  /// Reads a document of this program; `nil` where it is none.
  init?(document bytes: [UInt8]) {
    let limits = JSONReader.Limits(depth: 24, values: 5_000_000, members: 100_000)
    guard let value = try? JSONReader.value(of: bytes, limits: limits) else { return nil }
    self = value
  }
}
