/// Why features could not be made from a table.
public enum FeatureError: Error, Equatable {
  case missingColumn(name: String, available: [String])
}
