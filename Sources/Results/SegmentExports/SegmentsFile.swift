internal import CustomerFeatures
package import Segmentation
internal import TextTables
package import Wording

/// `segments.csv`: one line a segment, by number.
package struct SegmentsFile {
  private let record: RunRecord
  private let model: SegmentationModel
  private let language: Language

  /// Lines for the segments of a run.
  ///
  /// - Parameter language: Of names and rules.
  package init(of record: RunRecord, model: SegmentationModel, language: Language) {
    self.record = record
    self.model = model
    self.language = language
  }

  /// The whole file.
  package var bytes: [UInt8] {
    let features = model.features.map(\.feature)
    let shown = features.displayOrder
    var lines = CSVWriter.table
    for name in ["segment", "name", "customers", "share", "revenue", "revenueShare"] { lines.add(name) }
    for index in shown { lines.add(features[index].statisticName) }
    let rest = [
      "averageOrderValue", "stability", "silhouette", "rule", "rules", "support", "precision", "lift", "late",
      "boughtAgain",
    ]
    for name in rest { lines.add(name) }
    lines.endRow()
    for segment in record.segments {
      lines.add(segment.number)
      lines.add(segment.names[language])
      lines.add(segment.customers)
      lines.add(segment.share)
      lines.add(segment.revenue)
      lines.add(segment.revenueShare)
      let medians = model.segment(numbered: segment.number)?.medians
      for index in shown { lines.add(medians?[index]) }
      lines.add(segment.averageOrderValue)
      lines.add(segment.stability)
      lines.add(segment.silhouette)
      lines.add(model.sentence(forSegment: segment.number, in: language))
      lines.add(segment.ruleNumbers.map(String.init).joined(separator: " "))
      lines.add(segment.support)
      lines.add(segment.precision)
      lines.add(segment.lift)
      lines.add(segment.late)
      lines.add(segment.boughtAgain?.share)
      lines.endRow()
    }
    return lines.bytes
  }
}

extension Feature {
  /// The heading of its median, or share.
  fileprivate var statisticName: String { category == nil ? "median_\(key)" : "share_\(key)" }
}
