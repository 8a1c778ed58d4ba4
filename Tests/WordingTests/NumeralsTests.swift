import Foundation
import Testing
import Wording

struct NumeralsTests {
  private let en = Numerals(.english, currency: "$")
  private let ru = Numerals(.russian, currency: "₽")

  @Test func `thousands stand apart as the language has it`() {
    #expect(en.whole(1_234_567) == "1,234,567")
    #expect(ru.whole(1_234_567) == "1\u{202F}234\u{202F}567")
    #expect(ru.whole(1_234) == "1234")
    #expect(en.whole(-12_345) == "−12,345")
    #expect(en.whole(.min) == "−9,223,372,036,854,775,808")
  }

  @Test func `money carries its sign where the language puts it`() {
    #expect(en.money(1_234.5) == "$1,235" || en.money(1_234.5) == "$1,234")
    #expect(en.money(12.5) == "$12.50")
    #expect(en.money(-250) == "−$250")
    #expect(ru.money(12.5) == "12,50\u{202F}₽")
    #expect(Numerals(.english, currency: "RUB").money(7) == "7\u{202F}RUB")
    #expect(Numerals(.english).money(7) == "7")
  }

  @Test(arguments: [
    (0.0, "0"), (0.0004, "<0.1"), (0.001, "0.1"), (0.09, "9"), (0.126, "13"), (0.99, "99.0"),
    (0.9996, ">99.9"),
    (1.0, "100"),
  ]) func `a share is neither nothing nor all unless it is`(share: Double, shown: String) {
    #expect(en.percent(share) == shown + "\u{202F}%")
  }

  @Test func `numbers beyond counting do not trap`() {
    for number in [
      Double.nan, .infinity, -.infinity, 1e300, -1e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
    ] {
      for numerals in [en, ru] {
        #expect(!numerals.short(number).isEmpty)
        #expect(!numerals.money(number).isEmpty)
        #expect(!numerals.percent(number).isEmpty)
        #expect(!numerals.axis(number).isEmpty)
        #expect(!numerals.decimal(number, decimals: 3).isEmpty)
      }
    }
    #expect(en.short(1.2e18) == "1.2·10¹⁸")
  }

  @Test func `days are written out`() {
    #expect(en.day("1997-10-01") == "1\u{A0}October 1997")
    #expect(ru.day("1997-10-01") == "1\u{A0}октября 1997\u{A0}г.")
    #expect(en.day("soon") == "soon")
  }

  @Test func `a number with all its digits`() {
    #expect(en.exact(1_234_567.25) == "1,234,567.25")
    #expect(ru.exact(-1_234.5) == "−1234,5")
    #expect(ru.exact(12_345) == "12\u{202F}345")
    #expect(en.exact(0.1) == "0.1")
    #expect(en.exact(1e-7) == "1e-07")
    #expect(ru.exact(1.5e300) == "1,5e+300")
    #expect(en.exact(-0.0) == "0")
  }

  @Test(arguments: [(0.0, "0"), (0.01, "1"), (0.0125, "1.3"), (0.02, "2.0"), (0.0994, "9.9"), (0.0996, "10")])
  func `a share that is held against another has a tenth below ten`(share: Double, shown: String) {
    #expect(en.percent(share, .comparing) == shown + "\u{202F}%")
  }

  @Test func `a share can be said in tenths throughout`() {
    #expect(en.percent(0.1234, .tenths) == "12.3\u{202F}%")
    #expect(ru.percent(0.5, .tenths) == "50,0\u{202F}%")
  }

  @Test func `running text has no narrow spaces`() {
    let text = Numerals(.russian, currency: "₽", spacing: .text)
    #expect(text.whole(1_234_567) == "1\u{A0}234\u{A0}567")
    #expect(text.percent(0.25) == "25\u{A0}%")
    #expect(text.money(12_345) == "12\u{A0}345\u{A0}₽")
    #expect(Language.russian.number(12_345.5) == "12\u{A0}345,5")
    #expect(Language.english.percent(0.0125) == "1.3\u{A0}%")
    #expect(LocalizedText(count: 12_345) == LocalizedText(en: "12,345", ru: "12\u{A0}345"))
  }

  /// The digits of C's own formatting, apart from thousands and from halves, which it may round down.
  @Test(arguments: 0...4) func `decimals are those of the C library`(decimals: Int) {
    for number in (0..<5_000).map({ Double($0) * 0.031_415_926_535_897_9 - 70 }) {
      let expected = String(format: "%.\(decimals)f", abs(number))
      let isNothing = !expected.contains { ("1"..."9").contains($0) }
      #expect(en.decimal(number, decimals: decimals) == (number < 0 && !isNothing ? "−" : "") + expected)
    }
  }
}
