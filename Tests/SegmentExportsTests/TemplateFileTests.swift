import SegmentExports
import Testing
import TextTables
import Wording

@Suite struct TemplateFileTests {
  @Test(arguments: [
    (Language.english, ["customer", "date", "amount", "order"]),
    (.russian, ["клиент", "дата", "сумма", "заказ"]),
  ])
  func `the empty workbook has the columns of a log, and is filled in on its first sheet`(
    language: Language, columns: [String]
  ) throws {
    var options = ReadingOptions()
    options.allowsEmpty = true
    options.sheet = language == .english ? "Orders" : "Заказы"
    let bytes = try TemplateFile.bytes(language)
    #expect(try TemplateFile.bytes(language) == bytes)
    #expect(try Table(bytes: bytes, name: TemplateFile.name, options: options).columnNames == columns)
  }
}
