import AtomicFiles
import Clustering
import CustomerFeatures
import Foundation
import PurchaseLogs
import SegmentReport
import Segmentation
import Testing
import TextTables
import Wording
@testable import auto_segment

/// Every error that a person can meet, with its exit code and sentence, held against Golden/error-sentences.txt.
///
/// `RECORD_GOLDEN=1` writes the file anew.
@Suite struct ErrorSentenceTests {
  private let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Golden/error-sentences.txt")

  @Test func `sentences and exit codes are the recorded ones`() throws {
    let text = Self.errors.map { error in
      "\(ExitStatus(error).rawValue) \(String(describing: error))\n"
    }.joined()
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try text.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == text)
  }

  @Test func `a sentence is one line that begins with no capital and ends with no stop`() {
    for error in Self.errors {
      let sentence = String(describing: error)
      #expect(!sentence.contains("\n"), "\(sentence)")
      #expect(!sentence.hasSuffix("."), "\(sentence)")
    }
  }

  @Test func `no case of an error that has a sentence is left out`() throws {
    let here = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    var cases = 0
    // Trees are checked only where a caller of the library makes one by hand.
    for (type, names) in try Self.errorsInSources() where type != "TreeError" {
      for name in names {
        #expect(here.contains("\(type).\(name)"), "\(type).\(name)")
        cases += 1
      }
    }
    #expect(cases > 45)
  }

  /// The cases of every enum of the sources that is an error and has a description.
  private static func errorsInSources() throws -> [String: [String]] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
      $0.hasSuffix(".swift")
    }
    let texts = try paths.filter { !$0.contains("Sample/") }.map {
      try String(contentsOf: root.appending(path: $0), encoding: .utf8)
    }
    let told = Set(
      texts.flatMap { $0.matches(of: /extension (\w+): [\w, ]*CustomStringConvertible/) }.map { String($0.1) }
    )
    var cases: [String: [String]] = [:]
    for text in texts {
      for match in text.matches(of: /enum (\w+): (?:\w+, )*Error\b[^{]*\{([^}]*)\}/)
      where told.contains(String(match.1)) {
        cases[String(match.1)] = match.2.matches(of: /\n  case (\w+)/).map { String($0.1) }
      }
    }
    return cases
  }

  private static let errors: [any Error] =
    tables + features + logs + engine + models + reports + places + commandLine

  private static let tables: [any Error] = [
    TableError.cannotRead(file: "orders.csv", reason: "no such file"),
    TableError.empty(file: "orders.csv"),
    TableError.noRows(file: "orders.csv"),
    TableError.notText(file: "orders.csv", kind: "a PDF document", advice: "hand in a CSV export"),
    TableError.unknownEncoding(name: "utf-9", known: ["utf-8", "windows-1251"]),
    TableError.unusableDelimiter(""),
    TableError.unknownDateFormat("qq"),
    TableError.limit(
      file: "orders.csv", line: 7, what: "a line is too long", limit: 16_777_216, option: "--max-line-bytes"),
    TableError.differentColumns(file: "b.csv", first: "a.csv", missing: ["total"], extra: ["sum"]),
    TableError.tooMuchInside(file: "orders.csv.gz", what: "the gzip data", limit: 268_435_456),
    TableError.damaged(file: "orders.csv.gz", reason: "it ends too early"),
    TableError.cannotChoose(
      file: "shop.db", problem: "the database has 2 tables", advice: "choose with --table or --query: a, b"),
    TableError.optionWithoutUse(option: "--sheet", kind: "a workbook (.xlsx)"),
  ]

  private static let features: [any Error] = [
    FeatureError.missingColumn(name: "total", available: ["id", "totl"]),
    FeatureError.unknownColumn(flag: "--amount", name: "totl", available: ["id", "total"]),
    FeatureError.columnUsedTwice(name: "total", flags: ["--amount", "--id"]),
    FeatureError.severalColumns(role: .amount, candidates: ["net", "gross"], flag: "--amount"),
    FeatureError.noColumn(role: .date, available: ["id", "total"], flag: "--date"),
    FeatureError.undecidedLayout(reason: "every customer has one row"),
    FeatureError.undecidedFormat(
      column: "day", question: "03/04/2025 is 3 April or 4 March", flag: "--date-format"),
    FeatureError.wrongValues(column: "total", expected: "numbers", example: "abc"),
    FeatureError.notAFeature(column: "city", reason: "it has one value"),
    FeatureError.noFeatures(columns: ["id", "remark"]),
    FeatureError.nothingDiffers(customers: 3, columns: ["age", "income"]),
    FeatureError.nothingDiffers(customers: 1, columns: ["age"]),
    FeatureError.noCustomers(rowsRead: 3, firstReason: "line 2: no customer"),
  ]

  private static let logs: [any Error] = [
    PurchaseLogError.missingColumn(name: "total", available: ["id", "totl"]),
    PurchaseLogError.undecidedFormat(
      column: "day", question: "03/04/2025 is 3 April or 4 March", flag: "--date-format"),
    PurchaseLogError.wrongValues(column: "total", expected: "numbers", example: "abc"),
    PurchaseLogError.noCustomers(rowsRead: 3, firstReason: "line 2: no customer"),
    PurchaseLogError.nothingBefore(
      day: CalendarDay(daysSince1970: 20_000), lastDay: CalendarDay(daysSince1970: 20_100)),
    PurchaseLogError.moneyOverflow(column: "total"),
  ]

  private static let engine: [any Error] = [
    ClusteringError.clusterCountOutOfRange(k: 5, pointCount: 4),
    ClusteringError.tooFewDistinctPoints(k: 5, distinctCount: 3),
    ClusteringError.notFinite(row: 3, column: 1),
    ClusteringError.magnitudeOutOfRange(largest: 1e300),
    SegmentationError.nothingToSegment(customers: 3),
    SegmentationError.countOutOfRange(asked: 9, distinctCustomers: 5),
    SegmentationError.notFinite(feature: "income", customer: "k7"),
    SegmentationError.featuresDiffer(expected: ["age"], found: ["income"]),
    SegmentationError.noSuchSegment(number: 9, available: [1, 2, 3]),
    SegmentationError.noSuchThreshold(feature: "recenci", available: ["monetary = 250", "recency = 14, 90"]),
    SegmentationError.noThresholdThere(feature: "recency", value: 77, available: [14, 90]),
    SegmentationError.thresholdBeyondCustomers(feature: "recency", threshold: 5000, minimum: 1, maximum: 374),
    SegmentationError.thresholdOutOfOrder(feature: "recency", threshold: 10),
    SegmentationError.unusableName("", reason: "it is empty"),
    SegmentationError.cannotMerge([3, 3]),
    SegmentationError.dataNeeded,
    SegmentationError.noSuchCustomer(id: "k7"),
  ]

  private static let models: [any Error] = [
    ModelFileError.cannotRead(file: "model.json", reason: "no such file"),
    ModelFileError.damaged(file: "model.json", reason: "its checksum does not match"),
    ModelFileError.newerVersion(file: "model.json", found: 9, supported: 1),
  ]

  private static let reports: [any Error] = [
    RunRecordError.cannotRead(file: "run.json", reason: "no such file"),
    RunRecordError.damaged(file: "run.json", reason: "segments.0.share is missing"),
    RunRecordError.newerVersion(file: "run.json", found: 9, supported: 1),
    ReportError.runOfAnotherModel(modelSegments: [1, 2, 3], runSegments: [1, 2]),
    ReportError.runOfAnotherModel(modelSegments: [1, 2], runSegments: [1, 2]),
    PlaybookError.cannotRead(file: "own.json", reason: "no such file"),
    PlaybookError.malformed(file: "own.json", fault: "en.lost.metric is missing"),
    PlaybookError.unknownLanguage(file: "own.json", language: "de"),
    PlaybookError.unknownKind(file: "own.json", kind: "champion"),
  ]

  private static let places: [any Error] = [
    FileWriteError.cannotCreate(path: "out/model.json", code: EACCES),
    FileWriteError.cannotCreate(path: "out/model.json", code: ENOENT),
    FileWriteError.writeFailed(path: "out/model.json", code: ENOSPC),
    FileWriteError.writeFailed(path: "out/model.json", code: EIO),
    ResultFolderError.occupied(path: "out", writtenFor: ["orders.csv"]),
    ResultFolderError.occupied(path: "out", writtenFor: nil),
    ResultFolderError.notAFolder(path: "out"),
  ]

  private static let commandLine: [any Error] = [
    CommandError.unknownCommand("insepct", nearest: "inspect"),
    CommandError.unknownCommand("frobnicate", nearest: nil),
    CommandError.noSuchInput("orders.csv", reason: "there is no such file"),
    CommandError.standardInputNotAlone,
    CommandError.outputExists("out.csv"),
    CommandError.noStructure(reason: "a crowd without segments reaches the same silhouette"),
    CommandError.unknownKernel("avx1024", known: ["baseline", "avx2", "avx512"]),
  ]
}
