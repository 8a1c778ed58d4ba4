package import CustomerFeatures

extension Feature {
  /// The key of its median among a segment's `medians`: a category's share goes by "city = Moscow".
  package var medianKey: String { category.map { "\(name) = \($0)" } ?? name }
}
