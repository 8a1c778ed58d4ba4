internal import CustomerFeatures

extension RuleWording {
  /// Words conditions on a model's features.
  ///
  /// - Parameters:
  ///   - windowDays: Over how many days orders and money count; `nil` where nobody said.
  ///   - signed: Puts the sign of money to an amount; by default there is none.
  package init(
    _ features: [ModelFeature], windowDays: Int?, signed: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.init(
      features: features.map(\.feature), minima: features.map(\.minimum), windowDays: windowDays,
      signed: signed)
  }
}
