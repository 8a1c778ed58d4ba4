internal import ArgumentParser
internal import ParallelWork
internal import TextTables
internal import Wording

/// The flags of every command.
struct EveryCommandOptions: ParsableArguments {
  @Option(name: [.short, .long], help: "Where the result goes.", completion: .file())
  var output: String?

  @Flag(help: "Replace what is already there.")
  var force = false

  @Option(help: "Language; else that of the locale.")
  var lang: Language?

  @Flag(help: "Print the result as JSON.")
  var json = false

  @Flag(name: [.short, .long], help: "Print only errors, and the result that was asked for.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Print every decision with its reason.")
  var verbose = false

  @Flag(help: .rare("Print without colour (so does NO_COLOR in the environment)."))
  var noColor = false

  @Option(help: .rare("Number of threads; it changes the time and nothing else."))
  var threads: Int?

  @Option(
    help: .rare(
      "json: standard error is one JSON object a line, of progress and at last of the end, with the error.",
      valueName: "form"))
  var progress: ProgressForm?

  /// The language to use.
  var language: Language { lang ?? .ofLocale }

  /// Where results and talk go.
  var terminal: Terminal {
    Terminal(
      talk: Talk(language: language, isJSON: progress == .json), isQuiet: quiet, mayColor: !noColor)
  }

  /// The threads, and the instructions that the environment allows them.
  var workers: Workers { get throws { try Workers(chosen: threads, level: KernelChoice.level()) } }
}
