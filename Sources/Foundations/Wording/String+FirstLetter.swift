extension String {
  /// For a sentence that stands alone.
  package var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// For a heading that continues a sentence.
  package var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
