internal import ArgumentParser
internal import CustomerLifecycle
internal import FoundationEssentials
internal import SegmentReport
internal import Segmentation

/// The flags that steer what the report says.
struct ReportFlags: ParsableArguments {
  /// What stands above them in help.
  static let title = String.said(en: "How the report is worded", ru: "Как написан отчёт")

  @Option(
    help: .said(
      en: "The sign of money in the report, such as $ or ₽.", enValue: "sign",
      ru: "Знак денег в отчёте, например $ или ₽.", ruValue: "знак"))
  var currency = ""

  @Option(
    help: .rare(
      en: """
        Your own texts of what to do with each kind of segment, as JSON; 'auto-segment report --print-playbooks' \
        prints ours as a start.
        """, enValue: "file",
      ru: """
        Ваши тексты о том, что делать с каждым видом сегментов, в JSON; наши для начала печатает \
        'auto-segment report --print-playbooks'.
        """, ruValue: "файл"), completion: .file(extensions: ["json"]))
  var playbooks: String?

  @Option(
    help: .rare(
      en: "frequency, monetary or fm: what the trade's grid has across at first; else frequency.",
      ru: "Что сетка RFM сначала показывает по горизонтали; fm — частота и сумма вместе; иначе frequency.",
      ruValue: "ось"))
  var axis: TradeGrid.Axis?

  @Option(
    help: .rare(
      en: """
        The share of revenue that is left after what the goods cost, such as 40%; what a customer brings is told \
        of it.
        """, enValue: "share",
      ru:
        "Какая доля выручки остаётся за вычетом цены товара, например 40%; по ней видно, что приносит клиент.",
      ruValue: "доля"))
  var margin: Share?

  /// How the report is to be worded.
  ///
  /// - Throws: `PlaybookError`, `ChoiceError`.
  func options(_ common: EveryCommandOptions) throws -> ReportOptions {
    let options = ReportOptions(
      language: common.language, currency: currency,
      playbooks: try playbooks.map { try Playbooks(contentsOf: URL(filePath: $0)) } ?? .builtIn,
      gridAxis: axis ?? .frequency, margin: margin?.fraction,
      command: "auto-segment report model.json --run run.json")
    // Before the work begins that the page is made of.
    try options.check()
    return options
  }
}
