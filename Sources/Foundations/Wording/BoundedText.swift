/// A name that came from the data, at most `limit` characters: longer ones lose their middle, which keeps a
/// page within its bounds.
package func displayName(_ name: String, limit: Int = 60) -> String {
  // Characters can be made of any number of scalars, so these are bounded first.
  let scalars = name.unicodeScalars.prefix(limit * 8 + 1)
  let bounded = scalars.count > limit * 8 ? String(String.UnicodeScalarView(scalars)) : name
  guard bounded.count > limit else { return bounded }
  let head = bounded.prefix(limit * 2 / 3)
  let tail = bounded.suffix(limit - head.count - 1)
  return head + "…" + tail
}

/// A text without the end that is beyond `limit` characters.
package func clipped(_ text: String, to limit: Int) -> String {
  let scalars = text.unicodeScalars
  guard scalars.count > limit else { return text }
  return String(String.UnicodeScalarView(scalars.prefix(limit - 1))) + "…"
}
