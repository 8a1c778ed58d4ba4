import TestSupport
import Testing
@testable import TextTables
import Wording

struct HeaderTests {
  @Test func `names are made unique without regard to case`() throws {
    let table = try Table("amount,Amount,,amount\n1,2,3,4\n")
    #expect(table.columnNames == ["amount", "Amount_2", "column 3", "amount_3"])
    #expect(
      table.notes == [
        .repeatedName("Amount", number: 2, called: "Amount_2"), .unnamedColumn(3, occurrence: 1),
        .repeatedName("amount", number: 4, called: "amount_3"),
      ])
    #expect(table.notes.count { $0.isWarning } == 2)
    #expect(table.header == ["amount", "Amount", "", "amount"])
  }

  @Test func `columns are found by name, by name in another case, by number`() throws {
    let table = try Table("Kunde,Betrag,2,Menge\nx,1,y,7\nz,2,w,8\n")
    #expect(table.index(ofColumn: "Betrag") == 1)
    #expect(table.index(ofColumn: "betrag") == 1)
    #expect(table.index(ofColumn: "1") == 0)
    #expect(table.index(ofColumn: "2") == 2, "a column of that name comes first")
    #expect(table.index(ofColumn: "5") == nil)
  }

  @Test func `lines before the table are left out and said`() throws {
    let table = try Table("Sales report\nExported 2024-01-01\n\nid,day,sum\n1,2024-01-02,5\n2,2024-01-03,6\n")
    #expect(table.columnNames == ["id", "day", "sum"])
    #expect(table.dialect.preambleLines == 3)
    #expect(table.notes == [.preamble(lines: 3)])
    #expect(table.notes.map(\.text.en) == ["3 lines before the table are left out"])
    #expect(try table.fold({ 0 }) { line, row in line = max(line, row.line) }.parts == [6])
  }

  @Test func `a row of values is no header`() throws {
    let table = try Table("7,2024-01-02,5\n8,2024-01-03,6\n")
    #expect(!table.dialect.hasHeader)
    #expect(try table.cells().count == 2)
    #expect(table.notes == [.noHeader(.values(example: "7"))])
    #expect(table.notes.map(\.text.en) == ["the first row holds values (7), so columns are numbered"])
  }

  @Test func `words that come again below are no header`() throws {
    #expect(try Table("red,big\nblue,big\nred,small\n").dialect.hasHeader == false)
    #expect(try Table("colour,size\nblue,big\nred,small\n").dialect.hasHeader)
  }

  @Test func `two header rows are joined, merged cells going to the right`() throws {
    let table = try Table("Day,Travel,,Total\n,Air,Rail,\n2024-01-01,5,6,11\n2024-01-02,7,8,15\n")
    #expect(table.columnNames == ["Day", "Travel Air", "Travel Rail", "Total"])
    #expect(try table.cells().count == 2)
  }

  @Test func `a header of three rows may name some columns in its first row alone, whatever marks it has`()
    throws
  {
    let rows = (10..<40).map { "Body \($0),Dept,\($0),2.5,\($0),4.5,5\($0),6.5,7\($0)\n" }.joined()
    let table = try Table(
      "Body,\"Main, or department: \",Staff,,,,,,Total\n,,AO,,EO,Sum,SEO,,\n,,Heads,Days,Heads,,Heads,Days,\n"
        + rows)
    #expect(
      table.columnNames == [
        "Body", "Main, or department:", "Staff AO Heads", "Staff AO Days", "Staff EO Heads", "Staff Sum",
        "Staff SEO Heads", "Staff SEO Days", "Total",
      ])
    let titled = try Table(
      "Period:,2023,,\nShop: Main,,Made: Ann,\nid,day,sum,city\n"
        + (10..<40).map { "\($0),2024-01-\($0 % 20 + 10),\($0).5,Oslo\n" }.joined())
    #expect(titled.columnNames == ["id", "day", "sum", "city"])
  }

  @Test func `a header that was written twice is one header, whose words stand twice`() throws {
    let table = try Table("Day,Sum\nDay,Sum\n2024-01-01,5\n2024-01-02,6\n")
    #expect(table.columnNames == ["Day Day", "Sum Sum"])
    #expect(try table.cells().count == 2)
  }

  @Test func `a header that comes again is left out and counted`() throws {
    let table = try Table("id,sum\n1,5\n2,6\nid,sum\n3,7\n")
    let scan = try table.fold({ 0 }) { count, _ in count += 1 }
    #expect(scan.parts == [3] && scan.rowsLeftOut == [.header: 1])
    #expect(scan.rejections.map(\.sentence.en) == ["line 4: the header again"])
  }

  @Test func `a second table with other columns is left out and counted`() throws {
    let table = try Table("id,day,sum\n1,x,5\n2,y,6\nid,day,sum,note\n3,z,7,n\n4,z,7,n\n")
    let scan = try table.fold({ 0 }) { count, _ in count += 1 }
    #expect(scan.parts == [2] && scan.rowsLeftOut == [.otherTable: 3] && scan.rowsRead == 5)
    #expect(scan.rejections.first?.line == 4)
  }

  @Test(arguments: ["Total", "ИТОГО:", "Grand Total", "Gesamt", "Всего"])
  func `a total row at the end is no data`(word: String) throws {
    let table = try Table("id,day,sum\n1,2024-01-01,5\n2,2024-01-02,6\n\(word),,11\n")
    let scan = try table.fold({ 0 }) { count, _ in count += 1 }
    #expect(scan.parts == [2])
    #expect(scan.rejections.map(\.sentence.en) == ["line 4: a total of the rows above"])
    #expect(try table.cells(.asWritten).count == 3)
  }

  @Test(arguments: 1...30) func `a total before the last chunk is left out too`(size: Int) throws {
    var options = ReadingOptions()
    options.chunkBytes = size
    let table = try Table("name,sum\na,1\nb,2\nTotal,3\nas of May,\n", options: options)
    #expect(try table.cells() == [["a", "1"], ["b", "2"], ["as of May", ""]])
  }

  @Test func `empty files and files without rows are refused in a sentence`() throws {
    for text in ["", "\n\r\n\n", "\u{FEFF}"] {
      #expect(throws: TableError.empty(file: "test.csv")) { try Table(text) }
    }
    #expect(throws: TableError.noRows(file: "test.csv")) { try Table("id,day,sum\n") }
    #expect(TableError.noRows(file: "a.csv").description.contains("no data rows"))
    #expect(TableError.empty(file: "a.csv").description.contains("file is empty"))
  }

  @Test func `empty tables can be asked for`() throws {
    var options = ReadingOptions()
    options.allowsEmpty = true
    func printed(_ text: String) throws -> String {
      var bytes: [UInt8] = []
      try Table(text, options: options).print { bytes += $0 }
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(try printed("") == "")
    #expect(try printed("id,sum\n") == "id,sum\r\n")
    #expect(try printed("\n\n") == "\"\"\r\n\"\"\r\n")
  }
}

