import FileVocabulary
import TestSupport
import Testing
import TextTables
@testable import SegmentExports

@Suite struct EmailTests {
  @Test(arguments: [
    ("Anna@Mail.RU", "anna@mail.ru"), ("  anna@mail.ru\u{A0}", "anna@mail.ru"), ("\u{200B}a@b.co", "a@b.co"),
    ("o'neil+shop@sub.domain.co.uk", "o'neil+shop@sub.domain.co.uk"), ("почта@почта.рф", "почта@почта.рф"),
    ("a.b-c_d@x-y.io", "a.b-c_d@x-y.io"),
  ])
  func `addresses are compared in small letters, without what stands around them`(
    written: String, text: String
  ) {
    #expect(EmailAddress(written)?.text == text)
  }

  @Test(arguments: [
    "", "anna", "anna@mail", "@mail.ru", "anna@.ru", "anna@mail.", "anna@@mail.ru", "an na@mail.ru",
    "a@b.ru, c@d.ru",
    "a@b..ru", "a@b.ru;", "<a@b.ru>", "нет", "-", "a@b\n.ru",
  ])
  func `what is no address is none`(written: String) { #expect(EmailAddress(written) == nil) }

  @Test func `an address is at most as long as mail can be sent to`() {
    let domain = "@mail.ru"
    #expect(EmailAddress(String(repeating: "a", count: 254 - domain.count) + domain) != nil)
    #expect(EmailAddress(String(repeating: "a", count: 255 - domain.count) + domain) == nil)
  }

  @Test(arguments: [
    ("email", ContactMeaning.email), ("E-mail клиента", .email), ("Электронная почта", .email),
    ("customer_email", .email),
    ("Почта", .email), ("Correo electrónico", .email), ("Телефон", .phone), ("Мобильный телефон", .phone),
    ("phone_2", .phone), ("Cell Phone", .phone), ("Handynummer", .phone), ("Téléphone", .phone),
    ("cep telefonu", .phone),
  ])
  func `columns of contacts are known by their names`(name: String, meaning: ContactMeaning) {
    #expect(ContactNames.meaning(of: name)?.meaning == meaning)
  }

  @Test func `a name is not enough: most of what a column holds must be what it says`() throws {
    let table = try Table(
      """
      customer,email opt in,E-mail,phone model,mobile
      1,yes,a@b.ru,iPhone 12,+79120000001
      2,no,,Pixel,8 912 000-00-02
      3,yes,c@d.ru,Pixel,нет

      """)
    let found = try ContactColumns(of: table, among: Array(1..<5), country: nil)
    #expect(found.email == 2)
    #expect(found.phone == 4)
  }
}
