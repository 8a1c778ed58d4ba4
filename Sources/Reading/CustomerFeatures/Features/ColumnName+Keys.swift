extension ColumnName {
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
