public import CustomerFeatures
public import CustomerLifecycle
public import DecisionTrees
public import LinearAlgebra
public import Wording

/// Everything that classifying new customers needs: what `model.json` holds.
///
/// No customer rows, no ids, no paths, no dates. See models/README.md for the file's form.
public struct SegmentationModel: Sendable, Equatable {
  /// The format version that this program writes; it reads all up to it.
  public static let currentVersion = 2

  /// How features are made.
  public package(set) var recipe: FeatureRecipe
  /// One a column of the feature matrix.
  public package(set) var features: [ModelFeature]
  /// The passage to standardised units.
  public package(set) var scaling: FeatureScaling
  /// k × d, standardised units; row c is the centroid of the segment whose `cluster` is c.
  public package(set) var centroids: Matrix
  /// Ascending by number, from 1.
  public package(set) var segments: [Segment]
  /// Labels are clusters.
  public package(set) var tree: DecisionTree
  /// Rules as people read them, numbered from 1 by their place here.
  public package(set) var rules: [SegmentRule]
  /// How well the rules tell the clusters, on the data of the fit.
  public package(set) var quality: ModelQuality
  /// Options of the fit that change its result, for the reproduction line.
  public package(set) var settings: FitSettings
  /// Days from the log's first day to the as-of day of the fit; `nil` for a customer table and models of format 1.
  public package(set) var windowDays: Int?
  /// The axes behind the features that the centroids are measured on as well; `nil` where segments were cut by the
  /// features alone.
  public package(set) var told: ToldAxes?
  /// What the trade's segments are told by; `nil` for tables that are no purchases, and models of format 1.
  public package(set) var rfm: TradeScale?
  /// What customers' silence is held against; `nil` where the base shows no rhythm, and for models of format 1.
  public package(set) var rhythm: RhythmScale?
  /// How the customers of the fit are spread, one a feature; `nil` for models of format 1.
  public package(set) var spreads: [FeatureSpread]?
  /// What the owner changed by hand, in order, one sentence each.
  public package(set) var edits: [LocalizedText]

  /// Joins the parts, which must agree; a model from a file is validated first.
  package init(
    recipe: FeatureRecipe, features: [ModelFeature], scaling: FeatureScaling, centroids: Matrix,
    segments: [Segment], tree: DecisionTree, rules: [SegmentRule], quality: ModelQuality,
    settings: FitSettings, windowDays: Int? = nil, edits: [LocalizedText]
  ) {
    self.recipe = recipe
    self.features = features
    self.scaling = scaling
    self.centroids = centroids
    self.segments = segments
    self.tree = tree
    self.rules = rules
    self.quality = quality
    self.settings = settings
    self.windowDays = windowDays
    self.edits = edits
  }
}
