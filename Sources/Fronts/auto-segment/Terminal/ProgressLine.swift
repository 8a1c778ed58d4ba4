internal import AtomicFiles
internal import JSONDocuments
internal import Segmentation
internal import Wording

/// What the program is busy with, on standard error: one line that is replaced where a person watches, one object a
/// step with `--progress json`.
struct ProgressLine {
  private let isShown: Bool
  private let talk: Talk
  private let stages: [Stage]

  /// - Parameter stages: Those that the command goes through, in order.
  init(_ terminal: Terminal, stages: [Stage] = Stage.allCases) {
    talk = terminal.talk
    isShown = terminal.isWatched && !terminal.isQuiet && !talk.isJSON
    self.stages = stages
  }

  /// Tells of a stage that begins.
  func show(_ stage: Stage) { show(StageProgress(stage)) }

  /// Tells how far a stage has come.
  func show(_ step: StageProgress) {
    if talk.isJSON { return talk.tell(json(of: step)) }
    // On a line, a stage is told once.
    guard isShown, step.done == nil else { return }
    try? OpenDescriptor.standardError.write("\r\u{1B}[2K\(step.stage.words[talk.language]) …")
  }

  private func json(of step: StageProgress) -> JSONValue {
    let index = (stages.firstIndex(of: step.stage) ?? 0) + 1
    var members: [JSONValue.Member] = [
      .init("stage", step.stage.rawValue), .init("index", index), .init("of", stages.count),
    ]
    if let done = step.done, let total = step.total {
      members += [.init("done", done), .init("total", total)]
    }
    return .object(members)
  }

  /// Takes the line away.
  func clear() {
    guard isShown else { return }
    try? OpenDescriptor.standardError.write("\r\u{1B}[2K")
  }
}

extension Stage {
  fileprivate var words: LocalizedText {
    switch self {
    case .reading: LocalizedText(en: "reading", ru: "чтение")
    case .layout: LocalizedText(en: "finding out what the columns are", ru: "определение столбцов")
    case .features: LocalizedText(en: "building features", ru: "расчёт признаков")
    case .foretelling:
      LocalizedText(
        en: "what segments can tell of the next period", ru: "что сегменты говорят о следующем периоде")
    case .scaling:
      LocalizedText(en: "bringing features to one scale", ru: "приведение признаков к одной шкале")
    case .search: LocalizedText(en: "looking for segments", ru: "поиск сегментов")
    case .rules: LocalizedText(en: "wording rules", ru: "составление правил")
    case .segments: LocalizedText(en: "describing segments", ru: "описание сегментов")
    case .overTime:
      LocalizedText(en: "what customers do over time", ru: "поведение клиентов во времени")
    case .record: LocalizedText(en: "preparing the report", ru: "подготовка отчёта")
    }
  }
}
