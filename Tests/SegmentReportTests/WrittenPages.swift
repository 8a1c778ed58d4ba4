import Foundation
import SegmentReport
@testable import Segmentation
import Testing

/// Pages for the browser tests: written only where `REPORT_PAGES` names a folder.
struct WrittenPages {
  static let folder = ProcessInfo.processInfo.environment["REPORT_PAGES"]

  @Test(.enabled(if: folder != nil)) func `writes the pages that the browser opens`() throws {
    let folder = URL(filePath: Self.folder ?? "")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, base) in PageCatalogue.all {
      let (model, record) = base.made()
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      try encoder.encode(record).write(to: folder.appending(path: "\(name).json"))
      for language in Language.allCases {
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
    ("uneven", Fixtures.table(shares: [0.001, 0.009, 0.99], features: 1)),
  ]
}
