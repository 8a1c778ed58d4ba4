extension Double {
  /// The shortest decimal that reads back to the same double, without a needless ".0": "90", "0.1", "1e-07".
  ///
  /// This is how numbers stand in every file.
  package var shortest: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
