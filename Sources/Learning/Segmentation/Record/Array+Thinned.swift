extension Array {
  /// At most `limit` of the elements, evenly spread over the order they come in.
  package func thinned(to limit: Int) -> [Element] {
    guard count > limit, limit > 0 else { return self }
    return (0..<limit).map { self[$0 * count / limit] }
  }
}
