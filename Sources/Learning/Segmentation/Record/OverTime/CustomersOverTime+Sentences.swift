internal import Wording

extension CustomersOverTime {
  /// Why there is no forecast in a quick run.
  static let quick = LocalizedText.naming(
    en: "left out, as \(.quick) asks", ru: "не считалось: так велит \(.quick)")

  /// Why nothing is told of customers over time where the file is a table of them.
  static let table = LocalizedText(
    en: "it needs a log of purchases, and this file has one row for each customer",
    ru: "нужен журнал покупок, а в этом файле по строке на клиента")

  /// The parts of a record that need a log.
  static let parts = [
    "rfm", "cohorts", "retention", "movement", "rhythm", "today", "forecast", "concentration", "channels",
  ]
}
