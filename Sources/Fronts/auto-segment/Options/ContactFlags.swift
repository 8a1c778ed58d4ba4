internal import ArgumentParser
internal import PurchaseLogs
internal import SegmentExports
internal import TextTables

/// The flags that say how customers are reached, and which of them are meant.
struct ContactFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A table with e-mails or phones by customer, where the result has none; any file that 'run' reads.",
      valueName: "file"), completion: .file())
  var contacts: String?

  @Option(
    help: ArgumentHelp(
      "Its column that names the customer; else the one called customer, or found by names and values.",
      valueName: "column"))
  var contactId: String?

  @Option(help: ArgumentHelp("The column with e-mails; else found by its name.", valueName: "column"))
  var email: String?

  @Option(help: ArgumentHelp("The column with phones; else found by its name.", valueName: "column"))
  var phone: String?

  @Option(
    help: ArgumentHelp(
      "The country of phones without one, such as 7 or 44; else only phones with + or 00 are taken.",
      valueName: "code"))
  var countryCode: Int?

  @Option(help: ArgumentHelp("Only these segments, such as 1,3.", valueName: "numbers"))
  var segments: SegmentNumbers?

  @Option(
    name: .customLong("where"), parsing: .singleValue,
    help: ArgumentHelp(
      "Only customers of whom the contacts say so, such as agreed=yes; may be given again.",
      valueName: "column=value,value"))
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
