package import Wording

extension LocalizedText {
  /// A row without an id.
  package static let noCustomer = LocalizedText(en: "no customer", ru: "нет клиента")

  /// A cell that should hold a number.
  package static func noNumber(_ cell: Cell) -> LocalizedText {
    LocalizedText(en: "no number: '\(cell.excerpt)'", ru: "не число: «\(cell.excerpt)»")
  }
}
