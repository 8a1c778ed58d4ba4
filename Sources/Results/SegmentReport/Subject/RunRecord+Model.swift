internal import CustomerFeatures
internal import DecisionTrees
package import Segmentation

extension RunRecord {
  /// Whether segments, features and rules are those that the record tells of; names may have been changed since.
  package func isOf(_ model: SegmentationModel) -> Bool {
    guard model.segments.count == segments.count, model.features.count == features.count,
      model.tree.leafCount == rules.leaves, model.quality.fidelity == rules.fidelity,
      model.quality.customers == input.customers
    else { return false }
    let areSegments = zip(model.segments, segments).allSatisfy {
      $0.number == $1.number && $0.customers == $1.customers && $0.revenue == $1.revenue
    }
    return areSegments
      && zip(model.features, features).allSatisfy {
        $0.feature.name == $1.name && $0.feature.category?.written == $1.category && $0.median == $1.median
      }
  }
}
