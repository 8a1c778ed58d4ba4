internal import AtomicFiles
internal import Segmentation
internal import Wording

/// One line on standard error that says what the program is busy with; only where a person watches.
struct ProgressLine {
  private let isShown: Bool
  private let language: Language

  init(_ terminal: Terminal, _ language: Language) {
    isShown = terminal.isWatched && !terminal.isQuiet
    self.language = language
  }

  /// Replaces the line.
  func show(_ stage: Stage) {
    guard isShown else { return }
    try? OpenDescriptor.standardError.write("\r\u{1B}[2K\(stage.words[language]) …")
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
    case .scaling:
      LocalizedText(en: "bringing features to one scale", ru: "приведение признаков к одной шкале")
    case .search: LocalizedText(en: "looking for segments", ru: "поиск сегментов")
    case .rules: LocalizedText(en: "wording rules", ru: "составление правил")
    case .segments: LocalizedText(en: "describing segments", ru: "описание сегментов")
    case .record: LocalizedText(en: "preparing the report", ru: "подготовка отчёта")
    }
  }
}
