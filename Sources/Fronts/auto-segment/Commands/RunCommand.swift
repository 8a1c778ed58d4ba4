internal import ArgumentParser

/// The one button.
struct RunCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: "Find the segments of a file and write the result folder.",
      discussion: """
        auto-segment run orders.csv
        auto-segment run january.csv february.csv --output winter --lang ru
        auto-segment run customers.csv --features age,income --k 5
        auto-segment run shop.xlsx --sheet Orders
        psql -c "copy orders to stdout csv header" | auto-segment run -
        """)
  }

  @Argument(
    help: InputSource.filesHelp,
    completion: .file())
  var files: [String]

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: "What the file is") var layout: LayoutFlags
  @OptionGroup(title: "How the file is written") var reading: ReadingFlags
  @OptionGroup(title: "How segments are sought") var fit: FitOptions
  @OptionGroup(title: "What is told of customers over time") var overTime: OverTimeFlags
  @OptionGroup(title: "How the report is worded") var report: ReportFlags
  @OptionGroup(title: "What is written") var workbook: WorkbookFlags

  func run() throws {
    let source = try InputSource(files)
    let button = OneButton(
      common: common, layout: layout, reading: reading, fit: fit, overTime: overTime, report: report,
      workbook: workbook)
    try button.press(source, command: ["run"] + source.fileNames)
  }
}
