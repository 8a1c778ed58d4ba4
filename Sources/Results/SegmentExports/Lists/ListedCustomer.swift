internal import FileVocabulary

/// A customer of a list, and how he is reached.
struct ListedCustomer: Sendable {
  let id: String
  let email: EmailAddress?
  let phone: InternationalPhone?
  /// Whether there was a text in the place of an e-mail, or of a phone, and no e-mail or phone anywhere.
  let hasInvalidEmail: Bool
  let hasInvalidPhone: Bool
  let contact: ContactBook.Contact?

  /// Takes the first that is one: of the result's own columns, of the contacts, of the id.
  init(
    id: String, email written: String, phone digits: String, contact: ContactBook.Contact?,
    idsArePhones: Bool,
    country: Int?
  ) {
    self.id = id
    self.contact = contact
    let email = EmailAddress(written) ?? contact?.email ?? EmailAddress(id)
    let phone =
      InternationalPhone(digits, country: country) ?? contact?.phone
      ?? (idsArePhones ? InternationalPhone(id, country: country) : nil)
    self.email = email
    self.phone = phone
    hasInvalidEmail =
      email == nil && (!written.withoutBlanksAround.isEmpty || contact?.hasInvalidEmail == true)
    hasInvalidPhone =
      phone == nil
      && (!digits.withoutBlanksAround.isEmpty || contact?.hasInvalidPhone == true || idsArePhones)
  }

  /// What the other program tells customers apart by, under its own heading: an e-mail or a phone where that says so,
  /// else the id.
  func key(called heading: String) -> String {
    switch ContactNames.meaning(of: heading)?.meaning {
    case .email: email?.text ?? ""
    case .phone: phone?.e164 ?? ""
    case nil: id
    }
  }

  /// Whether a value says by itself who a person is.
  func tellsPerson(_ value: String, idsArePhones: Bool) -> Bool {
    EmailAddress(value) != nil || (value.utf8.elementsEqual(id.utf8) && idsArePhones)
      || (value.hasPrefix("+") && InternationalPhone.looksLike(value))
  }
}