/// Headers below titles, and headers that a person names.
struct HeaderPlaceTests {
  @Test(arguments: [
    "Продажи;;;\nПериод:;01.01.2023 - 31.03.2023;;\nОтбор:;Организация;;\n;;;\n",
    "Sales report;;;\nFrom;2023-01-01;;\n", "Export;;;\n;;;\nShop: main;Currency: EUR;;\n;;;\n", "",
  ])
  func `parameters above the header are no names`(title: String) throws {
    let rows = (1...20).map { "C\($0);N\($0);0\($0 % 9 + 1).02.2023;\($0),50\n" }
    let table = try Table(title + "Клиент;Заказ;Дата;Сумма\n" + rows.joined())
    #expect(table.columnNames == ["Клиент", "Заказ", "Дата", "Сумма"])
    #expect(try table.cells().count == 20)
  }

  @Test func `a row of column numbers is no data`() throws {
    let rows = (1...20).map { "C\($0);Ann;0\($0 % 9 + 1).02.2023;\($0),50\n" }
    let table = try Table("Клиент;Имя;Дата;Сумма\n1;2;3;4\n" + rows.joined())
    #expect(table.columnNames == ["Клиент", "Имя", "Дата", "Сумма"])
    #expect(try table.cells().count == 20)
  }

  @Test func `a person may name the line of the header`() throws {
    var options = ReadingOptions()
    options.headerRow = 3
    let text = "a,b\nold,names\nid,sum\n1,2\n3,4\n"
    let table = try Table(text, options: options)
    #expect(table.columnNames == ["id", "sum"] && table.notes == [.preamble(lines: 2)])
    #expect(try table.cells() == [["1", "2"], ["3", "4"]])
    options.headerRow = 30
    #expect(throws: TableError.shape(file: "test.csv", .noHeaderRow(30))) {
      try Table(text, options: options)
    }
    options.headerRow = 0
    #expect(throws: ChoiceError.self) { try Table(text, options: options) }
  }
}
