/// The words of one language by which files are understood.
///
/// In small letters, as people write them in headers and cells; they are divided by commas. To add a language, copy the
/// file of another one in `Languages/`, translate it, and name it in ``all``.
package struct LanguageWords: Sendable {
  /// The language by ISO 639-1; empty for what programs write whatever the language of people.
  package let code: String

  /// Whether what a name is about stands at its end ("order status") rather than at its beginning ("статус заказа").
  package let namesEndWithHead: Bool

  /// Names of columns by what they say: words without separators, `клиент*` for every word that begins so, `=data` for
  /// what says so only where it is the whole name. Accents do not matter.
  package let columns: [ColumnMeaning: [String]]

  /// What names of columns of money say beside that.
  package let amounts: [AmountTrait: [String]]

  /// Names of columns of lists of customers by what they say beside that, and single words of such names.
  package let customerColumns: [CustomerMeaning: [String]]

  /// Names of columns by how they say that customers are reached.
  package let contacts: [ContactMeaning: [String]]

  /// The ways of writing each of the twelve months, January first, full and short; empty where not known.
  package let months: [[String]]
  /// The ways of writing each of the seven days of the week, Monday first; empty where not known.
  package let weekdays: [[String]]

  /// Cells among numbers or days that say that the value is not known; elsewhere they may be a value like others.
  package let unknown: [String]
  /// Cells that say that nothing is known.
  package let missing: [String]
  /// First cells of rows that sum up the others.
  package let totals: [String]
  /// Cells in the place of a customer that mean nobody.
  package let guests: [String]
  /// What stands before the @ of an address of e-mail that is nobody's.
  package let nobodysMailboxes: [String]

  /// States of an order that is no purchase: cancelled, failed, not paid.
  package let noPurchase: [String]
  /// States of an order, or kinds of a row, that give the money back.
  package let returned: [String]
  /// States of an order that is a purchase.
  package let purchased: [String]
  /// Stages of a deal that is won.
  package let wonDeals: [String]
  /// Stages of a deal that is neither won nor lost; the same words may say of an order that it is a purchase.
  package let openDeals: [String]
  /// States that say neither.
  package let undecided: [String]
  /// Kinds of rows that tell of something else than an order; `=view` for what says so only where it is the whole cell.
  package let otherEvents: [String]
  /// Kinds of rows that pay for what other rows sell.
  package let payments: [String]
  /// Words that make a state hold of a part only.
  package let partly: [String]
  /// Words that turn the state beside them round.
  package let negations: [String]
  package let yes: [String]
  package let no: [String]

  /// Signs and words that stand beside an amount, by the code of the currency (ISO 4217).
  package let currencies: [String: [String]]

  /// Writes words down: those of one kind divided by commas, the ways of writing one month or day by blanks.
  init(
    _ code: String, namesEndWithHead: Bool = false, ofCustomers: [CustomerMeaning: String] = [:],
    columns: [ColumnMeaning: String] = [:], contacts: [ContactMeaning: String] = [:],
    amounts: [AmountTrait: String] = [:], months: String = "", weekdays: String = "", unknown: String = "",
    missing: String = "", totals: String = "", guests: String = "", nobodysMailboxes: String = "",
    noPurchase: String = "", returned: String = "", purchased: String = "", wonDeals: String = "",
    openDeals: String = "", undecided: String = "",
    otherEvents: String = "", payments: String = "", partly: String = "", negations: String = "",
    yes: String = "", no: String = "",
    currencies: [String: String] = [:]
  ) {
    self.code = code
    self.namesEndWithHead = namesEndWithHead
    self.columns = columns.mapValues(Self.list)
    self.amounts = amounts.mapValues(Self.list)
    customerColumns = ofCustomers.mapValues(Self.list)
    self.contacts = contacts.mapValues(Self.list)
    self.months = Self.list(months).map(Self.ways)
    self.weekdays = Self.list(weekdays).map(Self.ways)
    self.unknown = Self.list(unknown)
    self.missing = Self.list(missing)
    self.totals = Self.list(totals)
    self.guests = Self.list(guests)
    self.nobodysMailboxes = Self.list(nobodysMailboxes)
    self.noPurchase = Self.list(noPurchase)
    self.returned = Self.list(returned)
    self.purchased = Self.list(purchased)
    self.wonDeals = Self.list(wonDeals)
    self.openDeals = Self.list(openDeals)
    self.undecided = Self.list(undecided)
    self.otherEvents = Self.list(otherEvents)
    self.payments = Self.list(payments)
    self.partly = Self.list(partly)
    self.negations = Self.list(negations)
    self.yes = Self.list(yes)
    self.no = Self.list(no)
    self.currencies = currencies.mapValues(Self.list)
  }

  private static func list(_ words: String) -> [String] {
    words.split { $0 == "," || $0 == "\n" }.compactMap { word in
      let trimmed = ways(String(word)).joined(separator: " ")
      return trimmed.isEmpty ? nil : trimmed
    }
  }

  private static func ways(_ words: String) -> [String] { words.split(separator: " ").map(String.init) }
}

extension LanguageWords {
  /// Every language that files are understood in; where a word is known to several, the first says what it means.
  package static let all: [LanguageWords] = [
    .anyLanguage, .english, .russian, .ukrainian, .german, .french, .spanish, .italian, .portuguese, .polish,
    .turkish,
  ]
}
