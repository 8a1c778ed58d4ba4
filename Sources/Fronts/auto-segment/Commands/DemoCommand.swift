internal import ArgumentParser
internal import AtomicFiles
internal import SegmentExports
internal import SegmentReport

/// The one button, on the sample that ships.
struct DemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo",
      abstract: .said(
        en: "Run on a sample that ships, or write an empty workbook.",
        ru: "Запустить на готовом примере или создать пустую книгу."),
      usage: "auto-segment demo [<options>]",
      discussion: .paragraphs(
        """
        auto-segment demo
        auto-segment demo --output /tmp/sample --k 5
        auto-segment demo --template orders.xlsx
        """,
        .said(
          en: "The sample: 6,919 purchases from a music shop (CDNOW, 1997-1998).",
          ru: "Пример: 6919 покупок музыкального магазина (CDNOW, 1997–1998)."),
        EveryFlag.hint("demo")))
  }

  @Option(
    help: .said(
      en: "Write an empty workbook for your own orders, and nothing else; filled in, it runs without a flag.",
      enValue: "file",
      ru: "Только создать пустую книгу для ваших заказов; заполненную можно запускать без флагов.",
      ruValue: "файл"),
    completion: .file(extensions: ["xlsx"]))
  var template: String?

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: LayoutFlags.title, visibility: EveryFlag.rare) var layout: LayoutFlags
  @OptionGroup(title: ReadingFlags.title, visibility: EveryFlag.rare) var reading: ReadingFlags
  @OptionGroup(title: FitOptions.title) var fit: FitOptions
  @OptionGroup(title: OverTimeFlags.title, visibility: EveryFlag.rare) var overTime: OverTimeFlags
  @OptionGroup(title: ReportFlags.title) var report: ReportFlags
  @OptionGroup(title: ResultFlags.title) var results: ResultFlags

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
