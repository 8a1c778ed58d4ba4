internal import ArgumentParser
internal import AtomicFiles
internal import SegmentExports
internal import SegmentReport

/// The one button, on the sample that ships.
struct DemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo",
      abstract: "Run on a sample that ships, or write an empty workbook.",
      usage: "auto-segment demo [<options>]",
      discussion: """
        auto-segment demo
        auto-segment demo --output /tmp/sample --k 5
        auto-segment demo --template orders.xlsx

        The sample: 6,919 purchases from a music shop (CDNOW, 1997-1998).
        """ + EveryFlag.hint("demo"))
  }

  @Option(
    help: ArgumentHelp(
      "Write an empty workbook for your own orders, and nothing else; filled in, it runs without a flag.",
      valueName: "file"), completion: .file(extensions: ["xlsx"]))
  var template: String?

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: "What the file is", visibility: EveryFlag.rare) var layout: LayoutFlags
  @OptionGroup(title: "How the file is written", visibility: EveryFlag.rare) var reading: ReadingFlags
  @OptionGroup(title: "How segments are sought") var fit: FitOptions
  @OptionGroup(title: "What is told of customers over time", visibility: EveryFlag.rare)
  var overTime: OverTimeFlags
  @OptionGroup(title: "How the report is worded") var report: ReportFlags
  @OptionGroup(title: "What becomes of the results") var results: ResultFlags

  func run() throws {
    if let template { return try writeTemplate(at: template) }
    let button = OneButton(
      common: common, layout: layout, reading: reading, fit: fit, overTime: overTime, report: report,
      results: results)
    try button.press(.sample, command: ["demo"])
  }

  private func writeTemplate(at path: String) throws {
    if FilePlace(path) == .file, !common.force { throw CommandError.templateExists(path) }
    let file = try WholeFile(at: path)
    try TemplateFile(language: common.language).write { try file.append($0) }
    try file.commit()
    if !common.quiet { try common.terminal.show(TerminalText.escaped(PathText.shown(path)) + "\n") }
  }
}
