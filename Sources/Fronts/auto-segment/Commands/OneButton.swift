internal import AtomicFiles
internal import Clustering
internal import CustomerFeatures
internal import FoundationEssentials
internal import JSONDocuments
internal import ResultFolders
internal import Segmentation
internal import SegmentReport
internal import Wording

/// What `run` and `demo` do.
struct OneButton {
  let common: EveryCommandOptions
  let layout: LayoutFlags
  let reading: ReadingFlags
  let fit: FitOptions
  let overTime: OverTimeFlags
  let report: ReportFlags
  let results: ResultFlags

  /// Segments what comes from `source`, writes the folder and prints the summary.
  ///
  /// - Parameter command: The words before the flags that change the result, for the reproduction line.
  func press(_ source: InputSource, command: [String]) throws {
    let terminal = common.terminal
    let progress = ProgressLine(terminal)
    defer { progress.clear() }

    let folder = ResultFolder(at: common.output ?? source.defaultFolder)
    var inputs = source.identities
    inputs += [report.playbooks, overTime.costs].compactMap { $0.flatMap(FileIdentity.init(at:)) }
    let run = try folder.fill(
      from: source.fileNames, madeOf: inputs, reading: source.table, options: options(command),
      clock: { ProcessInfo.processInfo.systemUptime }, progress: progress.show)

    progress.clear()
    try tell(run.result.model, run.record, of: folder)
  }

  /// Prints what was found, once it is written.
  func tell(_ model: SegmentationModel, _ record: RunRecord, of folder: ResultFolder) throws {
    let terminal = common.terminal
    do {
      if common.json {
        try terminal.show(record.json.lines)
      } else if !common.quiet {
        let summary = RunSummary(model, record, language: common.language, style: terminal.style)
        try terminal.show(summary.text(folder: PathText.shown(folder.fullPath), isVerbose: common.verbose))
      }
    } catch FileWriteError.streamFailed(.output, let code) {
      throw CommandError.doneButNotShown(folder: folder.path, reason: LocalizedText(systemError: code))
    }
    if results.open, !Browser.show(folder.fullPath + "/" + ResultFolder.reportName) {
      terminal.say(Browser.isMissing)
    }
    if fit.requireStructure, record.verdict == .none {
      throw CommandError.noStructure(reason: record.remarks.reason)
    }
  }

  func options(_ command: [String]) throws -> ResultFolderOptions {
    var options = ResultFolderOptions()
    options.run.reading = try reading.options(common)
    options.run.layout = layout.options
    options.run.layout.currency = report.currency.isEmpty ? nil : report.currency
    options.run.asOf = layout.asOf?.day
    options.run.window = layout.window?.days
    options.run.segmenter = try fit.segmenter(common)
    options.run.horizon = fit.horizon
    options.run.overTime = try overTime.options()
    options.run.tool = AutoSegmentCommand.tool
    options.run.naming = .flags
    options.run.command = ReproductionLine(command, TypedArguments.all).text
    options.report = try report.options(common)
    options.tableLanguage = common.lang ?? .english
    options.writesWorkbook = !results.leavesWorkbookOut
    options.replaces = common.force
    return options
  }
}
