@testable import SegmentReport
import Testing

struct MarkupTests {
  @Test func `text can close neither an element nor an attribute`() {
    let hostile = #"</p><script>alert("1")</script>' onload='x"#
    let html = Markup(.p, .title(hostile)) { hostile }.html
    #expect(!html.contains("<script"))
    #expect(html.components(of: "<") == 2)
    #expect(html.components(of: "'") == 0)
    #expect(html.components(of: "\"") == 2)
  }

  @Test func `control characters and marks that turn the text direction are made visible`() {
    #expect(Markup(.p) { "a\u{0}b\u{202E}c\u{2066}d" }.html == "<p>a\u{FFFD}b\u{FFFD}c\u{FFFD}d</p>")
  }

  @Test func `empty shapes close in place, empty boxes do not`() {
    #expect(Markup(.circle, .r(2)).html == #"<circle r="2"/>"#)
    #expect(Markup(.div).html == "<div></div>")
    #expect(Markup(.br).html == "<br>")
  }

  @Test func `long words may end a line after their marks, short ones nowhere`() {
    #expect(
      Markup.breakable("PURCHASES_INSTALLMENTS_FREQUENCY at most 0.3").html
        == "PURCHASES_<wbr>INSTALLMENTS_<wbr>FREQUENCY at most 0.3")
    #expect(
      Markup.breakable("if MonthlyCharges, 1").html
        == "if <span class=\"long\">Monthly<wbr>Charges,</span> 1")
    #expect(Markup.breakable("at most 1,234,567.89 a_b").html == "at most 1,234,567.89 a_b")
    #expect(Markup.breakable("<b>_long_name_</b>").words == "<b>_long_name_</b>")
  }

  @Test(arguments: [
    (0.0, "0"), (-0.04, "0"), (12.345, "12.3"), (-7, "-7"), (.nan, "0"), (.infinity, "0"), (1e300, "0"),
  ]) func `coordinates have one decimal at most and are always numbers`(number: Double, text: String) {
    #expect(coordinate(number) == text)
  }
}

extension String {
  /// How often a piece occurs.
  func components(of piece: Character) -> Int { count { $0 == piece } }
}
