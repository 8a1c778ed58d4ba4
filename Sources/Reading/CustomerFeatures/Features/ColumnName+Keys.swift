extension ColumnName {
  /// Whether the name says that its values are codes of something, in any language: "branch code", "Filialcode",
  /// "kod sklepu", "bayi kodu".
  var saysCode: Bool {
    guard let first = words.first, let last = words.last else { return false }
    if words.count > 1, Self.codeBeginnings.contains(first) || Self.codeEndings.contains(last) { return true }
    return words.contains { $0.count > 4 && $0.hasSuffix("code") && $0 != "episode" }
  }

  private static let codeBeginnings: Set<String> = ["code", "cod", "codigo", "codice", "kod", "код"]
  private static let codeEndings: Set<String> = ["code", "codes", "kod", "kodu", "код"]

  /// Whether the name says that its values number things of another table: "manager id", "policy no", "номер договора".
  var saysKey: Bool {
    guard words.count > 1, let first = words.first, let last = words.last else { return false }
    if Self.keyBeginnings.contains(first) { return true }
    return Self.keyEndings.contains(last)
  }

  private static let keyEndings: Set<String> = [
    "id", "ids", "uid", "uuid", "guid", "key", "ref", "no", "nr", "number", "ид",
  ]
  private static let keyBeginnings: Set<String> = ["id", "ид", "№", "номер", "nr", "numer"]
}
