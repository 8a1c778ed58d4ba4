/// Features, and an account of every row they were or were not made from.
public struct FeatureExtraction: Sendable {
  /// The features.
  public let matrix: FeatureMatrix
  /// The recipe with everything that the data decided filled in (formats, medians, categories, offset).
  public let recipe: FeatureRecipe
  /// What became of the rows.
  public let account: InputAccount

  /// Joins the parts.
  public init(matrix: FeatureMatrix, recipe: FeatureRecipe, account: InputAccount) {
    self.matrix = matrix
    self.recipe = recipe
    self.account = account
  }
}
