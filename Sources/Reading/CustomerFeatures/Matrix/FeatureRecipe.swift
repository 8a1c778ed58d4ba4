/// How features are made from a table: stored in the model, followed again on new data.
public enum FeatureRecipe: Sendable, Equatable, Codable {
  /// Recency, frequency and monetary from a transaction log.
  case transactions(RFM)
  /// The table's own columns.
  case customers(CustomerColumns)
}
