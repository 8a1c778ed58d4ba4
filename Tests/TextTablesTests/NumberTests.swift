import TestSupport
import Testing
@testable import TextTables
import Wording

struct NumberTests {
  /// Reads a text as one cell.
  private func number(_ text: String, _ mark: DecimalMark = .point, _ grouping: String? = nil)
    -> DecimalNumber?
  {
    var copy = text
    return copy.withUTF8 { bytes in
      bytes.baseAddress.flatMap {
        Cell(start: $0, count: bytes.count, isQuoted: false)
          .number(in: NumberFormat(decimalMark: mark, grouping: grouping).reader)
      }
    }
  }

  private func profile(_ values: [String], decimal: DecimalMark? = nil) throws -> ColumnProfile {
    var options = ReadingOptions()
    options.decimalMark = decimal
    let table = try Table("id\tx\n" + values.map { "k\t\($0)\n" }.joined(), options: options)
    return try table.profiles()[1]
  }

  @Test func `numbers are exact`() {
    #expect(number("12.50") == DecimalNumber(mantissa: 1250, exponent: -2))
    #expect(number("-0.10")?.scaled(toExponent: -2) == -10)
    #expect(number("12.5")?.scaled(toExponent: 0) == nil)
    #expect(number("1e3")?.scaled(toExponent: -2) == 100_000)
    #expect(number("9007199254740993")?.value == 9_007_199_254_740_992)
    // Between two doubles, decided by digits beyond the eighteenth.
    #expect(number("1001413397001413397561")?.value == 1_001_413_397_001_413_459_968)
  }

  @Test(arguments: [
    "0", "1", "-7", "0.1", "3.14159", "123456789.123456789", "1e22", "1.5E-7", "0.000000000000000001",
    "2.675",
    "179769313486231570000", "12345678901234567890.5", "9007199254740993.00000000000000001", "4.9e-324",
    "0.3000000000000000444089209850062616169452667236328125",
  ])
  func `the double is the nearest`(text: String) {
    #expect(number(text)?.value == Double(text))
  }

  @Test func `signs, currencies, parentheses and per cent`() {
    let forms: [(String, Double)] = [
      ("€12.50", 12.5), ("12.50 €", 12.5), ("$ -3", -3), ("-$3", -3), ("(12.50)", -12.5), ("($12.50)", -12.5),
      ("12.50-", -12.5), ("+4", 4), ("\u{2212}4", -4), ("12.5 руб.", 12.5), ("7 р.", 7), ("USD 5", 5),
      ("5 Kč", 5),
      ("12%", 0.12), ("12.5 %", 0.125), (" 8 ", 8), (".5", 0.5), ("5.", 5),
    ]
    for (text, value) in forms { #expect(number(text)?.value == value, "\(text)") }
    #expect(number("12 500 ₽", .comma, " ")?.value == 12_500)
    #expect(number("12\u{A0}500,75\u{202F}€", .comma, " ")?.value == 12_500.75)
  }

  @Test(arguments: [
    "", "-", "n/a", "abc", "1.2.3", "1,2,3", "12 50", "1e", "--5", "(5", "$", "5 apples", "0x10", "1e999",
  ])
  func `other text is no number`(text: String) {
    #expect(number(text, .point, ",") == nil)
  }

  @Test func `one format a column by evidence`() throws {
    let cases: [([String], DecimalMark, String?, Double)] = [
      (["12,50", "7"], .comma, nil, 12.5), (["1.234,00", "5"], .comma, ".", 1234),
      (["1,234.50"], .point, ",", 1234.5),
      (["1,234", "1,234,567"], .point, ",", 1_234_567), (["1.234", "0.5"], .point, nil, 1.234),
      (["12 500", "7,5"], .comma, " ", 12_500), (["1'234.50"], .point, "'", 1234.5),
      (["0,123", "0,5"], .comma, nil, 0.5),
      (["5", "6"], .point, nil, 6),
    ]
    for (values, mark, grouping, highest) in cases {
      let profile = try profile(values)
      #expect(profile.numberFormat == NumberFormat(decimalMark: mark, grouping: grouping), "\(values)")
      #expect(profile.range?.upperBound == highest, "\(values)")
      #expect(profile.numbers == values.count && profile.doubt == nil, "\(values)")
    }
  }

  @Test func `a comma before three digits and nothing else is in doubt`() throws {
    let doubt = try profile(["1,234", "5,678", "12"]).doubt
    #expect(doubt?.choice == .decimal && doubt?.readings == ["point", "comma"])
    #expect(try profile(["1,234.5", "5,678"]).readings == ["point"])
    let given = try profile(["1,234", "5,678"], decimal: .point)
    #expect(given.doubt == nil && given.range?.upperBound == 5678)
    #expect(try profile(["1,234", "5,678"], decimal: .comma).range?.upperBound == 5.678)
  }

  @Test func `another column's decimal mark resolves the doubt`() throws {
    let table = try Table("a;b\n1,234;12,5\n5,678;7,25\n")
    #expect(try table.profile("a")?.doubt == nil)
    #expect(try table.profile("a")?.range?.upperBound == 5.678)
  }

  @Test func `the evidence of the last row counts as that of the first`() throws {
    let values = Array(repeating: "1,234", count: 3000) + ["1,5"]
    #expect(try profile(values).numberFormat?.decimalMark == .comma)
  }

  @Test func `missing values are counted`() throws {
    let words = ["", "NaN", "inf", "-", "n/a", "NULL", "#N/A", "н/д", "1e999", "—"]
    let profile = try profile(words + ["5"])
    #expect(profile.missing == words.count && profile.numbers == 1 && profile.cells == words.count + 1)
  }

  @Test func `ids stay as they are written`() throws {
    let table = try Table("id,x\n00123,1\n12345678901234567890,2\n1e5,3\n")
    #expect(try table.cells().map { $0[0] } == ["00123", "12345678901234567890", "1e5"])
  }
}
