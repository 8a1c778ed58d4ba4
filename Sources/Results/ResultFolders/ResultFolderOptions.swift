public import Segmentation
public import SegmentReport
public import Wording

/// Everything a person may decide about a result folder; the defaults are what a careful analyst would choose.
public struct ResultFolderOptions: Sendable {
  /// How files are read and segments sought.
  public var run = RunOptions()
  /// How report.html is worded; rules.txt and segments.xlsx follow its language.
  public var report = ReportOptions()
  /// Of the names in customers.csv and segments.csv.
  public var tableLanguage = Language.english
  /// Whether there is a segments.xlsx.
  public var writesWorkbook = true
  /// Whether any folder may be written to, whatever it holds.
  public var replaces = false

  /// Leaves every decision to the data.
  public init() {}
}
