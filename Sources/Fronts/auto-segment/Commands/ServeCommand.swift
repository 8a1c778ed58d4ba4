internal import ArgumentParser
internal import AtomicFiles
internal import FoundationEssentials
internal import LocalPage
internal import SegmentExports
internal import Wording

/// The one button in a browser of this machine.
struct ServeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "serve",
      abstract: .said(
        en: "The same as run, in a browser on this machine.",
        ru: "То же, что run, но в браузере на этом компьютере."),
      usage: "auto-segment serve [<options>]",
      discussion: .paragraphs(
        """
        auto-segment serve
        auto-segment serve --open
        auto-segment serve --port 0 --folder /tmp/runs --max-upload 500MB
        """,
        .said(
          en: """
            Prints the address of the page, which this machine alone can open, and shows it
            until Ctrl-C. Whoever knows the address may use the page: keep it to yourself.
            """,
          ru: """
            Печатает адрес страницы, которая открывается только на этом компьютере, и
            показывает её, пока вы не нажмёте Ctrl-C. Кто знает адрес, может пользоваться
            страницей: не давайте его никому.
            """)))
  }

  @Option(
    help: .said(
      en: "The port to listen on; 0 takes any that is free.", enValue: "n",
      ru: "На каком порту открыть страницу; 0 — на любом свободном.", ruValue: "порт"))
  var port = 8717

  @Option(
    help: .said(
      en: "Where runs are kept; else auto-segment in $XDG_DATA_HOME or ~/.local/share.", enValue: "folder",
      ru: "Где хранить запуски; иначе auto-segment в $XDG_DATA_HOME или ~/.local/share.", ruValue: "папка"),
    completion: .directory)
  var folder: String?

  @Flag(help: .said(en: "Open the page in a browser as well.", ru: "Сразу открыть страницу в браузере."))
  var open = false

  @Option(
    help: .said(
      en: "The largest file that is taken, such as 500MB.", enValue: "size",
      ru: "Самый большой файл, который можно загрузить, например 500MB.", ruValue: "размер"))
  var maxUpload = "4GB"

  @Option(
    help: .said(
      en: "Language of the page: en or ru; else as the browser asks for.",
      ru: "Язык страницы; иначе тот, о котором просит браузер.", ruValue: "язык"))
  var lang: Language?

  @Option(
    help: .said(
      en: "Number of threads of a run; it changes the time and nothing else.",
      ru: "Число потоков у запуска; меняется от него только время.", ruValue: "число"))
  var threads: Int?

  func run() throws {
    guard LocalPage.isBuilt else { throw PageError.notBuilt }
    try ChoiceError.check(port, of: .port, in: 0...65_535)
    try ChoiceError.check(threads, of: .threads, in: 1...1024)
    var options = LocalPage.Options(folder: absolute(folder ?? Self.usualFolder))
    options.port = port
    options.opensBrowser = open
    options.desk.mostBytes = try LocalPage.bytes(maxUpload)
    options.desk.language = lang
    options.desk.threads = threads
    options.desk.profiles = ExportProfile.shipped.map { profile in
      let form = ListedForm(profile)
      return HandOverForm(name: form.name, title: form.title, needs: form.needs.map(\.rawValue))
    }
    options.desk.template = { language in
      var bytes: [UInt8] = []
      try TemplateFile(language: language).write { bytes += $0 }
      return bytes
    }
    options.jobEnvironment = [FrontVariable.setting.name: FrontVariable.setting.value]
    try LocalPage.show(
      options,
      announce: { address in try? OpenDescriptor.standardOutput.write(address + "\n") },
      stopping: { stop in Interruption.answerFirst(with: stop) })
  }

  private func absolute(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }

  /// By the XDG Base Directory Specification.
  private static var usualFolder: String {
    let environment = ProcessInfo.processInfo.environment
    let data = environment["XDG_DATA_HOME", default: ""]
    // The specification has a path that is not absolute ignored.
    let place = data.hasPrefix("/") ? data : environment["HOME", default: "."] + "/.local/share"
    return place + "/auto-segment"
  }
}
