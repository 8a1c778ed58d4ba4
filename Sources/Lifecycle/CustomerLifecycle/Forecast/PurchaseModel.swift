/// A model of when customers come back.
public enum PurchaseModel: String, Sendable, Codable, CaseIterable {
  /// Customers buy at rates of their own and never leave: the negative binomial distribution (Ehrenberg 1959).
  case nbd
  /// After each repeat purchase a customer may leave (Fader, Hardie and Lee, *Marketing Science* 24, 2005).
  case bgnbd
  /// After each purchase, the first included, a customer may leave (Batislam, Denizel and Filiztekin, *International
  /// Journal of Research in Marketing* 24, 2007).
  case mbgnbd
}
