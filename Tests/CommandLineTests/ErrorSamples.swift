import AtomicFiles
import Clustering
@testable import CustomerFeatures
import CustomerLifecycle
import Foundation
import PurchaseLogs
import ResultFolders
import SegmentExports
import SegmentReport
import Segmentation
import TextTables
import Wording
@testable import auto_segment

/// One or more of every case of every error.
enum ErrorSamples {
  static let all: [any ExplainedError] =
    tables + features + engine + models + reports + places + commandLine + later + experiments + exports
    + warehouses + workbooks + engines + page

  private static let tables: [any ExplainedError] = [
    TableError.cannotRead(file: "orders.csv", reason: noSuchFile),
    TableError.empty(file: "orders.csv"),
    TableError.noRows(file: "orders.csv"),
    TableError.notText(
      file: "orders.csv", kind: LocalizedText(en: "a PDF document", ru: "документ PDF"),
      advice: LocalizedText(en: "hand in a CSV export", ru: "нужна выгрузка в CSV")),
    TableError.unknownEncoding(name: "utf-9", known: ["utf-8", "windows-1251"]),
    TableError.unusableDelimiter(""),
    TableError.unknownDateFormat("qq"),
    TableError.limit(file: "orders.csv", line: 7, .longLine, limit: 16_777_216),
    TableError.differentColumns(file: "b.csv", first: "a.csv", missing: ["total"], extra: ["sum"]),
    TableError.tooMuchInside(
      file: "orders.csv.gz", what: LocalizedText(en: "the gzip data", ru: "данные gzip"), limit: 268_435_456),
    TableError.damaged(
      file: "orders.csv.gz", reason: LocalizedText(en: "it ends too early", ru: "он обрывается")),
    TableError.needsMemory(customers: 1_500_000, bytes: 734_003_200, available: 608_174_080),
    TableError.cannotChoose(file: "shop.db", .severalTables(["a", "b"])),
    TableError.cannotChoose(file: "shop.db", .endless),
    TableError.choiceWithoutUse(.sheet),
    TableError.shape(
      file: "orders.csv", .shortHeader(line: 1, names: 4, cells: 5, row: "1001,2023-01-09,C0058,33,70")),
    TableError.shape(file: "orders.csv", .blocks(line: 7)),
    TableError.shape(file: "orders.csv", .headings(line: 5, text: "Acme Ltd")),
    TableError.shape(file: "orders.csv", .emptyBelow(line: 3, column: "customer", above: "Acme Ltd")),
    TableError.shape(file: "orders.csv", .noHeaderRow(12)),
    TableError.eastAsianEncoding(file: "orders.csv"),
    TableError.unclearEncoding(
      file: "orders.csv",
      readings: [
        TableError.EncodingReading(encoding: "windows-1251", word: "ИП"),
        TableError.EncodingReading(encoding: "koi8-r", word: "хо"),
      ]),
    TableError.declaresEntities(file: "orders.xlsx"),
  ]

