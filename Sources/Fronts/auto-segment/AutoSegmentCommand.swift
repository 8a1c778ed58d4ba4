internal import ArgumentParser
internal import LinearAlgebra
internal import Segmentation

/// The program as a whole.
struct AutoSegmentCommand: ParsableCommand {
  /// The version of this program, by semver.org.
  static let programVersion = "0.1.0"

  /// What `--version` says.
  static var versionText: String { "auto-segment \(programVersion)\nBLAS kernel: \(BLAS.kernelName)" }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "auto-segment",
      abstract: .said(
        en: "Finds which groups of customers a shop's export really holds, in words people can act on.",
        ru: "Находит, на какие группы на самом деле делятся клиенты магазина, и говорит, что с ними делать."),
      discussion: .said(en: englishDiscussion, ru: russianDiscussion),
      version: versionText,
      groupedSubcommands: groups,
      defaultSubcommand: RunCommand.self)
  }

  private static let englishDiscussion = """
    auto-segment orders.csv
        finds the segments and writes orders.csv.segments/report.html
    auto-segment demo
        does the same with a sample that ships with the program
    auto-segment preview orders.csv
        only says what each column is taken for
    auto-segment today orders.csv.segments new-orders.csv > today.csv
        says whom to write to today, by the segments found before
    auto-segment export klaviyo orders.csv.segments
        makes lists for another program

    Exit status: 0 done, 64 wrong command line, 65 unusable data or model,
    66 cannot read, 69 a part is missing, 70 our own mistake, 73 cannot create,
    74 reading or writing broke off, 130 interrupted,
    1 a check asked for by a flag did not hold.
    """

  private static let russianDiscussion = """
    auto-segment orders.csv
        находит сегменты и пишет orders.csv.segments/report.html
    auto-segment demo
        делает то же с примером, который есть в программе
    auto-segment preview orders.csv
        только говорит, за что принят каждый столбец
    auto-segment today orders.csv.segments new-orders.csv > today.csv
        говорит, кому написать сегодня, по найденным прежде сегментам
    auto-segment export klaviyo orders.csv.segments
        готовит списки для другой программы

    Код завершения: 0 — готово, 64 — ошибка в команде, 65 — данные или модель
    непригодны, 66 — вход не читается, 69 — не хватает части программы,
    70 — ошибка программы, 73 — файл или папку не создать, 74 — чтение или запись
    оборвались, 130 — прервано, 1 — не выполнено то, чего требовал флаг.
    """

  /// The commands, by what one wants to do.
  private static var groups: [CommandGroup] {
    [
      CommandGroup(
        name: .said(en: "Every day", ru: "Каждый день"),
        subcommands: [
          RunCommand.self, TodayCommand.self, ClassifyCommand.self, CompareCommand.self, ServeCommand.self,
        ]),
      CommandGroup(
        name: .said(en: "Look", ru: "Посмотреть"),
        subcommands: [PreviewCommand.self, InspectCommand.self, ReportCommand.self]),
      CommandGroup(
        name: .said(en: "Change and hand over", ru: "Изменить и передать"),
        subcommands: [EditCommand.self, ExportCommand.self, ExperimentCommand.self]),
      CommandGroup(name: .said(en: "Learn", ru: "Попробовать"), subcommands: [DemoCommand.self]),
    ]
  }

  /// What is typed for each command.
  static var commandNames: [String] {
    groups.flatMap(\.subcommands).compactMap { $0.configuration.commandName }
  }

  /// What results say of the program that made them.
  static var tool: RunRecord.Tool { RunRecord.Tool(name: "auto-segment", version: programVersion) }
}
