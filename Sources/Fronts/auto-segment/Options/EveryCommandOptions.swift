internal import ArgumentParser
internal import ParallelWork
internal import TextTables
internal import Wording

/// The flags of every command.
struct EveryCommandOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: .said(en: "Where the result goes.", ru: "Куда записать результат.", ruValue: "путь"),
    completion: .file())
  var output: String?

  @Flag(help: .said(en: "Replace what is already there.", ru: "Заменить то, что уже есть."))
  var force = false

  @Option(
    help: .said(en: "Language; else that of the locale.", ru: "Язык; иначе язык системы.", ruValue: "язык"))
  var lang: Language?

  @Flag(help: .said(en: "Print the result as JSON.", ru: "Напечатать результат в виде JSON."))
  var json = false

  @Flag(
    name: [.short, .long],
    help: .said(
      en: "Print only errors, and the result that was asked for.",
      ru: "Печатать только ошибки и запрошенный результат."))
  var quiet = false

  @Flag(
    name: [.short, .long],
    help: .said(en: "Print every decision with its reason.", ru: "Объяснять каждое решение."))
  var verbose = false

  @Flag(
    help: .rare(
      en: "Print without colour (so does NO_COLOR in the environment).",
      ru: "Печатать без цвета (то же делает переменная NO_COLOR)."))
  var noColor = false

  @Option(
    help: .rare(
      en: "Number of threads; it changes the time and nothing else.",
      ru: "Число потоков; меняется от него только время.", ruValue: "число"))
  var threads: Int?

  @Option(
    help: .rare(
      en:
        "json: standard error is one JSON object a line, of progress and at last of the end, with the error.",
      enValue: "form",
      ru: """
        json: в поток ошибок идут объекты JSON, по одному в строке: ход работы, а в конце итог, с ошибкой, если \
        она была.
        """, ruValue: "вид"))
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
