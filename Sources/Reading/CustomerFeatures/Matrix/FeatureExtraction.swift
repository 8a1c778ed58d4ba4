internal import Wording

/// Features, and an account of every row they were or were not made from.
public struct FeatureExtraction: Sendable {
  /// The features, which carry `recipe`.
  public let matrix: FeatureMatrix
  /// The recipe with everything that the data decided filled in (formats, medians, categories, offset).
  public let recipe: FeatureRecipe
  /// What became of the rows.
  public let account: InputAccount
  /// The columns that say something of each customer and are no features, in the order of the table, customers as in the
  /// matrix; of a log those that never show two values for one customer.
  public let companions: [CompanionColumn]

  /// Joins the parts, and warns of customers who outweigh all others.
  public init(
    matrix: FeatureMatrix, recipe: FeatureRecipe, account: InputAccount, companions: [CompanionColumn] = []
  ) {
    self.matrix = matrix.made(by: recipe, windowDays: account.window)
    self.recipe = recipe
    self.companions = companions
    var account = account
    account.warnings += matrix.dominanceWarnings
    self.account = account
  }
}

extension FeatureExtraction {
  private init(
    _ other: FeatureExtraction, warnings: [InputCaution], companions: [CompanionColumn]
  ) {
    (matrix, recipe) = (other.matrix, other.recipe)
    self.companions = companions
    var account = other.account
    account.warnings = warnings
    self.account = account
  }

  /// The same with more that a person should know, said first.
  package func adding(_ cautions: [InputCaution]) -> FeatureExtraction {
    cautions.isEmpty
      ? self
      : FeatureExtraction(self, warnings: cautions + account.warnings, companions: companions)
  }

  /// The same with columns that say something of each customer.
  func describing(by companions: [CompanionColumn]) -> FeatureExtraction {
    FeatureExtraction(self, warnings: account.warnings, companions: companions)
  }
}

extension FeatureMatrix {
  /// The same features with the recipe that made them, and the days that they look back on.
  fileprivate func made(by recipe: FeatureRecipe, windowDays: Int?) -> FeatureMatrix {
    FeatureMatrix(
      features: features, values: values, customers: customers, imputed: imputed, recipe: recipe,
      windowDays: windowDays, weights: weights, groups: groups)
  }
}
