internal import AtomicFiles
public import FoundationEssentials
internal import JSONDocuments
internal import Wording

/// The statements as texts, for whoever runs them by hand, and their answers as files.
public enum HandRun {
  /// The files of a log's statements: what was asked of the catalogue, the account, the summary of customers told apart in
  /// everything and of more customers than that, and how their answers are to be read.
  ///
  /// - Returns: Names and texts.
  /// - Throws: ``EngineError``, ``WarehouseError``, `FeatureError`.
  public static func statements(of log: EngineLog) throws -> [(name: String, text: String)] {
    let session = try log.session()
    let table = try ProbedTable(log, session)
    let plan = try LogPlan(log, table)
    let entries = try plan.entries()
    func text(_ query: SQL, _ comment: String) -> String {
      (SQL(comment: comment) + query + ";\n").text
    }
    let probe = try ProbeStatements(dialect: log.address.dialect, table: table.name).columns()
    return [
      ("probe.sql", text(probe ?? "", "The columns of \(log.title) in hexadecimal.")),
      ("account.sql", plan.preface + text(AccountStatement(entries).query, "What became of the rows.")),
      (
        "summary.sql",
        plan.preface
          + text(
            SummaryStatement(entries, .lossless).query,
            "For at most \(EngineLog.mostLossless) customers, as account.sql counts them; for more, grid.sql."
          )
      ),
      (
        "grid.sql",
        plan.preface
          + text(
            SummaryStatement(entries, .grid(plan.edges)).query,
            "For more than \(EngineLog.mostLossless) customers; else summary.sql.")
      ),
      ("log.json", LogDocument(log, table).text),
    ]
  }

  /// Reads the answers to such statements.
  ///
  /// - Parameters:
  ///   - cells: The answer to summary.sql or to grid.sql, as CSV.
  ///   - account: The answer to account.sql.
  ///   - log: The log.json that lay beside them, unchanged.
  ///   - acceptsLoss: Whether to go on where much is lost.
  /// - Throws: ``EngineError``.
  public static func counted(cells: URL, account: URL, log: URL, acceptsLoss: Bool) throws -> CountedLog {
    var plan = try document(log).plan(log.lastPathComponent)
    let figures = AccountStatement.Figure.allCases.map(\.rawValue)
    let rows = try self.rows(of: account, columns: [figures], limit: 1)
    let counted = try LogAccount(rows.first ?? [])
    try counted.checkLoss(isAccepted: acceptsLoss)
    plan.settle(counted)
    let modes: [SummaryStatement.Mode] = [.lossless, .grid(plan.edges)]
    let headers = modes.map { SummaryStatement.columns($0, hasAmounts: plan.scale != nil) }
    let found = try bytes(of: cells, limit: 1 << 28)
    let width = found.prefix { $0 != 10 }.count { $0 == UInt8(ascii: ",") } + 1
    let mode = modes[headers.firstIndex { $0.count == width } ?? 0]
    let reading = try SummaryReading(
      self.rows(of: cells, columns: headers, limit: EngineLog.mostCells), mode, scale: plan.scale)
    guard reading.customers == counted[.customers] else { throw EngineError.changing }
    return try CountedLog(
      plan, counted, reading.coarsened(to: EngineLog.manyCells),
      statement: SummaryStatement(plan.entries(), mode).query)
  }

  /// What results call the table that a log.json is about.
  ///
  /// - Throws: ``EngineError``.
  public static func title(of log: URL) throws -> String { try document(log).title }

  private static func document(_ log: URL) throws -> LogDocument {
    do {
      return try JSONReader.value(of: bytes(of: log, limit: 16 << 20)).decoded(as: LogDocument.self)
    } catch let error as EngineError {
      throw error
    } catch {
      throw EngineError.unusableFile(log.lastPathComponent, .notOurs)
    }
  }

  private static func bytes(of file: URL, limit: Int) throws -> [UInt8] {
    let bytes: Data
    do {
      bytes = try BoundedFile.bytes(of: file, limit: limit)
    } catch {
      throw EngineError.unusableFile(file.lastPathComponent, .unreadable(error.reason))
    }
    guard bytes.count <= limit else { throw EngineError.unusableFile(file.lastPathComponent, .tooLarge) }
    return Array(bytes)
  }

  /// The rows of an answer, its header first: one of the headers that are known.
  private static func rows(of file: URL, columns: [[String]], limit: Int) throws -> [[Int128?]] {
    let bytes = try bytes(of: file, limit: 1 << 28)
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: true)[...]
    let header =
      lines.popFirst().map { String(decoding: $0.filter { $0 != 13 && $0 != 34 }, as: UTF8.self) } ?? ""
    let names = header.lowercased().split(separator: ",", omittingEmptySubsequences: false).map { name in
      let own = name.hasPrefix("seg_") ? name.dropFirst(4) : name
      return own == "count" ? "n" : String(own)
    }
    guard columns.contains(names) else {
      throw EngineError.unusableFile(
        file.lastPathComponent, .header(expected: (columns.first ?? []).joined(separator: ",")))
    }
    var reader = AnswerReader.whole(width: names.count, limit: limit)
    for line in lines { try reader.read(line) }
    return reader.rows
  }
}
