public import Clustering
public import CustomerData
public import DecisionTrees
public import Foundation
public import LinearAlgebra

/// Everything that classifying new customers needs: what `model.json` holds.
///
/// No customer rows, no ids, no paths, no dates. See models/README.md for the file's form.
public struct SegmentationModel: Sendable, Equatable {
  /// The format version that this program writes.
  public static let currentVersion = 1

  /// How features are made.
  public var recipe: FeatureRecipe
  /// One a column of the feature matrix.
  public var features: [ModelFeature]
  /// The passage to standardised units.
  public var scaling: FeatureScaling
  /// k × d, standardised units; row c is the centroid of the segment whose `cluster` is c.
  public var centroids: Matrix
  /// Ascending by number, from 1.
  public var segments: [Segment]
  /// Labels are clusters.
  public var tree: DecisionTree
  /// Rules as people read them, numbered from 1 by their place here.
  public var rules: [SegmentRule]
  /// How well the rules tell the clusters, on the data of the fit.
  public var quality: ModelQuality
  /// Options of the fit that change its result, for the reproduction line.
  public var settings: FitSettings
  /// What the owner changed by hand, in order.
  public var edits: [String]
}

/// A feature with its place in the base.
public struct ModelFeature: Sendable, Equatable, Codable {
  /// Name, unit and kind.
  public let feature: Feature
  /// Over the customers of the fit, original units.
  public let minimum: Double
  /// See `minimum`.
  public let median: Double
  /// See `minimum`.
  public let maximum: Double
}

/// The customers whom a segment's rules catch.
public struct Segment: Sendable, Equatable, Codable {
  /// From 1, by mean monetary (else by the feature first in byte order) descending.
  public var number: Int
  /// The cluster it stands for, in `0..<k`.
  public var cluster: Int
  /// Unique within the model.
  public var name: LocalizedText
  /// Customers of the fit.
  public var customers: Int
  /// `customers` over all, 0...1.
  public var share: Double
  /// Total of monetary; `nil` without amounts.
  public var revenue: Double?
  /// `revenue` over all; `nil` without amounts.
  public var revenueShare: Double?
  /// Mean over its customers of monetary over orders, weighted by orders; `nil` without amounts.
  public var averageOrderValue: Double?
  /// Medians in original units, one a feature.
  public var medians: [Double]
  /// Medians in standardised units, one a feature, for the profile plot.
  public var profile: [Double]
  /// Bootstrap Jaccard, 0...1; `nil` where it was left out.
  public var stability: Double?
}

/// A rule and the segment that it leads to.
public struct SegmentRule: Sendable, Equatable {
  /// From 1.
  public var number: Int
  /// The segment's number.
  public var segment: Int
  /// Bounds, leaves, support, precision and lift; its label is the cluster.
  public var rule: Rule
}

/// How well the rules tell the clusters.
public struct ModelQuality: Sendable, Equatable, Codable {
  /// Customers of the fit.
  public var customers: Int
  /// Share of customers for whom rule and cluster agree.
  public var fidelity: Double
  /// Inertia of the rules' partition over that of k-means.
  public var priceOfExplainability: Double
  /// The tree learner that won.
  public var learner: String
  /// Mean silhouette of the chosen k.
  public var meanSilhouette: Double
  /// How real the clusters are.
  public var verdict: Verdict
}

/// Options of the fit that change its result.
public struct FitSettings: Sendable, Equatable, Codable {
  /// Seed of every random draw.
  public var seed: UInt64
  /// First and last candidate k.
  public var candidates: [Int]
  /// The k asked for; `nil` where it was chosen.
  public var fixedK: Int?
  /// Smallest share of a cluster.
  public var minimumShare: Double
  /// The transform asked for.
  public var transform: FeatureScaling.Choice
  /// Whether the null reference and stability were left out.
  public var isQuick: Bool
}

extension SegmentationModel {
  /// Reads and validates a model file.
  ///
  /// - Throws: ``ModelFileError``.
  public init(contentsOf url: URL) throws {
    fatalError("contract")
  }

  /// Writes the model so that the file is always whole: the old one or the new one.
  public func write(to url: URL) throws {
    fatalError("contract")
  }

  /// The segment of every customer of new data; never refits.
  public func classify(_ table: Table, asOf: CalendarDay? = nil) throws -> Classification {
    fatalError("contract")
  }

  /// The segment of every row of features made by this model's recipe, in the order of the rows.
  public func classify(_ features: FeatureMatrix) -> [ClassifiedCustomer] {
    fatalError("contract")
  }
}

/// New customers and what became of the rows they came from.
public struct Classification: Sendable {
  /// One a customer, in byte order of the ids.
  public let customers: [ClassifiedCustomer]
  /// Their features, rows in the same order.
  public let features: FeatureMatrix
  /// What became of the rows.
  public let account: InputAccount
}

/// Where one customer belongs.
public struct ClassifiedCustomer: Sendable, Equatable {
  /// As written in the file.
  public let id: String
  /// The segment's number.
  public let segment: Int
  /// The rule's number.
  public let rule: Int
  /// The number of the segment with the nearest centroid.
  public let cluster: Int
  /// Distance to the nearest threshold on the rule's path, in standardised units; `nil` for a tree of one leaf.
  public let boundaryDistance: Double?
  /// Whether that distance is small enough for the customer to move soon.
  public let isNearBoundary: Bool
}

/// Why a model file was refused.
public enum ModelFileError: Error, Equatable {
  case damaged(file: String, reason: String)
  case newerVersion(file: String, found: Int, supported: Int)
}
