internal import Clustering
internal import Foundation
internal import JSONDocuments
internal import Segmentation
internal import SegmentReport
internal import Wording

/// What `run` and `demo` do.
struct OneButton {
  let common: EveryCommandOptions
  let layout: LayoutFlags
  let reading: ReadingFlags
  let fit: FitOptions
  let report: ReportFlags

  /// Segments what comes from `source`, writes the folder and prints the summary.
  ///
  /// - Parameter command: The words before the flags that change the result, for the reproduction line.
  func press(_ source: InputSource, command: [String]) throws {
    let terminal = Terminal(common)
    let progress = ProgressLine(terminal)
    defer { progress.clear() }

    let folder = ResultFolder(at: common.output ?? source.defaultFolder)
    try folder.check(for: source.fileNames, replacing: common.force)
    let options = try options(command)
    let reportOptions = try report.options(common)
    let workers = try common.workers()
    let run = try SegmentationRun(
      reading: { try source.table(options.reading) }, options: options,
      clock: { ProcessInfo.processInfo.systemUptime }, progress: progress.show)
    try folder.write(
      run, report: reportOptions, tableLanguage: common.lang ?? .english, workers: workers)

    progress.clear()
    if common.json {
      try terminal.show(run.record.json.lines)
    } else if !common.quiet {
      let summary = RunSummary(
        run.result.model, run.record, language: common.language, style: terminal.style)
      try terminal.show(summary.text(folder: folder.path, isVerbose: common.verbose))
    }
    if fit.requireStructure, run.record.verdict == .none {
      throw CommandError.noStructure(reason: run.result.reason)
    }
  }

  private func options(_ command: [String]) throws -> RunOptions {
    var options = RunOptions()
    options.reading = try reading.options(common)
    options.layout = layout.options
    options.asOf = layout.asOf?.day
    options.segmenter = try fit.segmenter(common)
    options.tool = AutoSegmentCommand.tool
    options.naming = .flags
    options.command = ReproductionLine(command, CommandLine.arguments).text
    return options
  }
}
