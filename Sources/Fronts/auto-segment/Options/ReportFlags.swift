internal import ArgumentParser
internal import Foundation
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
  /// - Throws: `PlaybookError`.
  func options(_ common: EveryCommandOptions) throws -> ReportOptions {
    ReportOptions(
      language: common.language, currency: currency,
      playbooks: try playbooks.map { try Playbooks(contentsOf: URL(filePath: $0)) } ?? .builtIn)
  }

  func validate() throws {
    guard currency.count <= 8, !currency.contains(where: { $0.isNewline || $0.isNumber }) else {
      throw ValidationError("--currency takes a sign of at most 8 characters without digits, such as $ or ₽")
    }
  }
}
