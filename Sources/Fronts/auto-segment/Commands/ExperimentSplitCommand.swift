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
      abstract: "Who is in which arm, by a hash that anybody can make again.",
      discussion: """
        auto-segment experiment split vip.csv --name spring
        auto-segment experiment split vip.csv --name spring \\
            --arms control=10%,letter=45%,call=45%
        auto-segment experiment split vip.csv --name spring --stratify segment

        Writes vip-arms.csv (customer, arm) and beside it vip-arms.json, by which
        'experiment evaluate' knows what was planned (--output - prints the arms
        alone). The arm follows from
        printf 'NAME\\0CUSTOMER' | sha256sum
        alone: a customer keeps it for ever. With --stratify it also hangs on who
        else is in the list, and customers who join later move others.
        """ + EveryFlag.hint("experiment split"))
  }

  @Argument(help: "A table of customers, such as today.csv.", completion: .file())
  var list: String

  @Option(help: "The experiment's name; another one splits anew.")
  var name: String

  @Option(help: "The arms and their shares; all others are compared with the first.")
  var arms = ArmList.halves

  @Option(
    help: ArgumentHelp("Give arms their exact shares within each value of a column.", valueName: "column"))
  var stratify: String?

  @Option(help: ArgumentHelp("Customers to be seen before a verdict; else all of the list.", valueName: "n"))
  var planned: Int?

  @Option(help: ArgumentHelp("Days to be seen before a verdict.", valueName: "days"))
  var days: Int?

  @Option(
    help: ArgumentHelp(
      "The column that names the customer; else the one called customer.", valueName: "column"))
  var id: String?

  @OptionGroup var common: EveryCommandOptions
  @OptionGroup(title: "How the list is written", visibility: EveryFlag.rare) var reading: ReadingFlags

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
