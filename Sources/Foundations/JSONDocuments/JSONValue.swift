package import Wording

/// A JSON value whose members keep their order and whose numbers keep their text.
package enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  /// As written, so that 64-bit integers and doubles alike survive.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  package struct Member: Sendable, Equatable {
    package var name: String
    package var value: JSONValue

    package init(_ name: String, _ value: any JSONWritable) {
      self.name = name
      self.value = value.json
    }
  }
}

/// An object, its members in the order in which they are written down.
extension JSONValue: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral members: (String, any JSONWritable)...) {
    self = .object(members.map(Member.init))
  }
}

/// A type that says how it stands in a file.
package protocol JSONWritable {
  var json: JSONValue { get }
}

extension JSONValue: JSONWritable {
  package var json: JSONValue { self }
}

extension Double: JSONWritable {
  /// Null for infinite and undefined numbers, which JSON has no word for.
  package var json: JSONValue { isFinite ? .number(shortest) : .null }
}

extension Int: JSONWritable {
  package var json: JSONValue { .number(description) }
}

extension UInt64: JSONWritable {
  package var json: JSONValue { .number(description) }
}

extension Bool: JSONWritable {
  package var json: JSONValue { .bool(self) }
}

extension String: JSONWritable {
  package var json: JSONValue { .string(self) }
}

extension LocalizedText: JSONWritable {
  /// Both wordings, under the languages' codes.
  package var json: JSONValue { ["en": en, "ru": ru] }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  package var json: JSONValue { map(\.json) ?? .null }
}

extension Array: JSONWritable where Element: JSONWritable {
  package var json: JSONValue { .array(map(\.json)) }
}

extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
  /// An object, its members in the order of their names.
  package var json: JSONValue {
    .object(sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, $0.value) })
  }
}
