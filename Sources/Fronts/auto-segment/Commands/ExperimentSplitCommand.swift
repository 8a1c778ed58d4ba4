internal import ArgumentParser
internal import AtomicFiles
internal import FoundationEssentials
internal import GroupExperiments
internal import JSONDocuments
internal import TextTables
internal import Wording

/// Splits customers of a list into arms.
struct ExperimentSplitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "split",
      abstract: .said(
        en: "Who is in which arm, by a hash that anybody can make again.",
        ru: "Кто в какой группе, по хешу, который легко проверить."),
      discussion: .paragraphs(
        """
        auto-segment experiment split vip.csv --name spring
        auto-segment experiment split vip.csv --name spring \\
            --arms control=10%,letter=45%,call=45%
        auto-segment experiment split vip.csv --name spring --stratify segment
        """,
        .said(
          en: """
            Writes vip-arms.csv (customer, arm) and beside it vip-arms.json, by which
            'experiment evaluate' knows what was planned (--output - prints the arms
            alone). The arm follows from
            printf 'NAME\\0CUSTOMER' | sha256sum
            alone: a customer keeps it for ever. With --stratify it also hangs on who
            else is in the list, and customers who join later move others.
            """,
          ru: """
            Записывает vip-arms.csv (customer, arm), а рядом vip-arms.json, из которого
            'experiment evaluate' узнает, что было задумано (--output - печатает только
            группы). Группу определяет только хеш
            printf 'ИМЯ\\0КЛИЕНТ' | sha256sum
            и клиент остаётся в ней навсегда. С --stratify она зависит и от остальных
            в списке: кто добавится позже, сдвинет других.
            """),
        EveryFlag.hint("experiment split")))
  }

  @Argument(
    help: .said(
      en: "A table of customers, such as today.csv.", ru: "Таблица клиентов, например today.csv.",
      ruValue: "список"),
    completion: .file())
  var list: String

  @Option(
    help: .said(
      en: "The experiment's name; another one splits anew.",
      ru: "Имя эксперимента; с другим выйдут другие группы.",
      ruValue: "имя"))
  var name: String

  @Option(
    help: .said(
      en: "The arms and their shares; all others are compared with the first.",
      ru: "Группы и их доли; с первой сравнивают остальные.", ruValue: "группы"))
  var arms = ArmList.halves

  @Option(
    help: .said(
      en: "Give arms their exact shares within each value of a column.", enValue: "column",
      ru: "Дать группам точные доли при каждом значении столбца.", ruValue: "столбец"))
  var stratify: String?

  @Option(
    help: .said(
      en: "Customers to be seen before a verdict; else all of the list.", enValue: "n",
      ru: "Сколько клиентов нужно для вывода; иначе весь список.", ruValue: "число"))
  var planned: Int?

  @Option(
    help: .said(
      en: "Days to be seen before a verdict.", enValue: "days", ru: "Сколько дней нужно для вывода.",
      ruValue: "дни"))
  var days: Int?

  @Option(
    help: .said(
      en: "The column that names the customer; else the one called customer.", enValue: "column",
      ru: "Столбец клиента; иначе тот, что называется customer.", ruValue: "столбец"))
  var id: String?

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(
    title: .said(en: "How the list is written", ru: "Как записан список"), visibility: EveryFlag.rare)
  var reading: ReadingFlags

  func run() throws {
    let terminal = common.terminal
    let design = try ExperimentDesign(name: name, arms: arms.arms)
    let source = try InputSource([list])
    let place = common.output ?? Self.place(beside: list)
    let output = try ResultOutput(at: place, common, madeOf: source.identities)
    let document =
      output.isFile ? try ResultOutput(at: Self.planPlace(of: place), common, madeOf: source.identities) : nil
    let table = try source.table(reading.options(common))
    let customers = try ExperimentList(of: table, customer: id, stratum: stratify)
    let found = customers.arms(by: design)
    let plan = try ExperimentPlanFile(
      design: design, stratify: stratify, planned: planned ?? customers.ids.count, days: days)
    var writer = CSVWriter(guardsFormulas: true)
    writer.write(["customer", "arm"])
    for (id, arm) in zip(customers.ids, found) { writer.write([id, design.arms[arm].name]) }
    try output.write(writer.take())
    try document?.write(plan.json.lines)
    try output.finish()
    try document?.finish()
    if common.json, output.isFile { try OpenDescriptor.standardOutput.write(plan.json.lines) }
    for note in customers.notes + [design.sentence(of: found)] { terminal.say(note) }
  }

  /// `LIST-arms.csv`.
  private static func place(beside list: String) -> String {
    list == "-" ? "arms.csv" : URL(filePath: list).deletingPathExtension().relativePath + "-arms.csv"
  }

  /// Where the plan of a split stands.
  static func planPlace(of split: String) -> String {
    (split.hasSuffix(".csv") ? String(split.dropLast(4)) : split) + ".json"
  }
}
