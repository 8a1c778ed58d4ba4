import TestSupport
import Testing
@testable import TextTables
import Wording

/// Tables whose rows lean on others, and files that hold no table.
struct ShapeTests {
  /// A customer's orders: number, day and amount in every row.
  private struct Customer {
    var name: String
    var orders: [[String]]
  }

  private func customers(_ generator: inout SeededGenerator, days: (Int, Int) -> String) -> [Customer] {
    (1...12).map { number in
      let ordered = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        Int.random(in: 0...330, using: &generator)
      }
      return Customer(
        name: ["ООО Ромашка", "Anna Adler", "Total Trade", "Müller GmbH"][number % 4] + " \(number)",
        orders: ordered.sorted().enumerated().map { place, day in
          ["N\(number)-\(place)", days(day / 28 + 1, day % 28 + 1), "\(10 + day),\(10 + place)"]
        })
    }
  }

  private static func day(_ month: Int, _ day: Int) -> String {
    (day < 10 ? "0" : "") + "\(day)." + (month < 10 ? "0" : "") + "\(month).2023"
  }

  @Test(arguments: 1...8) func `an empty cell below a merged one goes on with it`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let customers = customers(&generator, days: Self.day)
    var text = "Клиент;Заказ;Дата;Сумма\n"
    for customer in customers {
      for (place, order) in customer.orders.enumerated() {
        text += ([place == 0 ? customer.name : ""] + order).joined(separator: ";") + "\n"
      }
    }
    let table = try Table(text)
    #expect(table.notes.contains(.filledDown(columns: ["Клиент"], rowsLeftOut: 0)))
    #expect(
      try table.cells() == customers.flatMap { customer in customer.orders.map { [customer.name] + $0 } })
    let lines = try table.fold({ [Int]() }) { $0.append($1.line) }.parts.flatMap(\.self)
    #expect(lines == Array(2..<(2 + lines.count)))
  }

  @Test(arguments: 1...8) func `a customer above his rows is theirs, and group sums are left out`(seed: Int)
    throws
  {
    var generator = SeededGenerator(seed: UInt64(seed))
    let customers = customers(&generator, days: Self.day)
    var text =
      "Продажи по клиентам;;;\nПериод: 01.01.2023 - 31.12.2023;;;\n;;;\nКонтрагент;Документ;Дата;Сумма\n"
    for customer in customers {
      text += "\(customer.name);;;\(seed % 2 == 0 ? "1\u{A0}000,00" : "")\n"
      text += customer.orders.map { ";" + $0.joined(separator: ";") + "\n" }.joined()
    }
    let table = try Table(text + "Итого;;;9\u{A0}999,00\n")
    #expect(table.columnNames == ["Контрагент", "Документ", "Дата", "Сумма"])
    #expect(
      try table.cells() == customers.flatMap { customer in customer.orders.map { [customer.name] + $0 } })
    let scan = try table.fold({ 0 }) { count, _ in count += 1 }
    #expect(scan.rowsRead == scan.parts.reduce(0, +) + scan.rowsRejected + scan.rowsLeftOut[.total])
  }

  @Test func `guests in a log by day are no merged cells`() throws {
    var text = "Customer;Order;Day;Sum\n"
    for row in 1...60 {
      let day = (row - 1) / 3 + 1
      text += "\(row % 3 == 1 ? "C\(row)" : "");N\(row);\(Self.day(1, day));\(row),50\n"
    }
    #expect(try Table(text).cells().count { $0[0].isEmpty } == 40)
  }

  @Test func `a list of people with names that are not known is no merged table`() throws {
    let rows = (1...40).map { row in "\(row % 2 == 1 ? "Name \(row)" : ""),\(20 + row % 30),\(row * 7)" }
    #expect(try Table("name,age,sum\n" + rows.joined(separator: "\n")).cells().count { $0[0].isEmpty } == 20)
  }

  @Test func `where days tell nothing, empty cells below a name are asked about`() throws {
    let days = [9, 3, 7, 8, 2, 6, 1, 5, 4]
    let rows = days.enumerated().map { place, day in
      "\(place % 3 == 0 ? "C\(place)" : "");N\(place);\(Self.day(1, day));1,50"
    }
    #expect(
      throws: TableError.shape(file: "test.csv", .emptyBelow(line: 3, column: "Customer", above: "C0"))
    ) { try Table("Customer;Order;Day;Sum\n" + rows.joined(separator: "\n")) }
  }

  @Test func `headings in the column of the rows are refused by their text`() throws {
    var text = "Документ;Дата;Сумма\n"
    for group in 1...4 {
      text += "ООО Клиент \(group);;\(group * 30)\n"
      for row in 1...2 { text += "Реализация \(group)-\(row);\(Self.day(group, row));\(group * 15)\n" }
    }
    #expect(throws: TableError.shape(file: "test.csv", .headings(line: 2, text: "ООО Клиент 1"))) {
      try Table(text)
    }
  }

  @Test(arguments: [("C1 Total", "Grand Total"), ("Итого по C1", "Итого")])
  func `sums among merged cells count nowhere`(sum: String, all: String) throws {
    var text = "Customer,Order,Day,Sum\n"
    for customer in 1...8 {
      for row in 1...3 { text += "\(row == 1 ? "C\(customer)" : ""),N\(customer)\(row),2023-0\(row)-01,5\n" }
      text += "\(sum.replacing("C1", with: "C\(customer)")),,,15\n"
    }
    let cells = try Table(text + "\(all),,,120\n").cells()
    #expect(cells.count == 24 && cells.allSatisfy { $0[0].count == 2 })
  }

  @Test func `blocks of lines are no table`() throws {
    let block = { (number: Int) in
      "\"Cart\",\"\(number)\",\"Day\",\"0\(number)/01/2023\"\n\"First\",\"Last\"\n\"A\",\"B\"\n\n\"SKU\",\"Name\",\"Sum\"\n\"p\",\"Mug\",\"\(number).50\"\n\n"
    }
    #expect {
      try Table((1...9).map(block).joined())
    } throws: { "\($0)".contains("blocks of several lines") }
    let named = { (number: Int) in
      "Order;\(number)\nDay;0\(number).01.2023\nCustomer;C\(number)\nSum;\(number),50\n\n"
    }
    #expect {
      try Table((1...9).map(named).joined())
    } throws: { "\($0)".contains("blocks of several lines") }
    let ruled = { (number: Int) in
      "order: \(number)\ndate: 2023-01-0\(number)\nname: Ann Lee\ntotal: \(number).50\n---\n"
    }
    let filledUp = { (number: Int) in
      "INVOICE,\(number),,\nTo,Ann \(number),,\nDay,2023-01-0\(number),,\nSKU,Name,Pieces,Sum\nS1,Mug,1,\(number).50\n"
    }
    for block in [ruled, filledUp] {
      #expect {
        try Table((1...9).map(block).joined())
      } throws: { "\($0)".contains("blocks of several lines") }
    }
  }
}

