internal import ArgumentParser
internal import CustomerLifecycle
internal import FoundationEssentials
internal import SegmentReport
internal import Segmentation

/// The flags that steer what the report says.
struct ReportFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp("The sign of money in the report, such as $ or ₽.", valueName: "sign"))
  var currency = ""

  @Option(
    help: .rare(
      "Your own texts of what to do with each kind of segment, as JSON; 'auto-segment report --print-playbooks' "
        + "prints ours as a start.", valueName: "file"), completion: .file(extensions: ["json"]))
  var playbooks: String?

  @Option(
    help: .rare("frequency, monetary or fm: what the trade's grid has across at first; else frequency."))
  var axis: TradeGrid.Axis?

  @Option(
    help: .rare(
      "The share of revenue that is left after what the goods cost, such as 40%; what a customer brings is told "
        + "of it.", valueName: "share"))
  var margin: Share?

  /// How the report is to be worded.
  ///
  /// - Throws: `PlaybookError`, `ChoiceError`.
  func options(_ common: EveryCommandOptions) throws -> ReportOptions {
    let options = ReportOptions(
      language: common.language, currency: currency,
      playbooks: try playbooks.map { try Playbooks(contentsOf: URL(filePath: $0)) } ?? .builtIn,
      gridAxis: axis ?? .frequency, margin: margin?.fraction,
      command: "auto-segment report model.json --run run.json")
    // Before the work begins that the page is made of.
    try options.check()
    return options
  }
}
