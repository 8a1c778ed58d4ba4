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
      abstract: "Lists of customers as CRMs and advertising systems take them.",
      discussion: """
        auto-segment export klaviyo orders.csv.segments
        auto-segment export yandex-audience orders.csv.segments --contacts crm.csv \\
            --country-code 7 --where agreed=yes
        auto-segment export --list
        auto-segment export --print-profile klaviyo > mine.json
        auto-segment export ./mine.json orders.csv.segments

        Writes the files, HOW-TO.txt with the steps that follow, and export.json into
        RESULT/export/PROFILE; nothing is sent anywhere. Customers held back by
        today.csv as the control group are never listed.
        """ + EveryFlag.hint("export profile"))
  }

  /// How many files there are.
  enum Split: String, ExpressibleByArgument, CaseIterable { case none, segment }

  @Argument(
    help: "A profile of --list, or a file of your own.",
    completion: .list(ExportProfile.shipped.map(\.name)))
  var profile: String?

  @Argument(
    help: "A result folder, its customers.csv, what 'classify' wrote, or another list of this program.",
    completion: .file())
  var result: String?

  @Flag(help: "Print which profiles and other forms there are.")
  var list = false

  @Option(
    help: ArgumentHelp("Print a profile as JSON, as a start for one of your own.", valueName: "profile"),
    completion: .list(ExportProfile.shipped.map(\.name)))
  var printProfile: String?

  @Option(help: ArgumentHelp("none or segment: one file, or one a segment; else as the profile has it."))
  var split: Split?

  @Flag(help: "Leave e-mails and phones readable where the profile makes digests of them.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "The heading of the column that customers are told by, where the other program has its own.",
      valueName: "name"))
  var keyColumn: String?

  @OptionGroup(title: "Whom, and how they are reached") var contacts: ContactFlags
  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: "How the contacts are written", visibility: EveryFlag.rare) var reading: ReadingFlags

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