  private static let features: [any ExplainedError] = [
    FeatureError.missingColumn(name: "total", available: ["id", "totl"]),
    FeatureError.unknownColumn(.amount, name: "totl", available: ["id", "total"]),
    FeatureError.columnUsedTwice(name: "total", .amount, .customer),
    FeatureError.severalColumns(role: .amount, candidates: ["net", "gross"]),
    FeatureError.noColumn(role: .date, available: ["id", "total"]),
    FeatureError.severalCurrencies(
      column: "currency", counts: [.init(currency: "EUR", rows: 120), .init(currency: "USD", rows: 37)]),
    FeatureError.allNegative(column: "amount", example: "-12.50"),
    FeatureError.undecidedLayout(
      reason: LocalizedText(en: "every customer has one row", ru: "у каждого клиента одна строка")),
    FeatureError.undecidedFormat(
      column: "day",
      FormatDoubt(
        question: LocalizedText(
          en: "03/04/2025 is 3 April or 4 March", ru: "03/04/2025 — это 3 апреля или 4 марта"),
        choice: .dateFormat, readings: ["dd/mm/yyyy", "mm/dd/yyyy"])),
    FeatureError.wrongValues(column: "total", expected: .numbers, example: "abc"),
    FeatureError.notAFeature(
      column: "city", reason: LocalizedText(en: "it has one value", ru: "в нём одно значение")),
    FeatureError.noFeatures(columns: ["id", "remark"]),
    FeatureError.onlyOutcomes(columns: ["segment", "score"]),
    FeatureError.dayBeforeLastPurchase(
      given: CalendarDay(daysSince1970: 20_000), latest: CalendarDay(daysSince1970: 20_100)),
    FeatureError.nothingDiffers(customers: 3, columns: ["age", "income"]),
    FeatureError.nothingDiffers(customers: 1, columns: ["age"]),
    FeatureError.noCustomers(
      rowsRead: 3, first: Rejection(line: 2, reason: LocalizedText(en: "no customer", ru: "нет клиента"))),
    PurchaseLogError.missingColumn(name: "total", available: ["id", "totl"]),
    PurchaseLogError.undecidedFormat(
      column: "day",
      FormatDoubt(
        question: LocalizedText(
          en: "03/04/2025 is 3 April or 4 March", ru: "03/04/2025 — это 3 апреля или 4 марта"),
        choice: .dateFormat, readings: ["dd/mm/yyyy", "mm/dd/yyyy"])),
    PurchaseLogError.noDays(column: "day", example: "abc"),
    PurchaseLogError.noNumbers(column: "total", example: nil),
    FeatureError.windowWithoutLog,
    FeatureError.outcomesWithoutTable,
    SegmentationError.needsLog(.scheme),
    LifecycleRefusal.schemeNeedsAmounts(.code125),
    LifecycleRefusal.choiceNeedsAmounts(.monetaryCuts),
    LifecycleRefusal.longHorizon(days: 400, history: 300),
    SegmentationError.unusableCosts(
      file: "costs.csv",
      reason: LocalizedText(en: "line 3: 'free' is no cost", ru: "строка 3: «free» — не сумма")),
    FeatureError.muchLost(
      InputLoss(
        rows: 312, rowsInAll: 900, customers: 3, customersInAll: 60, commonest: 200,
        example: Rejection(
          line: 14, column: "total", reason: LocalizedText(en: "no number: 'abc'", ru: "не число: «abc»")))),
    FeatureError.muchLost(
      InputLoss(
        rows: 100, rowsInAll: 900, customers: 30, customersInAll: 60, commonest: 60,
        example: Rejection(line: 14, column: "total", reason: LocalizedText(en: "no amount", ru: "нет суммы"))
      )),
    PurchaseLogError.roundedIDs(column: "phone", example: "7.91E+10"),
    PurchaseLogError.noCustomers(
      rowsRead: 3, first: Rejection(line: 2, reason: LocalizedText(en: "no customer", ru: "нет клиента"))),
    PurchaseLogError.nothingBefore(
      day: CalendarDay(daysSince1970: 20_000), lastDay: CalendarDay(daysSince1970: 20_100)),
    PurchaseLogError.moneyOverflow(column: "total"),
  ]

