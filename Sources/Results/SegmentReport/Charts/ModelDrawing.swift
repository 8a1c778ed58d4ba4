package import Segmentation
package import Wording

/// The rule tree of a saved model as one SVG picture.
package struct ModelDrawing {
  /// A whole SVG file.
  package let svg: String

  /// Draws the tree of `model`.
  ///
  /// - Throws: ``ReportError``.
  package init(_ model: SegmentationModel, language: Language) throws {
    let charts = try ReportCharts(model: model, record: nil, options: ReportOptions(language: language))
    svg = charts.tree?.svg ?? ""
  }
}
