package import Wording

extension LocalizedText {
  /// Why there is nothing to segment where there is one customer.
  package static let oneCustomer = LocalizedText(
    en: "nothing to segment: there is one customer only", ru: "делить нечего: клиент всего один")
}
