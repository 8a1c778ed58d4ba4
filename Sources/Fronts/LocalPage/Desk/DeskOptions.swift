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
  /// The empty workbook in each language, where the program has one.
  package var templates: [Language: [UInt8]] = [:]

  package init() {}
}
