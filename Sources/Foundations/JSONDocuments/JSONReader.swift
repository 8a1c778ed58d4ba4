package import Wording

/// Reads JSON strictly (RFC 8259), within limits that are checked before anything is allocated.
///
/// Beyond the standard, a name that occurs twice in an object is refused: two readers might each take another one.
package struct JSONReader {
  /// How much a file may hold.
  package struct Limits {
    package var depth: Int
    /// Numbers, texts, words, lists and objects together: each takes memory, however few bytes it has in the file.
    package var values: Int
    /// Members of one object.
    package var members: Int

    /// By default what any document of this program keeps to.
    package init(depth: Int = 8, values: Int = 1_000_000, members: Int = 1000) {
      self.depth = depth
      self.values = values
      self.members = members
    }
  }

  /// Why a text is not what was expected; the offset is in bytes.
  package struct Failure: Error, Equatable {
    package var reason: LocalizedText
    package var offset: Int
  }

  private let bytes: [UInt8]
  private let limits: Limits
  private var position = 0
  private var values = 0

  /// The value that fills all of `bytes`.
  package static func value(of bytes: [UInt8], limits: Limits = Limits()) throws(Failure) -> JSONValue {
    var reader = JSONReader(bytes: bytes, limits: limits)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.position == bytes.count else {
      throw reader.failure("something stands after the end", "после конца что-то стоит")
    }
    return value
  }

  private init(bytes: [UInt8], limits: Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func failure(_ en: String, _ ru: String) -> Failure {
    Failure(reason: LocalizedText(en: en, ru: ru), offset: position)
  }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { position += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    values += 1
    guard values <= limits.values else {
      throw failure("it holds more than \(limits.values) values", "в нём больше \(limits.values) значений")
    }
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || byte.isDigit: return try number()
    case nil: throw failure("the text ends too early", "текст обрывается")
    default: throw failure("a value was expected", "ожидалось значение")
    }
  }

  private mutating func word(_ text: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    guard bytes[position...].starts(with: text.utf8) else {
      throw failure("a value was expected", "ожидалось значение")
    }
    position += text.utf8.count
    return value
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    guard depth < limits.depth else {
      throw failure(
        "it is nested deeper than \(limits.depth) levels", "вложенность больше \(limits.depth) уровней")
    }
    position += 1
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    skipBlanks()
    if take("}") { return .object([]) }
    repeat {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else {
        throw failure("a name in quotes was expected", "ожидалось имя в кавычках")
      }
      let name = try string()
      guard names.insert(name).inserted else {
        throw failure("the name \"\(name)\" occurs twice", "имя «\(name)» встречается дважды")
      }
      guard names.count <= limits.members else {
        throw failure(
          "an object has more than \(limits.members) members", "в объекте больше \(limits.members) полей")
      }
      skipBlanks()
      guard take(":") else { throw failure("a colon was expected", "ожидалось двоеточие") }
      members.append(.init(name, try value(depth: depth + 1)))
      skipBlanks()
    } while take(",")
    guard take("}") else {
      throw failure(
        "a comma or a closing brace was expected", "ожидалась запятая или закрывающая фигурная скобка")
    }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    guard depth < limits.depth else {
      throw failure(
        "it is nested deeper than \(limits.depth) levels", "вложенность больше \(limits.depth) уровней")
    }
    position += 1
    var elements: [JSONValue] = []
    skipBlanks()
    if take("]") { return .array([]) }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipBlanks()
    } while take(",")
    guard take("]") else {
      throw failure(
        "a comma or a closing bracket was expected", "ожидалась запятая или закрывающая квадратная скобка")
    }
    return .array(elements)
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = position
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    // Longer than any number we write; a text of a million digits need not be looked at.
    guard position - start <= 40 else {
      throw failure("a number has too many digits", "в числе слишком много цифр")
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() throws(Failure) {
    let start = position
    while let byte = next, byte.isDigit { position += 1 }
    guard position > start else { throw failure("a digit was expected", "ожидалась цифра") }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension JSONReader {
  fileprivate mutating func string() throws(Failure) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else {
        throw failure("a control character stands in a text", "в тексте стоит управляющий символ")
      }
      position += 1
      if byte == UInt8(ascii: "\\") {
        text.append(contentsOf: String(try escaped()).utf8)
      } else {
        text.append(byte)
      }
    }
    guard take("\"") else { throw failure("a text has no end", "у текста нет конца") }
    guard let string = String(validating: text, as: UTF8.self) else {
      throw failure("a text is not valid UTF-8", "текст не в кодировке UTF-8")
    }
    return string
  }

  private mutating func escaped() throws(Failure) -> Unicode.Scalar {
    guard let byte = next else { throw failure("a text has no end", "у текста нет конца") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw failure("an escape is not known", "неизвестная экранированная последовательность")
    }
    let high = try fourHexDigits()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard (0xD800..<0xDC00).contains(high), take("\\"), take("u") else {
      throw failure("half of a surrogate pair is missing", "не хватает половины суррогатной пары")
    }
    let low = try fourHexDigits()
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw failure("half of a surrogate pair is missing", "не хватает половины суррогатной пары") }
    return scalar
  }

  private mutating func fourHexDigits() throws(Failure) -> UInt32 {
    guard position + 4 <= bytes.count else { throw failure("a text has no end", "у текста нет конца") }
    var value: UInt32 = 0
    for byte in bytes[position..<(position + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw failure("an escape is not known", "неизвестная экранированная последовательность")
      }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
  }
}
