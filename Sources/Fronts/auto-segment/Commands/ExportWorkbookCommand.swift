internal import ArgumentParser
internal import AtomicFiles
internal import FoundationEssentials
internal import JSONDocuments
internal import ResultFolders
internal import SegmentReport
internal import Segmentation
internal import Wording

/// The workbook of a result folder again, in another language or with the owner's texts.
struct ExportWorkbookCommand: ExportForm {
  static let name = "xlsx"
  static let title = LocalizedText(
    en: "The workbook segments.xlsx of a result folder again",
    ru: "Книга segments.xlsx из папки результатов заново")

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: abstract,
      usage: .said(
        en: "auto-segment export xlsx [<options>] <result>",
        ru: "auto-segment export xlsx [<флаги>] <результат>"),
      discussion: .paragraphs(
        """
        auto-segment export xlsx orders.csv.segments --lang ru
        auto-segment export xlsx orders.csv.segments --playbooks playbooks.json -o july.xlsx
        """,
        .said(
          en: """
            It is made of model.json, run.json and customers.csv, and replaces segments.xlsx
            beside them unless --output names another file.
            """,
          ru: """
            Книга составляется из model.json, run.json и customers.csv и заменяет
            segments.xlsx рядом с ними, если --output не называет другой файл.
            """),
        EveryFlag.hint("export xlsx")))
  }

  @Argument(
    help: .said(
      en: "The result folder that 'auto-segment run' has written.",
      ru: "Папка результатов, которую записал 'auto-segment run'.", ruValue: "результат"),
    completion: .directory)
  var result: String

  @Option(
    help: .said(
      en: "Your own texts of what to do with each kind of segment, as JSON.", enValue: "file",
      ru: "Ваши тексты о том, что делать с каждым видом сегментов, в JSON.", ruValue: "файл"),
    completion: .file(extensions: ["json"]))
  var playbooks: String?

  @OptionGroup var common: EveryCommandOptions

  func run() throws {
    let folder = ResultFolder(at: result)
    let texts = try playbooks.map { try Playbooks(contentsOf: URL(filePath: $0)) } ?? .builtIn
    let path = common.output ?? folder.path(of: ResultFolder.workbookName)
    let inputs = ResultFolder.fileNames.filter { $0 != ResultFolder.workbookName }.map(folder.path(of:))
    let sources = (inputs + [playbooks].compactMap(\.self)).compactMap(FileIdentity.init(at:))
    if let target = FileIdentity(at: path), sources.contains(target) {
      throw CommandError.outputIsInput(path)
    }
    if common.output != nil, FilePlace(path) == .file, !common.force { throw CommandError.outputExists(path) }
    let workbook = try folder.workbook(playbooks: texts, language: common.language)
    let file = try WholeFile(at: path)
    try workbook.write { try file.append($0) }
    try file.commit()
    let shown = PathText.shown(path)
    if common.json {
      try common.terminal.show(JSONValue.object([.init("file", shown)]).lines)
    } else if !common.quiet {
      try common.terminal.show(TerminalText.escaped(shown) + "\n")
    }
  }
}
