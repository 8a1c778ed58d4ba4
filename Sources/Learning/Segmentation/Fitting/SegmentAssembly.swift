internal import CustomerFeatures
internal import LinearAlgebra

/// Turns clusters and their measures into numbered, named segments.
struct SegmentAssembly {
  let features: [Feature]
  let scaling: FeatureScaling
  let sorted: SortedColumns
  /// One a cluster, by cluster.
  let measures: [SegmentMeasures]
  /// One a cluster; `nil` where it was left out.
  let stability: [Double]?
  /// One a cluster; `nil` where the base shows no rhythm.
  let evidence: [TradeEvidence]?

  /// Numbered from 1 by mean monetary (else by the feature first in byte order), descending.
  func segments() -> [Segment] {
    let order = order
    let names = SegmentNames(features: features).names(for: order.map(profile))
    return zip(order, names).enumerated().map { index, element in
      segment(element.0, number: index + 1, name: element.1)
    }
  }

  /// Whether each segment has words of its own, made of its profile alone.
  var haveOwnWords: Bool { SegmentNames(features: features).haveOwnWords(order.map(profile)) }

  private var order: [SegmentMeasures] {
    measures.sorted { ($1.rankingMean, $0.cluster) < ($0.rankingMean, $1.cluster) }
  }

  func segment(_ measures: SegmentMeasures, number: Int, name: SegmentName) -> Segment {
    let customers = self.measures.reduce(0) { $0 + $1.customers }
    let total = CompensatedSum(of: self.measures.compactMap(\.revenue)).value
    return Segment(
      number: number, cluster: measures.cluster, name: name.text, trade: name.trade,
      customers: measures.customers, share: Double(measures.customers) / Double(max(customers, 1)),
      revenue: measures.revenue,
      revenueShare: measures.revenue.map { total == 0 ? 0 : $0 / total },
      averageOrderValue: averageOrderValue(measures), medians: measures.medians,
      profile: standardised(measures.medians), stability: stability?[measures.cluster])
  }

  private func averageOrderValue(_ measures: SegmentMeasures) -> Double? {
    guard let revenue = measures.revenue, let orders = measures.orders, orders > 0 else { return nil }
    return revenue / orders
  }

  private func profile(_ measures: SegmentMeasures) -> SegmentNames.Profile {
    SegmentNames.Profile(
      ranks: features.indices.map { sorted.rank(of: measures.medians[$0], in: $0) },
      standardised: standardised(measures.medians), evidence: evidence?[measures.cluster])
  }

  private func standardised(_ medians: [Double]) -> [Double] {
    zip(scaling.columns, medians).map { $0.standardised($1) }
  }
}
