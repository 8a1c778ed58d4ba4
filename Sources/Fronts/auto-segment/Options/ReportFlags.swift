internal import ArgumentParser
internal import FoundationEssentials
internal import SegmentReport
internal import Segmentation

/// The flags that steer the words of the report.
struct ReportFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp("The sign of money in the report, such as $ or ₽; else none.", valueName: "sign"))
  var currency = ""

  @Option(
    help: ArgumentHelp(
      "Your own texts of what to do with each kind of segment, as JSON; 'auto-segment report --print-playbooks' "
        + "prints ours as a start.", valueName: "file"), completion: .file(extensions: ["json"]))
  var playbooks: String?

  /// How the report is to be worded.
  ///
  /// - Throws: `PlaybookError`, `ChoiceError`.
  func options(_ common: EveryCommandOptions) throws -> ReportOptions {
    let options = ReportOptions(
      language: common.language, currency: currency,
      playbooks: try playbooks.map { try Playbooks(contentsOf: URL(filePath: $0)) } ?? .builtIn,
      command: "auto-segment report model.json --run run.json")
    // Before the work begins that the page is made of.
    try options.check()
    return options
  }
}
