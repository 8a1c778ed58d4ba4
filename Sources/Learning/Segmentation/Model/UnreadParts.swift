package import JSONDocuments

/// Parts of a model that this version of the program keeps as they are and does not read.
///
/// Each is an object in a file, null or left out; models/README.md says what they are for.
package struct UnreadParts: Sendable, Equatable {
  /// What the base looked like, to see whether a new one differs.
  package var drift: JSONValue?
}
