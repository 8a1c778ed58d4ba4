package import Wording

/// What a page is started with.
package struct DeskOptions: Sendable {
  /// The most bytes of a file.
  package var mostBytes = 4_000_000_000
  /// The language where neither the address nor the browser says one; `nil` is English.
  package var language: Language?
  /// Of each job; `nil` leaves it to the program.
  package var threads: Int?
  /// What results can be handed over as.
  package var profiles: [HandOverForm] = []
  /// Makes the empty workbook in a language, once somebody wants it; `nil` where the program has none.
  package var template: (@Sendable (Language) throws -> [UInt8])?

  package init() {}
}
