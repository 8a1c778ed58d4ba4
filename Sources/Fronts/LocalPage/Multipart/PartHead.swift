/// What the head of a part says: the field's name and, where it carries a file, that of the file.
struct PartHead: Equatable {
  let name: String
  let fileName: String?

  /// - Parameter bytes: The lines of the head.
  init?(_ bytes: some Collection<UInt8>) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\r\n")
    let said = lines.compactMap { Self.disposition(in: $0) }
    guard said.count == 1, let parameters = Self.parameters(in: said[0]) else { return nil }
    guard let name = parameters["name"] else { return nil }
    self.name = name
    fileName = parameters["filename"]
  }

  /// What a line says behind `Content-Disposition: form-data`; `nil` for other lines.
  private static func disposition(in line: Substring) -> Substring? {
    guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "content-disposition" else {
      return nil
    }
    let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
    let kind = "form-data"
    guard value.prefix(kind.count).lowercased() == kind else { return nil }
    return value.dropFirst(kind.count)
  }

  /// The parameters `; name="value"`; `nil` where the line breaks their form or says one twice.
  private static func parameters(in text: Substring) -> [String: String]? {
    var found: [String: String] = [:]
    var rest = text.drop { $0 == " " }
    while rest.first == ";" {
      rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
      guard let equals = rest.firstIndex(of: "=") else { return nil }
      let name = rest[..<equals].lowercased()
      rest = rest[rest.index(after: equals)...]
      let value: Substring
      if rest.first == "\"" {
        rest = rest.dropFirst()
        guard let quote = rest.firstIndex(of: "\"") else { return nil }
        value = rest[..<quote]
        rest = rest[rest.index(after: quote)...]
      } else {
        value = rest.prefix { $0 != ";" && $0 != " " }
        rest = rest.dropFirst(value.count)
      }
      guard found.updateValue(unescaped(value), forKey: name) == nil else { return nil }
      rest = rest.drop { $0 == " " || $0 == "\t" }
    }
    return rest.isEmpty ? found : nil
  }

  /// The three characters that browsers escape in names (HTML, multipart form data).
  private static func unescaped(_ value: Substring) -> String {
    String(value).replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
  }
}
