internal import CustomerFeatures
public import FoundationEssentials
internal import TextTables
internal import Wording

extension RunRecordError: DocumentRefusal {}

extension RunRecord: SavedDocument {
  package typealias Refusal = RunRecordError

  /// The largest file that is read, in bytes.
  package static let sizeLimit = 64 << 20
  /// The version that this program writes, and the newest that it reads.
  package static let currentVersion = 2

  /// Reads a `run.json`.
  ///
  /// - Throws: ``RunRecordError``.
  public init(contentsOf url: URL) throws(RunRecordError) {
    try self.init(json: Self.contents(of: url), name: url.lastPathComponent)
  }

  /// Reads the bytes of a `run.json`.
  ///
  /// - Parameter name: What messages call the file.
  /// - Throws: ``RunRecordError``.
  public init(json: Data, name: String) throws(RunRecordError) {
    try Self.checkSize(json.count, of: name)
    let version = try Self.decoded(Version.self, from: json, name: name).schemaVersion
    guard version <= Self.currentVersion else {
      throw .newerVersion(file: name, found: version, supported: Self.currentVersion)
    }
    self = try Self.decoded(Self.self, from: json, name: name)
    input.labelColumns(schema: version)
    if let fault { throw .damaged(file: name, reason: fault) }
  }

  private struct Version: Decodable { var schemaVersion: Int }

  /// A count that no base has, or features that the record does not name; sums of counts below this cannot overflow.
  private var fault: LocalizedText? {
    let limit = 1_000_000_000_000
    let counts =
      search.flatMap(\.sizes) + segments.map(\.customers) + charts.nodeCustomers
      + charts.grids.flatMap(\.customers).joined()
      + (charts.histograms + charts.splits).flatMap(\.everyCount)
      + [input.rowsRead, input.rowsUsed, input.rowsRejected, input.customers, input.customersWithoutPurchase]
    let rows =
      LeftOutKind.allCases.map { input.rowsLeftOut?[$0] ?? 0 } + [input.moneyWithoutCustomer?.rows ?? 0]
    if (counts + rows).contains(where: { !(0...limit).contains($0) }) {
      return LocalizedText(
        en: "a count is below 0 or beyond \(limit)", ru: "какое-то количество меньше 0 или больше \(limit)")
    }
    let columns =
      (charts.histograms + charts.splits).map(\.feature)
      + charts.grids.flatMap { [$0.rowFeature, $0.columnFeature] }
    if let column = columns.first(where: { !features.indices.contains($0) }) {
      return LocalizedText(
        en: "a chart shows feature \(column), but there are \(features.count)",
        ru: "график показывает признак \(column), а их всего \(features.count)")
    }
    return nil
  }
}

extension RunRecord.Histogram {
  /// Of its bins, and of those beyond them.
  fileprivate var everyCount: [Int] { counts.flatMap { $0 } + [below, above].compactMap { $0 } }
}
