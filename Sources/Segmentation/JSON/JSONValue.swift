/// A JSON value whose members keep their order and whose numbers keep their text.
enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  /// As written, so that 64-bit integers and doubles alike survive.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  struct Member: Sendable, Equatable {
    var name: String
    var value: JSONValue

    init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}

/// A type that says how it stands in a file.
protocol JSONWritable {
  var json: JSONValue { get }
}

extension Double: JSONWritable {
  var json: JSONValue { .number(shortest) }
}

extension Int: JSONWritable {
  var json: JSONValue { .number(description) }
}

extension UInt64: JSONWritable {
  var json: JSONValue { .number(description) }
}

extension Bool: JSONWritable {
  var json: JSONValue { .bool(self) }
}

extension String: JSONWritable {
  var json: JSONValue { .string(self) }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  var json: JSONValue { map(\.json) ?? .null }
}

extension Array: JSONWritable where Element: JSONWritable {
  var json: JSONValue { .array(map(\.json)) }
}
