import Digests
import ParallelWork
import PurchaseLogs
@testable import Segmentation
import TestSupport
import Testing
import TextTables
import Wording

/// The sample of very many customers that a proof is made with.
struct ForetellingSampleTests {
  @Test func `of very many who bought before a day, those with the smallest hashes are taken`() throws {
    let day = CalendarDay(daysSince1970: 19_050)
    // Every seventh bought on the day alone.
    let rows = (0..<24_000).map {
      "k\($0),\(CalendarDay(daysSince1970: $0 % 7 == 0 ? 19_050 : 19_000 + $0 % 50)),5"
    }
    let log = try PurchaseLog(
      of: Table((["customer,day,amount"] + rows).joined(separator: "\n") + "\n"),
      columns: PurchaseColumns(customerID: "customer", date: "day", amount: "amount"))
    let split = HashSplit(name: "usefulness")
    let expected = (0..<24_000).filter { $0 % 7 != 0 }.map { "k\($0)" }
      .sorted { split.position(of: $0) < split.position(of: $1) }.prefix(20_000).sorted {
        Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
      }
    for threads in [1, 3] {
      let sample = log.sample(before: day, workers: Workers(threads))
      #expect((0..<sample.customerCount).map { sample.id(of: $0) } == expected)
    }
  }

  @Test func `where they are few enough, all are taken`() throws {
    let log = try PurchaseLog(
      of: Table("customer,day,amount\na,2024-01-05,3\nb,2024-02-05,4\n"),
      columns: PurchaseColumns(customerID: "customer", date: "day", amount: "amount"))
    #expect(log.sample(before: CalendarDay(daysSince1970: 19_750), workers: Workers(1)) == log)
  }
}
