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
      abstract: "Finds which groups of customers a shop's export really holds, in words people can act on.",
      discussion: """
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
        """,
      version: versionText,
      groupedSubcommands: groups,
      defaultSubcommand: RunCommand.self)
  }

  /// The commands, by what one wants to do.
  private static var groups: [CommandGroup] {
    [
      CommandGroup(
        name: "Every day",
        subcommands: [
          RunCommand.self, TodayCommand.self, ClassifyCommand.self, CompareCommand.self, ServeCommand.self,
        ]),
      CommandGroup(
        name: "Look", subcommands: [PreviewCommand.self, InspectCommand.self, ReportCommand.self]),
      CommandGroup(
        name: "Change and hand over",
        subcommands: [EditCommand.self, ExportCommand.self, ExperimentCommand.self]),
      CommandGroup(name: "Learn", subcommands: [DemoCommand.self]),
    ]
  }

  /// What is typed for each command.
  static var commandNames: [String] {
    groups.flatMap(\.subcommands).compactMap { $0.configuration.commandName }
  }

  /// What results say of the program that made them.
  static var tool: RunRecord.Tool { RunRecord.Tool(name: "auto-segment", version: programVersion) }
}
