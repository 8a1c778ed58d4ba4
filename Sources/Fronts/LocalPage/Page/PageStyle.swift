internal import SegmentReport

/// How the page looks: as the report does.
enum PageStyle {
  /// Of the page.
  static let sheet = Array((HTMLReport.styleSheet).utf8) + PackageResources.page_css
  /// Of the bar above a report.
  static let bar = String(decoding: PackageResources.bar_css, as: UTF8.self)
  static let script = PackageResources.page_js

  /// What a browser may do on the page.
  static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  /// What it may do on a report: what the report says itself, and the bar's forms.
  static let reportPolicy =
    HTMLReport.policy + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
}
