package import Wording

/// Why the user's own DuckDB did not give or take a table.
package enum DuckDBError: Error, Equatable {
  /// The program could not be started.
  case notStarted(reason: String)
  /// It said this, and gave no table.
  case failed(reason: String)
  /// There is no room for what it printed.
  case noRoom(RoomError)

  /// The reason in a sentence of its own.
  package var sentence: LocalizedText {
    switch self {
    case .notStarted(let reason):
      LocalizedText(en: "duckdb cannot be started: \(reason)", ru: "не удалось запустить duckdb: \(reason)")
    case .failed(let words): LocalizedText(en: "duckdb says: \(words)", ru: "duckdb сообщает: \(words)")
    case .noRoom:
      LocalizedText(
        en: "there is no room for what duckdb wrote", ru: "нет места для того, что написала duckdb")
    }
  }
}
