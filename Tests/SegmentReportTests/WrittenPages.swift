import TextTables
@testable import CustomerFeatures
import Foundation
import JSONDocuments
import Segmentation
@testable import SegmentReport
import Segmentation
import Testing
@testable import Wording

/// Pages for the browser tests: written only where `REPORT_PAGES` names a folder.
struct WrittenPages {
  static let folder = ProcessInfo.processInfo.environment["REPORT_PAGES"]

  @Test(.enabled(if: folder != nil)) func `writes the pages that the browser opens`() throws {
    let folder = URL(filePath: Self.folder ?? "")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let logs = try PurchaseBases.all.map { ($0.name, try PurchaseBases.made($0.text)) }
    for (name, (model, record)) in PageCatalogue.all.map({ ($0.name, $0.base.made()) }) + logs {
      try Data(record.json.lines.utf8).write(to: folder.appending(path: "\(name).json"))
      // The extremes are about sizes and names; what the languages differ in shows on two of them.
      for language in Language.allCases
      where language == .english || ["shop", "uneven", "orders"].contains(name) {
        let options = ReportOptions(language: language, currency: language == .english ? "$" : "₽")
        let page = try HTMLReport(model: model, record: record, options: options)
        try Data(page.html.utf8).write(to: folder.appending(path: "\(name).\(language.rawValue).html"))
      }
    }
  }
}

/// Every subject that a report must survive, by name.
enum PageCatalogue {
  static let all: [(name: String, base: FixtureBase)] = [
    ("shop", Fixtures.shop),
    ("three", Fixtures.table(shares: Fixtures.even(3), features: 8, categories: 3)),
    ("fifteen", Fixtures.table(shares: Fixtures.even(15), features: 40)),
    (
      "longnames",
      Fixtures.table(
        shares: Fixtures.even(5), features: 3, names: (1...5).map { "\(Fixtures.longName.dropLast(1))\($0)" })
    ),
    ("hostile", hostile),
    ("uneven", Fixtures.table(shares: [0.001, 0.009, 0.99], features: 1)),
  ]

  /// Names that try to break out of every context there is, numbered so that a test finds each of them again.
  static let hostileNames = [
    "<script>hacked=1</script>", "</title><script>hacked=1</script>", "</style><script>hacked=1</script>",
    "\"><img src=x onerror=hacked=1>", "' onmouseover='hacked=1", "<svg onload=hacked=1>",
    "</svg><script>hacked=1</script>", "]]><script>hacked=1</script>", "--><script>hacked=1</script>",
    "<iframe srcdoc='<script>parent.hacked=1</script>'>", "javascript:hacked=1", "&lt;script&gt;hacked=1",
    "&#60;script&#62;hacked=1&#60;/script&#62;", "${hacked=1}{{hacked=1}}", "<style>*{display:none}</style>",
    "url(https://example.com/x.png)", "\u{202E}gnitteg\u{2066}", "<a href=//example.com>x</a>",
    "<math><mtext></p><img src onerror=hacked=1>", "\u{0}<b\u{1}>=cmd|' /C calc'!A0",
  ].enumerated().map { "#\($0.offset + 1)#\($0.element)" }

  /// The hostile names as segments, features, categories, files, columns, reasons and warnings.
  static let hostile: FixtureBase = {
    var base = Fixtures.table(
      shares: Fixtures.even(20), features: 20, names: hostileNames, featureNames: hostileNames, categories: 4)
    base.features = base.features.enumerated().map { j, feature in
      feature.category == nil
        ? feature
        : Feature(
          name: hostileNames[j % 20], unit: .category, isWhole: true,
          category: .value(hostileNames[(j + 7) % 20]))
    }
    base.files = hostileNames
    base.reason = LocalizedText(en: hostileNames.joined(), ru: hostileNames.joined())
    base.warnings = hostileNames.map { LocalizedText(en: $0, ru: $0) }
    base.rejections = hostileNames.map {
      Rejection(line: 1, column: $0, reason: LocalizedText(en: $0, ru: $0))
    }
    return base
  }()
}
