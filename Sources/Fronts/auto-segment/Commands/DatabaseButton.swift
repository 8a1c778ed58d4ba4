internal import AtomicFiles
internal import CustomerFeatures
internal import FoundationEssentials
internal import Glibc
internal import JSONDocuments
internal import ResultFolders
internal import SegmentReport
internal import Segmentation
internal import WarehouseSQL
internal import Wording

/// What `run` does with a table in a database.
struct DatabaseButton {
  let button: OneButton
  let database: DatabaseFlags

  /// Has the database count, writes the folder and prints the summary.
  func press(_ address: EngineAddress, command: [String]) throws {
    let log = try log(at: address)
    if address.isUnprotected { button.common.terminal.say(.unprotected) }
    if database.printSql { return try printStatements(of: log) }
    try fill(name: log.title, folder: log.table?.parts.last, file: address.file, command: command) {
      progress in
      try CountedLog(log) { scan in
        progress.clear()
        button.common.terminal.say(scan.text)
        return confirms(scan)
      }
    }
  }

  /// The same with answers to statements that were run by hand.
  func press(byHand command: [String]) throws {
    guard let summary = database.summary, let account = database.account, let log = database.sqlLog else {
      throw CommandError.answersIncomplete
    }
    for choice in database.given {
      throw [.answerTable, .answerView].contains(choice)
        ? CommandError.nothingIsWritten(choice) : EngineError.withoutUse(choice)
    }
    try refuseUseless(isByHand: true)
    try fill(name: HandRun.title(of: URL(filePath: log)), file: nil, command: command) {
      _ in
      try HandRun.counted(
        cells: URL(filePath: summary), account: URL(filePath: account), log: URL(filePath: log),
        acceptsLoss: button.reading.acceptLoss)
    }
  }

  private func fill(
    name: String, folder named: String? = nil, file: String?, command: [String],
    _ count: (ProgressLine) throws -> CountedLog
  ) throws {
    let terminal = button.common.terminal
    let progress = ProgressLine(terminal)
    defer { progress.clear() }
    let folder = ResultFolder(
      at: button.common.output ?? "\((named ?? name).replacing("/", with: "_")).segments")
    var counted: CountedLog?
    let run = try folder.fill(
      counting: {
        let log = try count(progress)
        counted = log
        return log
      }, name: name, database: file, options: try button.options(command),
      clock: { ProcessInfo.processInfo.systemUptime }, progress: progress.show)
    progress.clear()
    try button.tell(run.result.model, run.record, of: folder)
    let written = try counted?.write(run.result.model, language: button.common.lang ?? .english)
    if let written { terminal.say(written.text) }
  }

  private func printStatements(of log: EngineLog) throws {
    guard let folder = button.common.output else { throw CommandError.noFolderForStatements }
    let files = try HandRun.statements(of: log)
    let place = try NewFolder(at: folder)
    do {
      let outputs = try files.map { try ResultOutput(at: folder + "/" + $0.name, button.common, madeOf: []) }
      for (file, output) in zip(files, outputs) { try output.write(file.text) }
      for output in outputs { try output.finish() }
    } catch {
      place.discard()
      throw error
    }
    place.keep()
    button.common.terminal.say(.written(files.count, to: folder))
  }

  /// On a terminal a person is asked.
  private func confirms(_ scan: EngineScan) -> Bool {
    guard scan.isLarge, !database.acceptsManyRows, isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1
    else {
      return false
    }
    button.common.terminal.say(.goOn)
    let answer = readLine()?.lowercased() ?? ""
    return ["y", "yes", "д", "да"].contains(answer)
  }

  private func log(at address: EngineAddress) throws -> EngineLog {
    try refuseUseless(isByHand: false)
    var log = EngineLog(at: address, table: try button.reading.table.map { try TableName(parsing: $0) })
    log.layout = button.layout.options
    log.layout.currency = button.report.currency.isEmpty ? nil : button.report.currency
    log.kinds.timeZone = database.timeZone ?? log.kinds.timeZone
    log.kinds.amountScale = database.scale
    log.asOf = button.layout.asOf?.day
    log.window = button.layout.window?.days
    log.overTime = try button.overTime.options()
    log.horizon = button.fit.horizon
    log.provesUsefulness = !button.fit.quick
    log.fineness = database.grid ?? .coarse
    log.acceptsLoss = button.reading.acceptLoss
    log.acceptsManyRows = database.acceptsManyRows
    log.today = .today
    log.target = try database.target(replaces: button.common.force)
    log.engine.command = try database.client.map { try ClientCommand(parsing: $0) }
    log.engine.timeout = database.timeout?.seconds
    log.engine.environment = ProcessInfo.processInfo.environment
    log.engine.program = { ProgramPath.find($0) }
    log.engine.clock = { ProcessInfo.processInfo.systemUptime }
    log.engine.threads = button.common.threads
    log.engine.memoryBytes = AvailableMemory.now.bytes.map { $0 / 2 }
    log.engine.temporaryFolder = FileManager.default.temporaryDirectory.path
    return log
  }

  /// Whatever was typed and would do nothing is refused rather than passed by.
  private func refuseUseless(isByHand: Bool) throws {
    let (layout, reading, overTime) = (button.layout, button.reading, button.overTime)
    var flags: [(Choice, Bool)] = [
      (.layout, layout.layout == .customers), (.features, !layout.features.isEmpty),
      (.outcomes, !layout.outcomes.isEmpty), (.channel, layout.channel != nil),
      (.delimiter, reading.delimiter != nil), (.decimal, reading.decimal != nil),
      (.encoding, reading.encoding != nil), (.dateFormat, reading.dateFormat != nil),
      (.headerRow, reading.headerRow != nil), (.sheet, reading.sheet != nil), (.query, reading.query != nil),
      (.checkBands, overTime.checkBands != nil),
      (.costs, overTime.costs != nil),
    ]
    if isByHand {
      flags += [
        (.cut, button.fit.cut == .told), (.horizon, button.fit.horizon != nil),
        (.cohort, overTime.cohort != nil),
        (.table, reading.table != nil), (.customer, layout.id != nil), (.date, layout.date != nil),
        (.amount, layout.amount != nil), (.quantity, layout.quantity != nil), (.order, layout.order != nil),
        (.status, layout.status != nil), (.condition, !layout.conditions.isEmpty),
        (.asOf, layout.asOf != nil),
        (.window, layout.window != nil),
      ]
    }
    if let choice = flags.first(where: \.1)?.0 { throw EngineError.withoutUse(choice) }
  }
}

extension LocalizedText {
  fileprivate static let unprotected = LocalizedText(
    en: "the server is on another machine, and nothing says that the way there is encrypted; "
      + "?sslmode=require at the end of the address does",
    ru: "сервер на другой машине, и ничто не говорит, что путь к нему зашифрован; "
      + "это скажет ?sslmode=require в конце адреса")

  fileprivate static let goOn = LocalizedText(en: "Go on? [y/N]", ru: "Продолжить? [д/Н]")

  fileprivate static func written(_ count: Int, to folder: String) -> LocalizedText {
    LocalizedText(
      en: "\(count) files are in \(PathText.shown(folder)); run them, and hand the answers and log.json back",
      ru:
        "файлов записано: \(count), папка \(PathText.shown(folder)); выполните запросы и верните ответы вместе с log.json"
    )
  }
}
