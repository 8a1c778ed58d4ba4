internal import Clustering
internal import ParallelWork
package import Segmentation
internal import TextTables
package import Wording

/// What a person reads in the terminal after a run.
package struct RunSummary {
  private let model: SegmentationModel
  private let record: RunRecord
  private let language: Language
  private let style: TextStyle
  private let numerals: Numerals

  /// Words a run.
  package init(_ model: SegmentationModel, _ record: RunRecord, language: Language, style: TextStyle) {
    self.model = model
    self.record = record
    self.language = language
    self.style = style
    numerals = Numerals(language)
  }

  /// The whole text.
  ///
  /// - Parameters:
  ///   - folder: Where the results are.
  ///   - isVerbose: Whether every rule, every k and every decision is listed, not only those that matter most.
  package func text(folder: String, isVerbose: Bool) -> String {
    var parts = [[inputLine] + lossLines]
    parts.append(headline + [verdictLine] + (isVerbose ? [reason] + usefulness : []))
    parts.append(SegmentTable(model, language: language, showsStability: isVerbose).lines(style))
    let today = record.today.map { TodayText($0, language: language).lines(style) } ?? []
    if !today.isEmpty { parts.append([heading("Write today", "Кому написать сегодня")] + today) }
    let rules = RulesText(model, record: record, language: language, style: style)
    parts.append(
      [heading("Rules", "Правила")] + (isVerbose ? rules.ruleLines : rules.leadingRules))
    if isVerbose {
      parts.append([rules.closing])
      parts.append(
        [heading("Why this many", "Почему столько")]
          + CountTable(record, settings: model.settings, language: language).lines(style))
    }
    parts.append(RunDecisions(record, language: language, isVerbose: isVerbose).lines(style))
    if !warnings.isEmpty { parts.append([heading("Please note", "Обратите внимание")] + warnings) }
    let place = TerminalText.escaped(folder)
    parts.append([
      english ? "Results (open report.html):" : "Результаты (откройте report.html):", "  \(place)/",
    ])
    return (parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n").withPlainBlanks
  }

  private var english: Bool { language == .english }

  private func heading(_ en: String, _ ru: String) -> String { style.bold(english ? en : ru) }

  private var inputLine: String {
    let customers = numerals.count(record.input.customers, .customers)
    let (used, read) = (record.input.rowsUsed, record.input.rowsRead)
    let rows =
      used == read
      ? numerals.count(used, .rows)
      : english
        ? "\(numerals.whole(used)) of \(numerals.count(read, .rows))"
        : "строк: \(numerals.whole(used)) из \(numerals.whole(read))"
    let files = TerminalText.escaped(record.input.files.joined(separator: ", "))
    var line = english ? "\(files): \(customers) from \(rows)" : "\(files): \(customers), \(rows)"
    if let days = record.remarks.days, days.count == 2 {
      line += english ? ", \(days[0]) to \(days[1])" : ", с \(days[0]) по \(days[1])"
    }
    return line.wrapped(to: style.width, indent: 2)
  }

  /// What counts for nothing, where it is much.
  private var lossLines: [String] {
    LossWords(record, numerals: numerals).sentence.map {
      [style.bold(TerminalText.escaped("! \($0)").wrapped(to: style.width, indent: 2))]
    } ?? []
  }

  /// What the page begins with; a page that cannot be made has none.
  private var page: Page? {
    try? Page(
      subject: ReportSubject(model: model, record: record, options: ReportOptions(language: language)))
  }

  private var headline: [String] {
    guard let words = page?.headline.words, !words.isEmpty else { return [] }
    return [style.bold(TerminalText.escaped(words + ".").wrapped(to: style.width, indent: 0))]
  }

  private var verdictLine: String {
    let segments = numerals.count(record.segments.count, .segments)
    let label = PhraseBook(language)[model.verdictWords.label].lowercasedFirst
    let line = page.map { " " + $0.verdictLine } ?? ""
    return TerminalText.escaped("\(segments): \(label).\(line)").wrapped(to: style.width, indent: 0)
  }

  private var reason: String {
    TerminalText.escaped(record.remarks.reason[language]).wrapped(to: style.width, indent: 0)
  }

  private var usefulness: [String] {
    guard let usefulness = record.usefulness else { return [] }
    let words = UsefulnessWords(usefulness, segments: record.segments.count, language: language)
    return [words.text.wrapped(to: style.width, indent: 0)]
  }

  private var warnings: [String] {
    let reading = record.remarks.reading.filter(\.isWarning).map { $0.text[language] }
    let fit = (record.remarks.warnings + record.remarks.changes).map { $0[language] }
    var seen: Set<String> = []
    return (reading + fit).filter { seen.insert($0).inserted }.map {
      TerminalText.escaped("  ! \($0)").wrapped(to: style.width, indent: 4)
    }
  }
}
