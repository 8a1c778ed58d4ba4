internal import ArgumentParser

/// Plans an experiment on customers, splits them and judges what came out.
struct ExperimentCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "experiment",
      abstract: .said(
        en: "Does a campaign work? How many, who, what came out.",
        ru: "Работает ли кампания? Сколько клиентов, кто где, итог."),
      discussion: """
        auto-segment experiment size model.json orders.csv --effect 2%
        auto-segment experiment split today.csv --name spring
        auto-segment experiment evaluate today-arms.csv results.csv
        """,
      subcommands: [ExperimentSizeCommand.self, ExperimentSplitCommand.self, ExperimentEvaluateCommand.self])
  }
}
