package import Wording

/// Why results cannot be handed over.
package enum ExportError: ExplainedError, Equatable {
  /// There is no profile of that name.
  case unknownProfile(String, known: [String])
  /// The document of a profile cannot be read at all.
  case unreadableProfile(file: String, reason: LocalizedText)
  /// It is no profile.
  case damagedProfile(file: String, reason: LocalizedText)
  /// A result cannot be read at all.
  case unreadableResult(file: String, reason: LocalizedText)
  /// A table is no list of customers of ours: its first column is another one.
  case noResult(file: String, first: String)
  /// A table lacks a column that is needed.
  case missingColumn(String, Choice?, file: String, available: [String])
  /// No column of the contacts can be told to name the customer.
  case noContactID(file: String, available: [String])
  /// The other program tells customers apart by what nobody has here.
  case nothingToTellBy([ExportProfile.Need])
  /// Nobody is left to be written.
  ///
  /// - Parameter wantsCountry: Whether phones could not be read because their country is not known.
  case nobodyLeft(customers: Int, withoutKey: Int, excluded: Int, wantsCountry: Bool)
  /// A segment is asked for that is not among the results.
  case noSuchSegment(Int, available: [Int])
  /// What tells a person by itself, where only codes may be handed over.
  case personalValue(column: String, customers: Int)
  /// More columns than the other program takes.
  case tooManyColumns(Int, limit: Int)
  /// One row is longer than a file may be.
  case rowTooLong(bytes: Int, limit: Int)
  /// A folder of files that this program did not write.
  case occupied(path: String)
  /// The rules are too many for one formula.
  case formulaTooLarge(FormulaMeasure, count: Int, limit: Int)
  /// A feature is named that the model does not have.
  case noSuchFeature(String, available: [String])
  /// A column of a sheet that sheets do not have.
  case noSheetColumn(String)
  /// A heading that cannot be written, such as an empty one.
  case unusableHeading(String)
}

/// What a formula has too many of.
package enum FormulaMeasure: Sendable { case characters, levels }
