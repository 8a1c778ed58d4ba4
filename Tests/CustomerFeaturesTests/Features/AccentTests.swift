@testable import CustomerFeatures
import Foundation
import Testing

/// What Foundation makes of a text is the oracle, where it knows better than to leave a Turkish ı alone.
struct AccentTests {
  @Test func `letters of Europe lose their marks and their size`() {
    for number in UInt32(0x20)...0x52F {
      guard let letter = Unicode.Scalar(number), letter != "ı",
        letter.properties.generalCategory != .nonspacingMark
      else { continue }
      let text = String(letter)
      let plain = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      #expect(Array(text.withoutAccents.utf8) == Array(plain.utf8), "\(text)")
    }
  }

  @Test(arguments: [
    ("Dernière Commande", "derniere commande"), ("Größe", "grosse"), ("e\u{301}te\u{301}", "ete"),
    ("Ёлка", "елка"),
    ("Müşteri adı", "musteri adi"), ("İade", "iade"), ("", ""),
  ])
  func `a name is found however its accents are written`(name: String, plain: String) {
    #expect(Array(name.withoutAccents.utf8) == Array(plain.utf8))
  }
}
