import Foundation
import TestSupport
import Testing
@testable import TextTables
import Wording

@Suite(.enabled(if: TestData.isHere))
struct EncodingVariantsTests {
  static let files = [
    "base_utf8_comma_iso.csv", "excel_de_utf8bom_semicolon_decimalcomma.csv",
    "excel_ru_utf8bom_semicolon.csv",
    "excel_ru_windows1251_semicolon.csv", "excel_unicode_text_utf16le_tab.txt", "mac_cr_only.csv",
    "pipe_padded_trailing_blank_lines.csv", "preamble_and_total.csv", "sep_line_excel.csv",
    "us_quoted_currency_mdy.csv", "utf16be_bom_semicolon.csv",
  ]

  /// Id, day and amount in hundredths, as the files' formats say.
  private func orders(_ name: String) throws -> [String] {
    let table = try Table(contentsOf: TestData.file("csv-torture/encoding-variants/\(name)"))
    let profiles = try table.profiles()
    let days = try #require(profiles[2].dateFormat?.reader)
    let numbers = try #require(profiles[5].numberFormat?.reader)
    #expect(profiles[2].doubt == nil && profiles[5].doubt == nil)
    let scan = try table.fold({ [String]() }) { part, row in
      let day = row[2].day(in: days)?.description ?? "?"
      let amount = row[5].number(in: numbers)?.scaled(toExponent: -2) ?? -1
      part.append("\(row[1].text) \(day) \(amount) \(row[4].text) \(row[6].text)")
    }
    return scan.parts.flatMap(\.self)
  }

  @Test func `every dialect of one order table reads to the same orders`() throws {
    let base = try orders(Self.files[0])
    #expect(base.count == 1500)
    for name in Self.files.dropFirst() { #expect(try orders(name) == base, "\(name)") }
  }
}
