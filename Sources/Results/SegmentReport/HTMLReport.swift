public import Segmentation

/// The report as one self-contained page: no script, no network, light and dark, printable.
///
/// A pure function of the saved model and run: equal arguments give equal bytes. At most ``byteLimit`` bytes
/// whatever the data: what does not fit is thinned or counted.
public struct HTMLReport: Sendable {
  /// No page is larger.
  public static let byteLimit = 500_000

  /// What a browser may do for the page: show it, and no more.
  package static let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

  /// How the page looks, for pages that stand beside it.
  package static var styleSheet: String { Page.styleSheet }

  /// The page.
  public let html: String

  /// Makes the page.
  ///
  /// - Parameter record: The run that made the model; `nil` leaves out the sections that need it.
  /// - Throws: ``ReportError`` where the record belongs to another model, `ChoiceError` for options that no page has
  ///   room for.
  public init(
    model: SegmentationModel, record: RunRecord?, options: ReportOptions = ReportOptions()
  ) throws {
    try options.check()
    var page = ""
    for density in [Density.full, .thinner, .reduced, .sparse] {
      let subject = try ReportSubject(model: model, record: record, options: options, density: density)
      page = Page(subject: subject).html
      if page.utf8.count <= Self.byteLimit { break }
    }
    html = page
  }
}
