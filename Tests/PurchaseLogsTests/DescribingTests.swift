import PurchaseLogs
import TestSupport
import Testing
import TextTables

/// What other columns of a log's table say of its customers.
struct DescribingTests {
  private static let text = """
    customer,day,amount,order,email,city,product,country,note
    b,2025-01-05,10,1,b@x.org,,tea,NL,
    a,2025-01-03,20,2,a@x.org,Omsk,tea,NL,
    a,2025-02-03,5,3,a@x.org,Omsk,jam,BE,
    c,2025-02-04,5,4,,Tver,jam,NL,
    b,2025-02-05,7,5,b@x.org,Tomsk,jam,NL,
    c,2025-02-06,5,6,c@x.org,,tea,NL,

    """

  private static func log(_ text: String, threads: Int = 1) throws -> (PurchaseLog, Table) {
    let table = try Table(text)
    return (
      try PurchaseLog(of: table, customerID: "customer", date: "day", amount: "amount", order: "order"), table
    )
  }

  @Test func `a column describes customers where it never shows two values for one`() throws {
    let (log, table) = try Self.log(Self.text)
    let columns = try log.steadyColumns(of: table)
    #expect(columns.map { table.columnNames[$0.column] } == ["email", "city"], "a note is always empty")
    let city = try #require(columns.last)
    #expect(city.texts == ["Omsk", "Tomsk", "Tver"])
    // a, b, c: an empty cell is no second value.
    #expect(city.places == [0, 1, 2])
  }

  @Test func `whoever has no value has none, and the order of rows changes nothing`() throws {
    let lines = Self.text.split(separator: "\n").map(String.init)
    let gaps = [lines[0]] + lines.dropFirst().filter { !$0.contains("Omsk") } + ["a,2025-03-01,1,9,,,tea,NL,"]
    let (log, table) = try Self.log(gaps.joined(separator: "\n") + "\n")
    let columns = try log.steadyColumns(of: table)
    let city = try #require(columns.first { table.columnNames[$0.column] == "city" })
    #expect(city.places == [-1, 0, 1])
    for seed in 1...5 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let shuffled = [lines[0]] + lines.dropFirst().shuffled(using: &generator)
      let (log, table) = try Self.log(shuffled.joined(separator: "\n") + "\n")
      let (plain, plainTable) = try Self.log(Self.text)
      #expect(try log.steadyColumns(of: table) == plain.steadyColumns(of: plainTable))
    }
  }

  @Test func `customers who are one by another spelling share their columns`() throws {
    let mails = """
      customer,day,amount,order,city
      Ann@x.org,2025-01-03,20,1,Omsk
      ann@x.org,2025-02-03,20,2,Omsk
      bob@x.org,2025-02-03,20,3,Tver

      """
    let (log, table) = try Self.log(mails)
    #expect(log.customerCount == 2)
    #expect(try log.steadyColumns(of: table).map(\.places) == [[0, 1]])
    let torn = mails.replacing("ann@x.org,2025-02-03,20,2,Omsk", with: "ann@x.org,2025-02-03,20,2,Tomsk")
    let (second, tornTable) = try Self.log(torn)
    #expect(try second.steadyColumns(of: tornTable).isEmpty)
  }

  @Test func `a customer's channel is the one with the most money on his first purchase day`() throws {
    let (log, table) = try Self.log(
      """
      customer,day,amount,order,source
      a,2025-01-03,10,1,ads
      a,2025-01-03,6,2,mail
      a,2025-01-03,6,3,mail
      a,2025-02-03,99,4,shop
      b,2025-01-03,5,5,mail
      b,2025-01-03,5,6,ads
      c,2025-01-04,-5,7,mail
      c,2025-01-09,5,8,
      c,2025-01-10,50,9,ads

      """)
    let found = try log.firstChannels(column: 4, of: table)
    #expect(found.names == ["", "ads", "mail"], "what came later is no way to come")
    #expect(
      found.places.map { found.names[Int($0)] } == ["mail", "ads", ""],
      "ties by bytes; returns are no purchase")
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, [true, false])
  func `what a customer spends most on is what a double loop finds`(seed: UInt64, hasAmounts: Bool) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<200).map { row in
      (
        customer: "c\(Int.random(in: 0..<9, using: &generator))",
        day: Int.random(in: 1...28, using: &generator), money: Int.random(in: -3...9, using: &generator),
        kind: ["", "tea", "jam", "salt", "Tea"].randomElement(using: &generator) ?? "", order: row
      )
    }
    let lines = rows.map { row in
      "\(row.customer),2025-03-\(row.day < 10 ? "0" : "")\(row.day)"
        + "\(hasAmounts ? ",\(row.money)" : ""),\(row.order),\(row.kind)"
    }
    let header = "customer,day,\(hasAmounts ? "amount," : "")order,kind\n"
    let table = try Table(text: header + lines.joined(separator: "\n") + "\n", threads: 2)
    let log = try PurchaseLog(
      of: table, customerID: "customer", date: "day", amount: hasAmounts ? "amount" : nil, order: "order")
    let found = try log.mostBought([table.columnNames.count - 1], of: table)[0]
    for customer in 0..<log.customerCount {
      let own = rows.filter { $0.customer == log.id(of: customer) && !$0.kind.isEmpty }
        .filter { !hasAmounts || $0.money >= 0 }
      var sums: [String: Int] = [:]
      for row in own { sums[row.kind, default: 0] += hasAmounts ? row.money : 1 }
      let best = sums.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      #expect(found.names[Int(found.places[customer])] == best ?? "")
    }
  }
}
