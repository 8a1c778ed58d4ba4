internal import ArgumentParser
internal import ParallelWork
internal import Wording

/// The flags of every command.
struct EveryCommandOptions: ParsableArguments {
  @Option(name: [.short, .long], help: "Where the result goes.", completion: .file())
  var output: String?

  @Flag(help: "Replace what is already there.")
  var force = false

  @Option(help: "Language of words: en or ru; else that of the locale.")
  var lang: Language?

  @Flag(help: "Print the result as JSON.")
  var json = false

  @Flag(name: [.short, .long], help: "Print nothing but errors and the result that was asked for.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Print every decision with its reason.")
  var verbose = false

  @Flag(help: "Print without colour (so does NO_COLOR in the environment).")
  var noColor = false

  @Option(help: "Number of threads; it changes the time and nothing else.")
  var threads: Int?

  /// The language to use.
  var language: Language { lang ?? .ofLocale }

  /// The threads, and the instructions that the environment allows them.
  var workers: Workers { get throws { Workers(threads, level: try KernelChoice.level()) } }

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads takes a number from 1 to 1024, not \(threads)")
    }
  }
}
