import Foundation
import TestSupport
import Testing
@testable import TextTables
import Wording

@Suite struct DoorTests {
  @Test(arguments: [("orders.csv.gz", ForeignFiles.gzip), ("orders.csv.zst", ForeignFiles.zstandard)])
  func `a compressed file reads like the plain one`(name: String, bytes: [UInt8]) throws {
    try withFile(bytes, name: name) { (file) throws in
      let table = try Table(contentsOf: file)
      #expect(table.columnNames == ["customer", "date", "amount"])
      #expect(table.notes.contains { $0.text.en.hasPrefix("unpacked from") })
    }
  }

  @Test(arguments: [
    ("orders.csv.gz", ForeignFiles.gzip), ("orders.csv.zst", ForeignFiles.zstandard),
    ("orders.xlsx", ForeignFiles.workbook), ("orders.db", ForeignFiles.database),
  ])
  func `a bomb behind any door stops at the limit and names the option`(name: String, bytes: [UInt8]) throws {
    try withFile(bytes, name: name) { (file) throws in
      var options = ReadingOptions()
      options.maxUnpackedBytes = 20
      #expect { try Table(contentsOf: file, options: options) } throws: {
        ($0 as? TableError)?.choice == .maxUnpackedBytes
      }
    }
  }

  @Test func `what a packed file may hold is in proportion to it`() {
    var options = ReadingOptions()
    #expect(options.unpackedLimit(ofPacked: 1000) == 256 << 20)
    #expect(options.unpackedLimit(ofPacked: 1 << 30) == 100 << 30)
    options.maxUnpackedBytes = 7
    #expect(options.unpackedLimit(ofPacked: 1000) == 7)
  }

  @Test func `a sheet wider than any table is refused`() {
    var options = ReadingOptions()
    options.maxColumns = 3
    #expect {
      try Table(bytes: ForeignFiles.workbook, name: "orders.xlsx", options: options)
    } throws: { ($0 as? TableError)?.choice == .maxColumns }
  }

  @Test(arguments: ["DELETE FROM \"order \"\"lines\"", "SELECT 1; SELECT 2", "SELECT x FROM nothing"])
  func `a query that cannot be answered is refused in a sentence`(query: String) throws {
    try withFile(ForeignFiles.database, name: "shop.db") { (file) throws in
      var options = ReadingOptions()
      options.query = query
      #expect { try Table(contentsOf: file, options: options) } throws: {
        "\($0)".contains("SELECT") || "\($0)".contains("nothing")
      }
    }
  }

  @Test func `an unknown table is refused by listing the tables`() throws {
    try withFile(ForeignFiles.database, name: "shop.db") { (file) throws in
      var options = ReadingOptions()
      options.databaseTable = "orders"
      #expect { try Table(contentsOf: file, options: options) } throws: { "\($0)".contains("order \"lines") }
    }
  }

  @Test func `a workbook reads from its largest sheet and says which`() throws {
    let table = try Table(bytes: ForeignFiles.workbook, name: "orders.xlsx")
    #expect(table.columnNames.prefix(4) == ["customer", "date", "amount", "note"])
    #expect(table.notes.contains { $0.text.en.contains("'Orders'") && $0.text.en.contains("Second sheet") })
  }

  @Test func `a chart is no sheet, and an empty sheet is not chosen`() throws {
    let rows =
      "<row><c t=\"str\"><v>id</v></c><c t=\"str\"><v>age</v></c></row><row><c><v>7</v></c><c><v>30</v></c></row>"
    var book = MadeUpWorkbook(sheets: [("Plot", "chartsheet", ""), ("People", "worksheet", rows)])
    #expect(try Table(bytes: book.bytes, name: "shop.xlsx").cells() == [["7", "30"]])
    book.sheets[0].kind = "worksheet"
    #expect(try Table(bytes: book.bytes, name: "shop.xlsx").cells() == [["7", "30"]])
    var options = ReadingOptions()
    options.sheet = "Plot"
    #expect {
      try Table(bytes: book.bytes, name: "shop.xlsx", options: options)
    } throws: { "\($0)" == "shop.xlsx: the sheet 'Plot' is empty; “sheet” chooses another: People" }
    book.sheets = [("Plot", "chartsheet", "")]
    #expect(throws: TableError.self) { try Table(bytes: book.bytes, name: "shop.xlsx") }
  }

  @Test func `an unknown sheet is refused by listing the sheets`() {
    var options = ReadingOptions()
    options.sheet = "Third"
    #expect {
      try Table(bytes: ForeignFiles.workbook, name: "orders.xlsx", options: options)
    } throws: { "\($0)".contains("Orders, Second sheet") }
  }

  @Test(arguments: [Choice.sheet, .table, .query, .delimiter, .encoding])
  func `a choice without use for any of the files is refused`(choice: Choice) throws {
    var options = ReadingOptions()
    switch choice {
    case .sheet: options.sheet = "Orders"
    case .table: options.databaseTable = "orders"
    case .query: options.query = "SELECT 1"
    case .delimiter: options.delimiter = ";"
    default: options.encoding = "windows-1251"
    }
    let isForText = choice == .delimiter || choice == .encoding
    let other = isForText ? ForeignFiles.workbook : Array("id,amount\n1,2\n".utf8)
    #expect {
      try Table(bytes: other, name: "orders", options: options)
    } throws: { ($0 as? TableError) == .choiceWithoutUse(choice) }
  }

  @Test func `a workbook beside text is no text of the flags' dialect`() throws {
    let workbook = try Table(bytes: ForeignFiles.workbook, name: "orders.xlsx")
    let cells = try workbook.cells()
    var options = ReadingOptions()
    options.delimiter = ";"
    options.encoding = "windows-1251"
    try withFiles([workbook.columnNames.joined(separator: ";") + "\n1;2\n"]) { files throws in
      try withFile(ForeignFiles.workbook, name: "orders.xlsx") { file throws in
        let both = try Table(files: files + [file], options: options)
        #expect(try Array(both.cells().dropFirst()) == cells)
      }
    }
  }

  @Test func `a broken database is damaged, and one without tables says so`() throws {
    let header = ForeignFiles.database[..<100]
    for bytes in [header + ForeignFiles.database[100...].map { ~$0 }, ForeignFiles.database[..<16], header] {
      try withFile(Array(bytes), name: "shop.db") { file throws in
        #expect { try Table(contentsOf: file) } throws: { "\($0)".contains("damaged") }
      }
    }
    // The number of tables and other entries (SQLite's file format, 1.6).
    var bytes = ForeignFiles.database
    bytes[103] = 0
    bytes[104] = 0
    try withFile(bytes, name: "shop.db") { file throws in
      #expect { try Table(contentsOf: file) } throws: { "\($0)".contains("no tables") }
    }
  }

  @Test func `a database reads from its only table, or by a query`() throws {
    try withFile(ForeignFiles.database, name: "shop.db") { (file) throws in
      #expect(try Table(contentsOf: file).columnNames == ["customer", "amount", "n"])
      var options = ReadingOptions()
      options.query = "SELECT customer AS id, n FROM \"order \"\"lines\""
      #expect(try Table(contentsOf: file, options: options).columnNames == ["id", "n"])
    }
  }
}
