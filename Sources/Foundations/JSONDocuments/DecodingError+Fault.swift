extension DecodingError {
  /// What was wrong and where, such as `segments.0.share: a number was expected`.
  package var fault: String {
    func place(_ context: Context, _ last: (any CodingKey)? = nil) -> String {
      let keys = context.codingPath + (last.map { [$0] } ?? [])
      return keys.map { $0.intValue.map { "\($0)" } ?? String($0.stringValue.prefix(40)) }.joined(
        separator: ".")
    }
    switch self {
    case .keyNotFound(let key, let context): return "\(place(context, key)) is missing"
    case .valueNotFound(_, let context): return "\(place(context)) is null"
    case .typeMismatch(_, let context): return "\(place(context)) is of another kind than expected"
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty ? "it is not JSON" : "\(place(context)) has an unknown value"
    @unknown default: return "it is not as it was written"
    }
  }
}
