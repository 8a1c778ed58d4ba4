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

  /// Why it is not told how many of a trade segment have bought since where a database added the log up.
  static let summedKept = LocalizedText(
    en: "it needs every customer's segment on an earlier day, and the database handed over sums alone",
    ru: "нужен сегмент каждого клиента на более раннюю дату, а база данных отдала только суммы")

  /// Why nothing is told by first checks where a database added the log up.
  static let summedChecks = LocalizedText(
    en: "it needs the amount of every customer's first order, and the database handed over sums alone",
    ru: "нужна сумма первого заказа каждого клиента, а база данных отдала только суммы")

  /// Why nothing is proved where a database handed over groups.
  static let grouped = LocalizedText(
    en: "it needs every customer apart, and of so many the database handed over groups of alike ones alone",
    ru: "нужен каждый клиент в отдельности, а о столь многих база данных отдала только группы похожих")

  /// Why nothing is proved where a typical order cannot be found.
  static let manyValues = LocalizedText(
    en: "it needs the typical value of an order, and there are too many different values to hand over",
    ru: "нужна типичная сумма заказа, а разных сумм слишком много, чтобы их передать")

  /// Why nothing is told of what a database was not asked for.
  static let unasked = LocalizedText(
    en:
      "the database was not asked for it: only what became of the rows and the summary were read, "
      + "as where statements are run by hand",
    ru:
      "базу данных об этом не спросили: прочитаны только учёт строк и сводка, "
      + "как при запросах, выполненных вручную")

  /// Why it is not told what customers spend most on.
  static let manyCustomers = LocalizedText(
    en: "what each customer spends most on is looked at up to 200,000 customers",
    ru: "на что клиент тратит больше всего, считается до 200 000 клиентов")

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

  /// Why a table of customers has none of them.
  static var needingLog: [String: LocalizedText] {
    Dictionary(parts.map { ($0, table) }) { first, _ in first }
  }
}
