extension Double {
  /// A share as people write it, "2%" or "0.02", as a fraction; `nil` for what is no number.
  package init?(share text: String) {
    if text.hasSuffix("%") {
      guard let percent = Double(text.dropLast()) else { return nil }
      self = percent / 100
    } else {
      self.init(text)
    }
  }
}
