import SegmentReport
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
}