/// Lines and numbers that lost their quotes, or have too many.
struct LostQuoteTests {
  @Test(arguments: [",", ";"], [true, false])
  func `a table within the quotes of whole lines is read`(delimiter: String, headerToo: Bool) throws {
    let header = ["order", "day", "customer", "sum"].joined(separator: delimiter)
    let lines = (1...30).map { row in
      let name = "\"\"Poe\(delimiter) Ann \(row)\"\""
      return "\"" + ["\(row)", "2023-01-\(10 + row % 18)", name, "\(row).50"].joined(separator: delimiter)
        + "\"\r\n"
    }
    let table = try Table((headerToo ? "\"\(header)\"" : header) + "\r\n" + lines.joined())
    #expect(table.columnNames == ["order", "day", "customer", "sum"])
    #expect(table.notes.contains(.linesInQuotes))
    #expect(try table.cells()[6] == ["7", "2023-01-17", "Poe\(delimiter) Ann 7", "7.50"])
    #expect(try table.fold({ [Int]() }) { $0.append($1.line) }.parts.flatMap(\.self) == Array(2...31))
  }

  @Test func `a quoted column of names is one column`() throws {
    let table = try Table("\"name\"\n\"Poe, Ann\"\n\"Smith, Bob\"\n\"Lee, Cy\"\n")
    #expect(try table.cells() == [["Poe, Ann"], ["Smith, Bob"], ["Lee, Cy"]])
  }

