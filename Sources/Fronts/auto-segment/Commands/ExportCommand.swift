internal import ArgumentParser
internal import Segmentation
internal import Wording

/// Hands results over in the forms that others take.
///
/// A form that is code is one file beside this one, with a command that is an ``ExportForm``, and one name in ``forms``;
/// with that it is a command of `export` and stands in its help and in the completions. The manual page, its test and
/// the recorded help (`Golden/export-help.txt`) are told of it as of every command.
struct ExportCommand: ParsableCommand {
  /// The forms that are code, in the order of help.
  static let forms: [any ExportForm.Type] = [
    ExportBICommand.self, ExportExcelCommand.self, ExportJSONCommand.self, ExportPMMLCommand.self,
    ExportSQLCommand.self, ExportWorkbookCommand.self,
  ]

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: .said(
        en: "Lists of customers, or the rules, for other programs.",
        ru: "Списки клиентов или правила для других программ."),
      discussion: """
        auto-segment export klaviyo orders.csv.segments
        auto-segment export json orders.csv.segments > rules.json
        auto-segment export xlsx orders.csv.segments --lang ru
        auto-segment export sql orders.csv.segments --dialect postgres > rules.sql
        auto-segment export --list
        """,
      subcommands: forms.map { $0 as any ParsableCommand.Type } + [ExportProfileCommand.self],
      defaultSubcommand: ExportProfileCommand.self)
  }
}

/// A form of export that has a command of its own.
protocol ExportForm: ParsableCommand {
  /// What is typed for it.
  static var name: String { get }
  /// What it is, in a line without a stop.
  static var title: LocalizedText { get }
}

extension ExportForm {
  /// The same as the first line of help.
  static var abstract: String { "\(title[.ofHelp])." }

  /// Writes the rules of a saved model as text to the file of `--output`, else to standard output.
  ///
  /// - Parameters:
  ///   - path: The model, or its result folder, as it was typed.
  ///   - text: The rules in this form.
  func export(
    _ path: String, _ common: EveryCommandOptions, as text: (SegmentationModel) throws -> String
  ) throws {
    if common.json, Self.name != ExportJSONCommand.name { throw CommandError.formIsNoJSON }
    let saved = SavedRun(path)
    let output = try ResultOutput(common, madeOf: saved.identities)
    try output.write(text(saved.model()))
    try output.finish()
  }
}
