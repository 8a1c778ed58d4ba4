package import PurchaseLogs
package import TextTables
package import Wording

/// Everything that a person may decide about a list; the defaults follow the profile.
package struct ListOptions: Sendable {
  /// The table of contacts; `nil` where the results themselves say how customers are reached.
  package var contacts: Table?
  /// The column of the contacts that names the customer.
  package var contactID: String?
  /// The columns of e-mail and phone.
  package var email: String?
  package var phone: String?
  /// See ``InternationalPhone``.
  package var countryCode: Int?
  /// Only customers of these segments; empty for all.
  package var segments: [Int] = []
  /// Only customers of whom contacts, or the results, say so.
  package var conditions: [RowFilter] = []
  package var split: ExportProfile.Split?
  /// Whether e-mails and phones stay readable where the profile makes digests of them.
  package var isPlain = false
  /// The heading of the key, where the profile has one.
  package var keyColumn: String?
  /// Of names; `nil` as the results have them.
  package var language: Language?
  /// Of all that people read.
  package var wording = Language.english
  /// What a front calls the choices that cautions name.
  package var naming = ChoiceNaming.plain

  package init() {}
}
