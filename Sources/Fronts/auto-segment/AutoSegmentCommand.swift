internal import ArgumentParser
internal import LinearAlgebra
internal import Segmentation

/// The program as a whole.
struct AutoSegmentCommand: ParsableCommand {
  /// The version of this program, by semver.org.
  static let programVersion = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "auto-segment",
      abstract: "Finds which groups of customers a shop's export really holds, in words people can act on.",
      discussion: """
        auto-segment orders.csv
            finds the segments and writes orders.csv.segments/report.html
        auto-segment preview orders.csv
            only shows what each column is taken for
        auto-segment classify orders.csv.segments/model.json new.csv > out.csv
            puts new customers into the segments found before
        auto-segment report orders.csv.segments/model.json --lang ru -o report.html
            makes the report again, in another language or with your own texts
        auto-segment export json orders.csv.segments > rules.json
            hands the rules over to another program
        auto-segment experiment split list.csv --name spring
            parts customers for a test; 'size' says how many it takes, 'evaluate'
            what came out
        auto-segment serve
            the same as run, in a browser on this machine
        auto-segment demo
            the same as run, on a sample that ships with the program

        Exit status: 0 done, 64 wrong command line, 65 unusable data or model,
        66 cannot read, 69 a part is missing, 70 our own mistake, 73 cannot create,
        74 reading or writing broke off, 130 interrupted,
        1 a check asked for by a flag did not hold.
        """,
      version: "auto-segment \(programVersion)\nBLAS kernel: \(BLAS.kernelName)",
      subcommands: [
        RunCommand.self, TodayCommand.self, ClassifyCommand.self, CompareCommand.self, PreviewCommand.self,
        InspectCommand.self, ReportCommand.self, EditCommand.self, ExportCommand.self, ExperimentCommand.self,
        ServeCommand.self, DemoCommand.self,
      ],
      defaultSubcommand: RunCommand.self)
  }

  /// What results say of the program that made them.
  static var tool: RunRecord.Tool { RunRecord.Tool(name: "auto-segment", version: programVersion) }
}
