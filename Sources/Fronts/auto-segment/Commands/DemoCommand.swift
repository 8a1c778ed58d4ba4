internal import ArgumentParser
internal import SegmentExports

/// The one button, on the sample that ships.
struct DemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo",
      abstract: "Run on the sample that ships: 6,919 purchases from a music shop (CDNOW, 1997-1998).",
      discussion: """
        auto-segment demo
        auto-segment demo --output /tmp/sample --k 5
        auto-segment demo --template -o orders.xlsx
        """)
  }

  @Flag(help: "Write an empty workbook to fill in instead, to --output or standard output.")
  var template = false

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: "What the file is") var layout: LayoutFlags
  @OptionGroup(title: "How the file is written") var reading: ReadingFlags
  @OptionGroup(title: "How segments are sought") var fit: FitOptions
  @OptionGroup(title: "What is told of customers over time") var overTime: OverTimeFlags
  @OptionGroup(title: "How the report is worded") var report: ReportFlags
  @OptionGroup(title: "What is written") var workbook: WorkbookFlags

  func run() throws {
    if template {
      let output = try ResultOutput(common, madeOf: [])
      try output.write(try TemplateFile.bytes(common.language))
      return try output.finish()
    }
    let button = OneButton(
      common: common, layout: layout, reading: reading, fit: fit, overTime: overTime, report: report,
      workbook: workbook)
    try button.press(.sample, command: ["demo"])
  }
}
