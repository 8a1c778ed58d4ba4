public import CustomerLifecycle
public import Wording

/// The customers whom a segment's rules catch.
public struct Segment: Sendable, Equatable, Codable {
  /// From 1, by mean monetary (else by the feature first in byte order) descending.
  public package(set) var number: Int
  /// The cluster it stands for, in `0..<k`.
  public package(set) var cluster: Int
  /// Unique within the model.
  public package(set) var name: LocalizedText
  /// The trade's segment that its name was made for, whatever its owner calls it now; `nil` where it was made of a
  /// table's columns.
  public package(set) var trade: TradeSegment?
  /// Customers of the fit.
  public package(set) var customers: Int
  /// `customers` over all, 0...1.
  public package(set) var share: Double
  /// Total of monetary; `nil` without amounts.
  public package(set) var revenue: Double?
  /// `revenue` over all; `nil` without amounts.
  public package(set) var revenueShare: Double?
  /// Mean over its customers of monetary over orders, weighted by orders; `nil` without amounts.
  public package(set) var averageOrderValue: Double?
  /// Medians in original units, one a feature.
  public package(set) var medians: [Double]
  /// Medians in standardised units, one a feature, for the profile plot.
  public package(set) var profile: [Double]
  /// Bootstrap Jaccard, 0...1; `nil` where it was left out.
  public package(set) var stability: Double?

  /// Joins the parts.
  package init(
    number: Int, cluster: Int, name: LocalizedText, trade: TradeSegment? = nil, customers: Int, share: Double,
    revenue: Double? = nil, revenueShare: Double? = nil, averageOrderValue: Double? = nil, medians: [Double],
    profile: [Double], stability: Double? = nil
  ) {
    self.number = number
    self.cluster = cluster
    self.name = name
    self.trade = trade
    self.customers = customers
    self.share = share
    self.revenue = revenue
    self.revenueShare = revenueShare
    self.averageOrderValue = averageOrderValue
    self.medians = medians
    self.profile = profile
    self.stability = stability
  }
}

extension Segment {
  /// Below this a cluster dissolves in most resamples, and nobody should rely on it (Hennig 2007).
  package static let leastStability = 0.6
  /// From here on a cluster can be relied on (Hennig 2007).
  package static let reliableStability = 0.75

  /// Number and name.
  package var title: SegmentTitle { SegmentTitle(number: number, name: name) }
}
