@testable import CustomerLifecycle
import PurchaseLogs
import TestSupport
import Testing
import TextTables
import Wording

struct ChannelTableTests {
  @Test(.enabled(if: TestData.isHere && TestData.isThorough))
  func `channels are the reference's`() throws {
    let published = PublishedLog.onlineRetail
    let expected = try Figures(of: published)["cohorts"]["channel"]["rows"].array
    let table = try ChannelTable(
      of: published.log, asOf: published.asOf, channels: channelsOfFirstPurchases())
    #expect(table.rows.count == expected.count)
    for figures in expected {
      let row = try #require(table.rows.first { $0.channel == figures["cohort"].string })
      #expect(row.customers == figures["size"].int)
      #expect(row.revenue == figures["revenue"].money(published.exponent))
      #expect(row.orders == figures["orders"].int)
      #expect(row.repeatCustomers == figures["repeat"].int)
      for value in row.values {
        #expect(value.eligible == figures["ltv"]["\(value.days)"]["eligible"].int)
        #expect(value.revenue == figures["ltv"]["\(value.days)"]["revenue"].money(published.exponent))
      }
      #expect(GroupedFigures(row.cells) == GroupedFigures(figures["cells"], published.exponent))
    }
  }

  /// Each customer's country on the first purchase day: the one with the most money, then the first by its bytes.
  private func channelsOfFirstPurchases() throws -> [String: String] {
    let table = try Table(unpacking: "online-retail/OnlineRetail.csv.gz")
    let rows = try table.cells()
    let names = table.columnNames
    func column(_ name: String) throws -> Int { try #require(names.firstIndex(of: name)) }
    let (id, day, price) = (try column("CustomerID"), try column("InvoiceDate"), try column("UnitPrice"))
    let (quantity, country) = (try column("Quantity"), try column("Country"))
    var first: [String: String] = [:]
    var money: [String: [String: Int]] = [:]
    for row in rows where !row[id].isEmpty && !row[quantity].hasPrefix("-") {
      let date = String(row[day].prefix(10))
      let customer = row[id]
      if let known = first[customer], known < date { continue }
      if first[customer] != date { (first[customer], money[customer]) = (date, [:]) }
      let thousandths = Int(((Double(row[price]) ?? 0) * 1000).rounded())
      money[customer, default: [:]][row[country], default: 0] += thousandths * (Int(row[quantity]) ?? 0)
    }
    return money.compactMapValues { channels in
      channels.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }
  }

  @Test(arguments: 0..<4) func `channels hold to the contract of analyses`(seed: UInt64) throws {
    let channels = ["c0": "search", "c1": "shop", "customer no. 2": "search"]
    let violations = try LogContract().violations(seed: seed) { log, day in
      try ChannelTable(of: log, asOf: day, channels: channels)
    }
    #expect(violations == [])
  }

  @Test(arguments: LogLoops.seeds) func `channels divide all customers and all money`(seed: UInt64) throws {
    let made = MadeUpLog.shop(seed: seed)
    let loops = LogLoops(made, asOf: made.dayAfter)
    let channels = Dictionary(
      uniqueKeysWithValues: loops.customers.enumerated().map { ($1.id, ["a", "b", "c"][$0 % 3]) })
    let table = try ChannelTable(
      of: made.log(), asOf: CalendarDay(daysSince1970: made.dayAfter), channels: channels)
    #expect(LogLoops.sum(table.rows.map(\.revenue)) == loops.customers.reduce(0) { $0 + $1.money })
    for row in table.rows {
      let own = loops.customers.filter { channels[$0.id] == row.channel }
      #expect(row.customers == own.count)
      #expect(row.orders == own.reduce(0) { $0 + $1.orders })
      for value in row.values {
        let old = own.filter { loops.asOf - $0.first >= value.days }
        #expect(value.eligible == old.count)
        let money = old.reduce(Int128(0)) { sum, customer in
          sum + customer.net.filter { $0.key < customer.first + value.days }.values.reduce(0, +)
        }
        #expect(value.revenue == LogLoops.money(money))
      }
      for cell in row.cells {
        let old = own.filter { customer in
          let month = CalendarPeriod.month.number(of: customer.first) + cell.index
          return CalendarPeriod.month.firstDay(of: month + 1) <= loops.asOf
        }
        #expect(cell.eligible == old.count && cell.eligible > 0)
        func index(_ day: Int, _ customer: LogLoops.Customer) -> Int {
          max(0, CalendarPeriod.month.number(of: day) - CalendarPeriod.month.number(of: customer.first))
        }
        #expect(
          cell.active
            == old.count { customer in customer.days.contains { index($0, customer) == cell.index } })
        let money = old.reduce(Int128(0)) { sum, customer in
          sum + customer.net.filter { index($0.key, customer) <= cell.index }.values.reduce(0, +)
        }
        #expect(cell.cumulative == LogLoops.money(money))
      }
    }
  }

  @Test func `costs give what a customer cost and when that came back`() throws {
    let log = try smallLog("a,2024-01-01,10\na,2024-03-01,30\nb,2024-01-01,20\nc,2024-01-02,5\n")
    let table = try ChannelTable(
      of: log, asOf: day("2024-12-01"), channels: ["a": "ads", "b": "ads"],
      costs: ["ads": try #require(ExactMoney("40"))])
    let ads = try #require(table.rows.first)
    #expect(ads.channel == "ads")
    #expect(ads.acquisitionCost == 20)
    #expect(ads.paybackDays == 90)
    #expect(ads.returnOnInvestment == 0.5)
    #expect(table.rows.last?.channel == "")
    #expect(table.rows.last?.acquisitionCost == nil)
  }

  @Test func `Wilson's interval is the published one`() {
    // 56 of 70 and 48 of 80: Newcombe 1998, table II, method 10 is built of these.
    let interval = WilsonInterval(56, of: 70)
    #expect(abs(interval.low - 0.6920) < 5e-4 && abs(interval.high - 0.8770) < 5e-4)
    #expect(WilsonInterval(0, of: 0).high == 1)
    #expect(WilsonInterval(0, of: 40).low == 0)
  }
}
