internal import Wording

extension CustomersOverTime {
  /// Why there is no forecast in a quick run.
  static let quick = LocalizedText.naming(
    en: "left out, as \(.quick) asks", ru: "не считалось: так велит \(.quick)")

  /// Why nothing is told of customers over time where the file is a table of them.
  static let table = LocalizedText(
    en: "it needs a log of purchases, and this file has one row for each customer",
    ru: "нужен журнал покупок, а в этом файле по строке на клиента")

  /// Why nothing is told of customers over time where a database added the log up.
  static let summed = LocalizedText(
    en: "it needs every purchase with its day, and the database handed over sums alone",
    ru: "нужна каждая покупка с датой, а база данных отдала только суммы")

  /// Why nothing is told by channel.
  static let noChannel = LocalizedText.naming(
    en: "no column says by its name where customers come from; name it with \(.channel)",
    ru: "ни один столбец не назван так, чтобы было ясно, откуда приходят клиенты; задайте его \(by: .channel)"
  )

  /// Why nothing is told by channel where a column has too few or too many.
  static func channels(_ count: Int) -> LocalizedText {
    LocalizedText {
      let found = Numerals($0, spacing: .text).whole(count)
      return switch $0 {
      case .english: "the column of channels has different values: \(found), and 2 to 200 are channels"
      case .russian: "разных значений в столбце каналов: \(found), а каналов бывает от 2 до 200"
      }
    }
  }

  /// The parts of a record that need a log.
  static let parts = [
    "rfm", "cohorts", "retention", "movement", "rhythm", "today", "forecast", "concentration", "channels",
  ]
}