  private static let engine: [any ExplainedError] = [
    ClusteringError.clusterCountOutOfRange(k: 5, pointCount: 4),
    ClusteringError.tooFewDistinctPoints(k: 5, distinctCount: 3),
    ClusteringError.notFinite(row: 3, column: 1),
    ClusteringError.magnitudeOutOfRange(largest: 1e300),
    ClusteringError.negativeWeight(row: 3, weight: -2),
    ClusteringError.tooManyCustomers(limit: 1_000_000_000_000),
    SegmentationError.nothingToSegment(customers: 3),
    SegmentationError.countOutOfRange(asked: 9, distinctCustomers: 5),
    SegmentationError.notFinite(feature: "income", customer: "k7"),
    SegmentationError.featuresDiffer(expected: ["age"], found: ["income"]),
    SegmentationError.noSuchSegment(number: 9, available: [1, 2, 3]),
    SegmentationError.needsModelOfLog,
    SegmentationError.needsScores,
    SegmentationError.unusableList(
      file: "letters.csv", reason: LocalizedText(en: "no column holds days", ru: "ни в одном столбце нет дат")
    ),
    SegmentationError.noSuchThreshold(
      feature: "recenci",
      available: [
        .init(feature: "monetary", thresholds: [250]), .init(feature: "recency", thresholds: [14, 90]),
      ]),
    SegmentationError.noThresholdThere(feature: "recency", value: 77, available: [14, 90]),
    SegmentationError.thresholdBeyondCustomers(feature: "recency", threshold: 5000, minimum: 1, maximum: 374),
    SegmentationError.thresholdOutOfOrder(feature: "recency", threshold: 10),
    SegmentationError.unusableName("", reason: LocalizedText(en: "it is empty", ru: "оно пустое")),
    SegmentationError.cannotMerge([3, 3]),
    SegmentationError.dataNeeded,
    SegmentationError.noSuchCustomer(id: "k7"),
  ]

  private static let models: [any ExplainedError] = [
    ModelFileError.cannotRead(file: "model.json", reason: noSuchFile),
    ModelFileError.damaged(
      file: "model.json",
      reason: LocalizedText(en: "its checksum does not match", ru: "контрольная сумма не сходится")),
    ModelFileError.newerVersion(file: "model.json", found: 9, supported: 1),
  ]

  private static let reports: [any ExplainedError] = [
    RunRecordError.cannotRead(file: "run.json", reason: noSuchFile),
    RunRecordError.damaged(
      file: "run.json", reason: LocalizedText(en: "segments.0.share is missing", ru: "нет segments.0.share")),
    RunRecordError.newerVersion(file: "run.json", found: 9, supported: 1),
    ReportError.runOfAnotherModel(modelSegments: [1, 2, 3], runSegments: [1, 2]),
    ReportError.runOfAnotherModel(modelSegments: [1, 2], runSegments: [1, 2]),
    PlaybookError.cannotRead(file: "own.json", reason: noSuchFile),
    PlaybookError.damaged(
      file: "own.json", reason: LocalizedText(en: "en.lost.metric is missing", ru: "нет en.lost.metric")),
    PlaybookError.unknownLanguage(file: "own.json", language: "de"),
    PlaybookError.unknownKind(file: "own.json", kind: "champion"),
  ]

  private static let places: [any ExplainedError] = [
    FileWriteError.cannotCreate(path: "out/model.json", code: EACCES),
    FileWriteError.cannotCreate(path: "out/model.json", code: ENOENT),
    FileWriteError.writeFailed(path: "out/model.json", code: ENOSPC),
    FileWriteError.writeFailed(path: "out/model.json", code: EIO),
    FileWriteError.streamFailed(.output, code: ENOSPC),
    ResultFolderError.occupied(path: "out", writtenFor: ["orders.csv"]),
    ResultFolderError.occupied(path: "out", writtenFor: nil),
    ResultFolderError.notAFolder(path: "out"),
    ResultFolderError.holdsInput(path: "out/customers.csv"),
    FileWriteError.streamFailed(.output, code: ENOSPC),
    FileWriteError.streamFailed(.error, code: EIO),
  ]

  private static let commandLine: [any ExplainedError] = [
    CommandError.unknownCommand("insepct", nearest: "inspect"),
    CommandError.unknownCommand("frobnicate", nearest: nil),
    CommandError.noSuchInput("orders.csv"),
    CommandError.inputIsFolder("exports", files: ["january.csv", "february.csv"]),
    CommandError.inputIsFolder("year", files: (1...12).map { "\($0).csv" }),
    CommandError.inputIsFolder("pictures", files: []),
    CommandError.resultsAsInput("orders.csv.segments"),
    CommandError.standardInputNotAlone,
    CommandError.nothingToCompare,
    CommandError.daysOfTwoModels,
    CommandError.dayOfOneModel,
    CommandError.outputExists("out.csv"),
    CommandError.templateExists("orders.xlsx"),
    CommandError.outputIsInput("orders.csv"),
    CommandError.nameNeedsQuotes("my orders.csv"),
    CommandError.doneButNotShown(
      folder: "out", reason: LocalizedText(en: "no space left on device", ru: "на диске нет места")),
    CommandError.ranOutOfMemory,
    CommandError.diedOfMistake,
    CommandError.noStructure(
      reason: LocalizedText(
        en: "a crowd without segments reaches the same silhouette",
        ru: "толпа без сегментов даёт такой же силуэт")),
    CommandError.unknownKernel("avx1024", known: ["baseline", "avx2", "avx512"]),
  ]

