/// Whether silhouettes are taken over all customers.
public enum SilhouetteMode: String, Sendable, CaseIterable, Codable {
  /// Over all customers, however many.
  case exact
  /// Over a stratified sample of 20,000 customers, each against all customers, with the interval of the estimate.
  case sample
  /// `exact` up to 100,000 customers, `sample` beyond.
  case auto
}

extension SilhouetteMode {
  /// Most of `count` customers whose coefficients are computed.
  func customerLimit(of count: Int) -> Int {
    switch self {
    case .exact: .max
    case .sample: 20_000
    case .auto: count <= 100_000 ? .max : 20_000
    }
  }
}
