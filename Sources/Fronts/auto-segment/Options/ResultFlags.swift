internal import ArgumentParser

/// The flags that steer what becomes of the results.
struct ResultFlags: ParsableArguments {
  /// What stands above them in help.
  static let title = String.said(en: "What becomes of the results", ru: "Что делать с результатами")

  @Flag(help: .said(en: "Open the report in the browser as well.", ru: "Сразу открыть отчёт в браузере."))
  var open = false

  @Flag(
    name: .customLong("no-xlsx"),
    help: .rare(
      en: "Leave segments.xlsx out, the results for a spreadsheet.",
      ru: "Не писать segments.xlsx, результаты для табличного редактора."))
  var leavesWorkbookOut = false
}