  @Test(arguments: ["", "€", "$ "], [0, 1, 2])
  func `a decimal comma that was cut is put together`(sign: String, place: Int) throws {
    let names = ["order", "customer", "status"]
    let rows = (1...20).map { row -> (written: [String], amount: String) in
      let amount = "\(sign)\(row * 37 % 300),\(row % 10)\(row * 3 % 10)"
      return (["\(1000 + row)", "C\(row)", "ok"], amount)
    }
    func line(_ cells: [String], _ amount: String) -> String {
      (cells[..<(place + 1)] + [amount] + cells[(place + 1)...]).joined(separator: ",") + "\n"
    }
    let text = line(names, "paid") + rows.map { line($0.written, $0.amount) }.joined()
    let table = try Table(text)
    #expect(table.columnNames.contains("paid") && table.columnNames.count == 4)
    #expect(try table.cells().map { $0[place + 1] } == rows.map(\.amount))
    #expect(table.notes.contains(.joinedNumbers(columns: ["paid"])))
  }

  @Test func `a cut comma that may stand in two places is refused in a sentence`() {
    let rows = (1...20).map { "\(10 + $0),\(11 + $0),\(12 + $0),\(13 + $0)\n" }
    #expect {
      try Table("a,b,c\n" + rows.joined())
    } throws: { error in
      "\(error)".contains("names 3 columns, but the rows have 4 cells, such as '11,12,13,14'")
        && (error as? TableError)?.choice == .headerRow
    }
  }

  @Test func `numbers of rows need no name`() throws {
    let rows = (1...20).map { "\"\($0)\",\"C\($0 % 7)\",2023-01-\(10 + $0 % 9),\($0).5\n" }
    let table = try Table("\"customer\",\"day\",\"sum\"\n" + rows.joined())
    #expect(table.columnNames == ["column 1", "customer", "day", "sum"])
  }

  private func log(_ count: Int, _ change: (Int, inout String) -> Void) -> String {
    "customer,date,amount\n"
      + (1...count).map { row in
        var line = "C\(row % 30),2023-0\(row % 9 + 1)-1\(row % 10),\(row).25\n"
        change(row, &line)
        return line
      }.joined()
  }

  @Test(arguments: [1, 2, 5, 50, 170])
  func `rows that a late quote swallows come back`(swallowed: Int) throws {
    let text = log(200) { row, line in
      if row == 20 { line = "\"abc,2023-05-06,20.00\n" }
      if row == 21 + swallowed { line = "def\",2023-05-06,20.00\n" }
    }
    let scan = try Table(text).fold({ 0 }) { count, _ in count += 1 }
    #expect(scan.rowsRead == 200 && scan.rowsRejected == 1)
    #expect(scan.rejections.map(\.line) == [21])
  }

  @Test func `cells of many lines that are no rows stay whole`() throws {
    let text = log(40) { row, line in
      if row % 4 == 0 { line = "\"Street \(row)\nHouse 5, flat 7\nCity, 2023\nnote, x\",2023-05-06,20.00\n" }
    }
    let scan = try Table(text).fold({ 0 }) { count, _ in count += 1 }
    #expect(scan.parts == [40] && scan.rowsRejected == 0)
  }
}
