public import Segmentation
internal import Wording

/// The charts of a report, each of which can be had alone.
///
/// ```swift
/// let charts = try ReportCharts(model: model, record: run.record)
/// let svg = charts.sizeAndRevenue.svg
/// ```
public struct ReportCharts: Sendable {
  let subject: ReportSubject

  /// Reads the charts' values from a saved model and, where it was kept, the run's record.
  ///
  /// - Throws: ``ReportError`` where the record belongs to another model.
  public init(
    model: SegmentationModel, record: RunRecord?, options: ReportOptions = ReportOptions()
  ) throws(ReportError) {
    subject = try ReportSubject(model: model, record: record, options: options)
  }

  init(_ subject: ReportSubject) {
    self.subject = subject
  }

  /// Every chart that the model and the record allow, as the page has them. Where ``concentration`` is known, it has the
  /// segments as bands, and ``sizeAndRevenue`` is left out.
  public var all: [Chart] {
    [concentration ?? sizeAndRevenue, tree, profile].compactMap { $0 } + grids + distributions
      + [scatter, silhouetteByCount, silhouettes].compactMap { $0 }
  }

  var wording: PhraseBook { subject.wording }
  var numerals: Numerals { subject.wording.numerals }

  /// A cell that shows a share in per cent.
  func percentCell(_ share: Double, path: String? = nil) -> ChartTable.Cell {
    .number(shown: numerals.percent(share), value: share, path: path)
  }

  /// A cell that shows a number with as many decimals as it deserves.
  func numberCell(_ number: Double, path: String? = nil, decimals: Int? = nil) -> ChartTable.Cell {
    .number(
      shown: decimals.map { numerals.decimal(number, decimals: $0) } ?? numerals.short(number), value: number,
      path: path)
  }
}
