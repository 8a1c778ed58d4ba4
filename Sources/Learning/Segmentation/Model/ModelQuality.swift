public import Clustering

/// How well the rules tell the clusters.
public struct ModelQuality: Sendable, Equatable, Codable {
  /// Customers of the fit.
  public package(set) var customers: Int
  /// Share of customers for whom rule and cluster agree.
  public package(set) var fidelity: Double
  /// Inertia of the rules' partition over that of k-means.
  public package(set) var priceOfExplainability: Double
  /// The tree learner that won.
  public package(set) var learner: SavedLearner
  /// Mean silhouette of the chosen k.
  public package(set) var meanSilhouette: Double
  /// How real the clusters are.
  public package(set) var verdict: Verdict

  /// Joins the parts.
  package init(
    customers: Int, fidelity: Double, priceOfExplainability: Double, learner: SavedLearner,
    meanSilhouette: Double, verdict: Verdict
  ) {
    self.customers = customers
    self.fidelity = fidelity
    self.priceOfExplainability = priceOfExplainability
    self.learner = learner
    self.meanSilhouette = meanSilhouette
    self.verdict = verdict
  }
}

/// Options of the fit that change its result.
public struct FitSettings: Sendable, Equatable, Codable {
  /// Seed of every random draw.
  public package(set) var seed: UInt64
  /// First and last candidate k.
  public package(set) var candidates: [Int]
  /// The k asked for; `nil` where it was chosen.
  public package(set) var fixedK: Int?
  /// Smallest share of a cluster.
  public package(set) var minimumShare: Double
  /// The transform asked for.
  public package(set) var transform: FeatureScaling.Choice
  /// Whether the null reference and stability were left out.
  public package(set) var isQuick: Bool

  /// Joins the parts.
  package init(
    seed: UInt64, candidates: [Int], fixedK: Int? = nil, minimumShare: Double,
    transform: FeatureScaling.Choice, isQuick: Bool
  ) {
    self.seed = seed
    self.candidates = candidates
    self.fixedK = fixedK
    self.minimumShare = minimumShare
    self.transform = transform
    self.isQuick = isQuick
  }
}