  static let noSuchFile = LocalizedText(en: "no such file", ru: "такого файла нет")

  private static let later: [any ExplainedError] = [
    TableError.brokeOff(
      file: "orders.csv", reason: LocalizedText(en: "Input/output error", ru: "ошибка ввода-вывода")),
    TableError.duckDBNeeded(
      file: "orders.parquet", kind: LocalizedText(en: "a Parquet file", ru: "файл Parquet")),
    TableError.limit(file: "orders.csv", line: 8, .longCell, limit: 1_048_576),
    TableError.limit(file: "orders.csv", line: 9, .manyCells, limit: 10_000),
    TableError.limit(file: "shop.xlsx", line: 1, .manySheetColumns, limit: 10_000),
    TableError.cannotChoose(file: "shop.xlsx", .emptySheet("Plot", others: ["May", "June"])),
    TableError.cannotChoose(file: "shop.xlsx", .noSheet("Mai", available: ["May", "June"])),
    TableError.cannotChoose(file: "shop.db", .cannotAnswer("no such column: x")),
    TableError.cannotChoose(file: "shop.db", .queryWrites),
    TableError.cannotChoose(file: "shop.db", .notOneStatement),
    TableError.cannotChoose(file: "shop.db", .noTables),
    TableError.cannotChoose(file: "shop.db", .noTable("order", available: ["orders", "clients"])),
    TableError.choiceWithoutUse(.query),
    TableError.choiceWithoutUse(.encoding),
    TableError.tableAndQuery,
    TableError.sameContents(file: "b.csv", other: "a.csv"),
    FeatureError.noColumn(role: .date, available: ["id", "total"], mayBeCustomers: true),
    FeatureError.notAFeature(
      column: "total",
      reason: .naming(en: "with \(.layout) customers it could be", ru: "с \(.layout) customers мог бы")),
    FeatureError.wrongValues(column: "city", expected: .categories(example: "Perm"), example: nil),
    ReportError.runOfAnotherModel(modelSegments: [1, 2], runSegments: [1, 2], isEdited: true),
    ChoiceError.outOfRange(.count, given: 1, least: 2, most: 100),
    ChoiceError.outOfRange(.maxColumns, given: 0, least: 1, most: nil),
    ChoiceError.notAShare(.minimumShare, given: 1.2),
    ChoiceError.unusableSign("dollars and cents", longest: 8),
    CommandError.nothingNamed,
    CommandError.inputCutShort,
    CommandError.modelNotNamed,
    CommandError.reportIsNoJSON,
    CommandError.exportNotNamed,
    CommandError.formIsNoJSON,
    CommandError.changeNotNamed,
    CommandError.malformedEdit(.rename),
    CommandError.malformedEdit(.merge),
    CommandError.malformedEdit(.threshold),
    CommandError.experimentDays,
    CommandError.modelOfNoLog,
    CommandError.experimentDoesNotWork(
      LocalizedText(en: "no difference found", ru: "разница не найдена")),
    CommandError.experimentDoesNotWork(nil), CommandError.baseHasDrifted, CommandError.baseNotTold,
  ]

  private static let workbooks: [any ExplainedError] = [
    WorkbookError.tooLarge, WorkbookError.manyColumns(16_385),
    WorkbookError.changedTable(file: "customers.csv", line: 7), WorkbookError.outOfMemory,
    ResultFolderError.cannotRead(path: "out/customers.csv", reason: noSuchFile),
  ]
}
