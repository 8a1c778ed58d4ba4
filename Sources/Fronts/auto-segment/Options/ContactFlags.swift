internal import ArgumentParser
internal import PurchaseLogs
internal import SegmentExports
internal import TextTables

/// The flags that say how customers are reached, and which of them are meant.
struct ContactFlags: ParsableArguments {
  /// What stands above them in help.
  static let title = String.said(en: "Whom, and how they are reached", ru: "Кому и куда писать")

  @Option(
    help: .said(
      en: "A table with e-mails or phones by customer, where the result has none; any file that 'run' reads.",
      enValue: "file",
      ru:
        "Таблица с почтой или телефонами клиентов, если их нет в результате; подойдёт всё, что читает 'run'.",
      ruValue: "файл"), completion: .file())
  var contacts: String?

  @Option(
    help: .said(
      en: "Its column that names the customer; else the one called customer, or found by names and values.",
      enValue: "column", ru: "Её столбец клиента; иначе customer или найденный по названию и значениям.",
      ruValue: "столбец"))
  var contactId: String?

  @Option(
    help: .said(
      en: "The column with e-mails; else found by its name.", enValue: "column",
      ru: "Столбец с почтой; иначе ищется по названию.", ruValue: "столбец"))
  var email: String?

  @Option(
    help: .said(
      en: "The column with phones; else found by its name.", enValue: "column",
      ru: "Столбец с телефонами; иначе ищется по названию.", ruValue: "столбец"))
  var phone: String?

  @Option(
    help: .said(
      en: "The country of phones without one, such as 7 or 44; else only phones with + or 00 are taken.",
      enValue: "code",
      ru:
        "Код страны для телефонов, где его нет, например 7 или 44; иначе берутся только телефоны с + или 00.",
      ruValue: "код"))
  var countryCode: Int?

  @Option(
    help: .said(
      en: "Only these segments, such as 1,3.", enValue: "numbers", ru: "Только эти сегменты, например 1,3.",
      ruValue: "номера"))
  var segments: SegmentNumbers?

  @Option(
    name: .customLong("where"), parsing: .singleValue,
    help: .said(
      en: "Only customers of whom the contacts say so, such as agreed=yes; may be given again.",
      enValue: "column=value,value",
      ru: "Только клиенты, о которых так сказано в контактах, например agreed=yes; можно повторять.",
      ruValue: "столбец=значение,значение"))
  var conditions: [RowCondition] = []

  /// What they say.
  ///
  /// - Throws: `TableError`, `ChoiceError`.
  func apply(to options: inout ListOptions, _ reading: ReadingOptions) throws {
    options.contacts = try contacts.map { try InputSource([$0]).table(reading) }
    options.contactID = contactId
    options.email = email
    options.phone = phone
    options.countryCode = countryCode
    options.segments = segments?.numbers ?? []
    options.conditions = conditions.map(\.filter)
  }
}
