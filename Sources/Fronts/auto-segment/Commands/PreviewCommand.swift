internal import ArgumentParser
internal import CustomerFeatures
internal import JSONDocuments
internal import SegmentReport
internal import Segmentation
internal import TextTables
internal import Wording

/// Shows what a file is taken for, without segmenting it.
struct PreviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "preview",
      abstract: .said(
        en: "What each column is taken for, without segmenting.",
        ru: "За что принят каждый столбец, без поиска сегментов."),
      discussion: .paragraphs(
        """
        auto-segment preview orders.csv
        auto-segment preview orders.csv --verbose
        auto-segment preview 1c-export.csv --print-table > clean.csv
        """, EveryFlag.hint("preview")))
  }

  @Argument(
    help: InputSource.filesHelp,
    completion: .file())
  var files: [String]

  @Flag(
    help: .said(
      en: "Print the table as it was read, as plain CSV in UTF-8.",
      ru: "Напечатать таблицу, как она прочитана: простой CSV в UTF-8."))
  var printTable = false

  @Option(
    help: .said(
      en: "The currency whose rows are used where there are several.", enValue: "sign",
      ru: "Какую валюту взять, если их в файле несколько.", ruValue: "знак"))
  var currency: String?

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: LayoutFlags.title) var layout: LayoutFlags
  @OptionGroup(title: ReadingFlags.title) var reading: ReadingFlags

  func run() throws {
    let terminal = common.terminal
    let progress = ProgressLine(terminal, stages: [.reading, .layout])
    progress.show(.reading)
    defer { progress.clear() }
    let source = try InputSource(files, shownAs: reading.shownName)
    let output = try ResultOutput(common, madeOf: source.identities)
    var options = try reading.options(common)
    options.allowsEmpty = printTable
    let table: Table
    do { table = try source.table(options) } catch {
      progress.clear()
      if common.json, !printTable {
        let unread = Preview.json(
          ofUnread: source.fileNames, obstacle: error, naming: .flags, inSentences: .ofFront)
        try output.write(unread.lines)
        try output.finish()
      }
      throw error
    }
    if printTable {
      progress.clear()
      let remarks = try table.print { try output.write($0) }
      try output.finish()
      let notes = table.notes.filter(\.isWarning).map(\.text)
      for remark in notes + remarks { terminal.say(remark) }
      return
    }
    progress.show(.layout)
    var choices = layout.options
    choices.currency = currency
    let preview = Preview(
      of: table, options: choices, asOf: layout.asOf?.day, window: layout.window?.days, naming: .flags,
      inSentences: .ofFront)
    progress.clear()
    if common.json {
      try output.write(preview.json.lines)
    } else {
      let style = output.isFile ? TextStyle(isOn: false, width: LineWidth.unknown) : terminal.style
      try output.write(preview.text(language: common.language, style: style, isVerbose: common.verbose))
    }
    try output.finish()
    if let obstacle = preview.obstacle { throw obstacle }
  }
}
