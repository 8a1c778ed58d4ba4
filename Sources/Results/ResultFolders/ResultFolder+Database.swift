internal import AtomicFiles
internal import SegmentExports
internal import SegmentReport
public import Segmentation
public import WarehouseSQL

extension ResultFolder {
  /// The one button for a log in a database: it is added up there, and the rules come back as SQL.
  ///
  /// - Parameters:
  ///   - count: Has the engine count; see `CountedLog`.
  ///   - name: What results call the table.
  ///   - database: The database's own file, which results never replace.
  ///   - clock: Seconds since any fixed moment, for the record's timings; without one there are none.
  ///   - progress: Told when each stage begins.
  /// - Returns: What was found and written.
  /// - Throws: ``ResultFolderError`` before any work is done, the errors of `CountedLog` and `SummaryRun`,
  ///   `FileWriteError`.
  @discardableResult
  public func fill(
    counting count: () throws -> CountedLog, name: String, database: String? = nil,
    options: ResultFolderOptions = ResultFolderOptions(), clock: (() -> Double)? = nil,
    progress: Stage.Progress = { _ in }
  ) throws -> SummaryRun {
    try check(
      for: [name], madeOf: [database.flatMap(FileIdentity.init(at:))].compactMap(\.self),
      replacing: options.replaces)
    var counted: CountedLog?
    let run = try SummaryRun(
      summarising: {
        let log = try count()
        counted = log
        return log.summary
      }, options: options.run, clock: clock, progress: progress)
    let rules = try counted?.rules(of: run.result.model, language: options.tableLanguage)
    let workbook = WorkbookFile(
      of: run.record, model: run.result.model, playbooks: options.report.playbooks,
      language: options.report.language)
    try write { file in
      let text: String? =
        switch file {
        case Self.rulesSQLName: rules
        case Self.summarySQLName: counted?.statement
        case Self.cellsName: counted?.cells
        default: nil
        }
      if let text { return { try $0(Array(text.utf8)) } }
      if file == Self.workbookName, options.writesWorkbook {
        return { try workbook.write(customers: nil, today: nil, to: $0) }
      }
      return content(of: file, run.result.model, run.record, options)
    }
    return run
  }
}
