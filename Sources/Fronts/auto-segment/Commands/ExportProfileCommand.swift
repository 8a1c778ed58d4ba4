internal import ArgumentParser
internal import AtomicFiles
internal import JSONDocuments
internal import SegmentExports
internal import Segmentation
internal import Wording

/// Lists of customers in the form that another program takes: whatever is typed behind `export` and names no form that
/// is code.
struct ExportProfileCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "profile",
      abstract: .said(
        en: "Lists of customers as CRMs and advertising systems take them.",
        ru: "Списки клиентов для CRM и рекламных систем."),
      discussion: .paragraphs(
        """
        auto-segment export klaviyo orders.csv.segments
        auto-segment export yandex-audience orders.csv.segments --contacts crm.csv \\
            --country-code 7 --where agreed=yes
        auto-segment export --list
        auto-segment export --print-profile klaviyo > mine.json
        auto-segment export ./mine.json orders.csv.segments
        """,
        .said(
          en: """
            Writes the files, HOW-TO.txt with the steps that follow, and export.json into
            RESULT/export/PROFILE; nothing is sent anywhere. Customers held back by
            today.csv as the control group are never listed.
            """,
          ru: """
            Записывает файлы, HOW-TO.txt с дальнейшими шагами и export.json в папку
            РЕЗУЛЬТАТ/export/ПРОФИЛЬ; никуда ничего не отправляет. Клиентов, которых
            today.csv оставил в контрольной группе, в списках нет.
            """),
        EveryFlag.hint("export profile")))
  }

  /// How many files there are.
  enum Split: String, ExpressibleByArgument, CaseIterable { case none, segment }

  @Argument(
    help: .said(
      en: "A profile of --list, or a file of your own.", ru: "Профиль из --list или ваш файл.",
      ruValue: "профиль"),
    completion: .list(ExportProfile.shipped.map(\.name)))
  var profile: String?

  @Argument(
    help: .said(
      en: "A result folder, its customers.csv, what 'classify' wrote, or another list of this program.",
      ru:
        "Папка результатов, её customers.csv, то, что записал 'classify', или другой список этой программы.",
      ruValue: "результат"),
    completion: .file())
  var result: String?

  @Flag(
    help: .said(
      en: "Print which profiles and other forms there are.",
      ru: "Напечатать, какие есть профили и другие виды."))
  var list = false

  @Option(
    help: .said(
      en: "Print a profile as JSON, as a start for one of your own.", enValue: "profile",
      ru: "Напечатать профиль в JSON: начните с него свой.", ruValue: "профиль"),
    completion: .list(ExportProfile.shipped.map(\.name)))
  var printProfile: String?

  @Option(
    help: .said(
      en: "none or segment: one file, or one a segment; else as the profile has it.",
      ru: "Сколько файлов: none — один, segment — по одному на сегмент; иначе как в профиле.",
      ruValue: "способ"
    ))
  var split: Split?

  @Flag(
    help: .said(
      en: "Leave e-mails and phones readable where the profile makes digests of them.",
      ru: "Оставить почту и телефоны как есть, даже если профиль заменяет их хешами."))
  var plain = false

  @Option(
    help: .said(
      en: "The heading of the column that customers are told by, where the other program has its own.",
      enValue: "name",
      ru: "Заголовок столбца, по которому другая программа узнаёт клиентов, если он у неё свой.",
      ruValue: "имя"
    ))
  var keyColumn: String?

  @OptionGroup(title: ContactFlags.title) var contacts: ContactFlags
  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(
    title: .said(en: "How the contacts are written", ru: "Как записаны контакты"), visibility: EveryFlag.rare)
  var reading: ReadingFlags

  func run() throws {
    if list { return try printList() }
    if let printProfile {
      return try printed(try ExportProfile(named: printProfile).json.lines)
    }
    guard let profile, let result else { throw CommandError.exportNotNamed }
    try write(try ExportProfile(named: profile), ResultTable(result))
  }

  private func write(_ profile: ExportProfile, _ table: ResultTable) throws {
    let terminal = common.terminal
    let progress = ProgressLine(terminal, stages: [.reading])
    let folder = ExportFolder(at: common.output ?? table.exportFolder + "/" + profile.name)
    try folder.check(replacing: common.force)
    progress.show(.reading)
    defer { progress.clear() }
    var options = ListOptions()
    try contacts.apply(to: &options, reading.options(common))
    options.split = split.flatMap { ExportProfile.Split(rawValue: $0.rawValue) }
    options.isPlain = plain
    options.keyColumn = keyColumn
    options.language = common.lang
    options.wording = common.language
    options.naming = .flags
    let list = try CustomerList(
      profile, of: try ResultList(contentsOf: table.path, workers: common.workers), model: table.model,
      asOf: table.asOf, options: options)
    let files = try ListFiles(list)
    try folder.write(files, language: common.language)
    progress.clear()
    if common.json {
      try terminal.show(ExportRecord(files).json.lines)
    } else {
      for warning in files.list.account.warnings { terminal.say(warning) }
      if !common.quiet {
        try terminal.show(ListSummary(files).text(folder: PathText.shown(folder.path), common.language))
      }
    }
  }

  private func printList() throws {
    let forms = ExportCommand.forms.map { ListedForm(name: $0.name, title: $0.title, needs: []) }
    let all = ExportProfile.shipped.map { ListedForm($0) } + forms
    try printed(common.json ? ListedForm.json(all).lines : ListedForm.text(all, common.language))
  }

  private func printed(_ text: String) throws {
    let output = try ResultOutput(common, madeOf: [])
    try output.write(text)
    try output.finish()
  }
}

extension ExportProfile {
  /// The profile that a person means: one that ships by its name, else the document at a path.
  fileprivate init(named word: String) throws(ExportError) {
    if let shipped = Self.shipped(named: word) {
      self = shipped
    } else if word.contains("/") || word.hasSuffix(".json") {
      try self.init(contentsOf: word)
    } else {
      throw .unknownProfile(word, known: Self.shipped.map(\.name) + ExportCommand.forms.map { $0.name })
    }
  }
}
