/// What a sender calls a file: to be shown, and never to be a path.
struct FileName: Equatable, Sendable {
  /// At most 255 bytes, without folders and control characters.
  let shown: String

  /// - Parameter given: As it came.
  init(_ given: String) {
    let last = given.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    var name = ""
    for scalar in last.unicodeScalars where !Self.isControl(scalar) { name.unicodeScalars.append(scalar) }
    while name.first?.isWhitespace == true { name.removeFirst() }
    while name.last?.isWhitespace == true { name.removeLast() }
    while name.utf8.count > 255 { name.removeLast() }
    shown = name.isEmpty || name == "." || name == ".." ? "file" : name
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }

  /// What the file is called on the disk: always the same word, with those endings that reading goes by.
  var onDisk: String {
    var name = "upload"
    for ending in shown.lowercased().split(separator: ".").dropFirst().suffix(2)
    where Self.knownEndings.contains(String(ending)) {
      name += "." + ending
    }
    return name
  }

  private static let knownEndings: Set<String> = [
    "csv", "tsv", "tab", "txt", "gz", "zst", "xlsx", "sqlite", "sqlite3", "db", "parquet", "json", "ndjson",
    "jsonl",
  ]

  /// What a field for files is offered.
  static let accepted =
    ".csv,.tsv,.tab,.txt,.gz,.zst,.xlsx,.sqlite,.sqlite3,.db,.parquet,.json,.ndjson,.jsonl"
}
