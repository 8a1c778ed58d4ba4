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
    let everything = [("hostile-everything", try PageCatalogue.everything())]
    for (name, (model, record)) in PageCatalogue.all.map({ ($0.name, $0.base.made()) }) + logs + everything {
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
    "url(https://example.com/x.png)", "\u{202E}gnitteg\u{2066}\u{200B}\u{200D}\u{FEFF}\u{200F}",
    "<a href=//example.com>x</a>",
    "<math><mtext></p><img src onerror=hacked=1>", "\u{0}<b\u{1}>=cmd|' /C calc'!A0",
  ].enumerated().map { "#\($0.offset + 1)#\($0.element)" }

  /// As much as a page may ever have to hold at once: hostile segments, features and channels, and two years of
  /// everything that a log tells.
  static func everything() throws -> (model: SegmentationModel, record: RunRecord) {
    var base = Fixtures.table(
      shares: Fixtures.even(15), features: 40, names: hostileNames, featureNames: (0..<40).map { named($0) },
      customers: 3_000)
    base.names = Array(base.names.prefix(15))
    base.files = hostileNames
    var (model, record) = base.made()
    let log = try PurchaseBases.made(
      PurchaseBases.lines(months: 27, amounts: true, channels: 65, customers: 650))
    (record.rfm, record.cohorts, record.retention) = (
      log.record.rfm, log.record.cohorts, log.record.retention
    )
    (record.movement, record.rhythm, record.today) = (
      log.record.movement, log.record.rhythm, log.record.today
    )
    record.concentration = log.record.concentration
    record.channels = log.record.channels.map { channels in
      channels.enumerated().map { place, channel in
        var channel = channel
        channel.channel = named(place)
        return channel
      }
    }
    model.edits = []
    return (model, record)
  }

  /// A hostile name that no other place has.
  private static func named(_ place: Int) -> String {
    place < hostileNames.count ? hostileNames[place] : "\(hostileNames[place % hostileNames.count]) \(place)"
  }

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
