package import Wording

extension DecodingError {
  /// What was wrong and where, such as `segments.0.share: a number was expected`.
  package var fault: LocalizedText {
    func place(_ context: Context, _ last: (any CodingKey)? = nil) -> String {
      let keys = context.codingPath + (last.map { [$0] } ?? [])
      return keys.map { $0.intValue.map { "\($0)" } ?? String($0.stringValue.prefix(40)) }.joined(
        separator: ".")
    }
    switch self {
    case .keyNotFound(let key, let context):
      return LocalizedText(en: "\(place(context, key)) is missing", ru: "нет \(place(context, key))")
    case .valueNotFound(_, let context):
      return LocalizedText(en: "\(place(context)) is null", ru: "\(place(context)) — null")
    case .typeMismatch(_, let context):
      return LocalizedText(
        en: "\(place(context)) is of another kind than expected",
        ru: "\(place(context)) не того вида, что ожидался")
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      return .notJSON
    case .dataCorrupted(let context):
      return LocalizedText(
        en: "\(place(context)) has an unknown value", ru: "\(place(context)) имеет неизвестное значение")
    @unknown default:
      return LocalizedText(en: "it is not as it was written", ru: "он не такой, каким был записан")
    }
  }
}
