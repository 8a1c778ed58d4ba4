import Foundation
import ParallelWork
@testable import PurchaseLogs
import TestSupport
import Testing
@testable import TextTables

/// Rows that come twice.
struct CopiesTests {
  private static let header = "order,day,who,item,sum\n"

  private static func log(_ files: [[String]]) throws -> PurchaseLog {
    var options = ReadingOptions()
    options.chunkBytes = files.joined().count > 1_000 ? nil : 200
    options.workers = Workers(2)
    var log: PurchaseLog?
    try withFiles(files.map { header + $0.map { "\($0)\n" }.joined() }) { urls in
      log = try PurchaseLog(
        of: Table(files: urls, options: options), customerID: "who", date: "day", amount: "sum",
        order: "order")
    }
    return try #require(log)
  }

  /// Orders of one row each.
  private static let singles = (0..<60).map {
    "\(1000 + $0),2024-01-\(10 + $0 % 19),c\($0 % 7),thing,\($0).5"
  }

  /// Orders of three rows each, of different things.
  private static let lines = (0..<60).map {
    "\(1000 + $0 / 3),2024-01-\(10 + $0 / 3 % 19),c\($0 / 3 % 7),thing \($0 % 3),\($0).5"
  }

  private static func customers(_ log: PurchaseLog) -> [String] {
    (0..<log.customerCount).map { "\(log.id(of: $0)) \(log.totals(of: $0))" }
  }

  @Test(arguments: [1, 2, 5]) func `an order of one row counts once, however often its row comes`(step: Int)
    throws
  {
    let twice = Self.singles + stride(from: 0, to: 60, by: step).map { Self.singles[$0] }
    for rows in [twice, twice.sorted(), twice.reversed()] {
      let log = try Self.log([rows])
      #expect(Self.customers(log) == Self.customers(try Self.log([Self.singles])))
      #expect(log.rowsLeftOut == [.copy: rows.count - 60] && log.rowsRead == rows.count)
      #expect(log.repeats.kept == 0)
    }
  }

  @Test func `an order whose lines all come twice counts once`() throws {
    let twice = Self.lines + Self.lines[6..<24]
    let log = try Self.log([twice.shuffled()])
    #expect(Self.customers(log) == Self.customers(try Self.log([Self.lines])))
    #expect(log.rowsLeftOut == [.copy: 18])
  }

  @Test func `an order may have two equal lines`() throws {
    let rows = Self.lines + [Self.lines[0], Self.lines[4], Self.lines[7]]
    let log = try Self.log([rows])
    #expect(log.rowsLeftOut.total == 0 && log.repeats.kept == 3)
    #expect((0..<log.customerCount).reduce(0) { $0 + log.totals(of: $1).rowsUsed } == 63)
  }

  @Test func `rows without an order's number are no copies`() throws {
    let rows = Self.singles.map { "," + $0.drop { $0 != "," }.dropFirst() }
    #expect(try Self.log([rows + rows]).rowsLeftOut.total == 0)
  }

  @Test(arguments: [false, true]) func `an order that two files hold counts once`(areLines: Bool) throws {
    let all = areLines ? Self.lines : Self.singles
    let log = try Self.log([Array(all[..<42]), Array(all[30...])])
    #expect(Self.customers(log) == Self.customers(try Self.log([all])))
    #expect(log.rowsLeftOut == [.overlap: 12])
    let turned = try Self.log([Array(all[30...]), Array(all[..<42])])
    #expect(Self.customers(turned) == Self.customers(log))
  }

  @Test func `files of different orders overlap nowhere, be their numbers the same`() throws {
    let others = Self.singles.map { $0.replacing("2024", with: "2023") }
    #expect(try Self.log([Self.singles, others]).rowsLeftOut.total == 0)
  }

  @Test func `equal lines that two files hold stay as many as one file has`() throws {
    let rows = Self.lines + [Self.lines[0]]
    let log = try Self.log([rows, [Self.lines[0], Self.lines[0], Self.lines[1], Self.lines[2]]])
    #expect(log.rowsLeftOut == [.overlap: 4])
    #expect(Self.customers(log) == Self.customers(try Self.log([rows])))
  }

  @Test func `one file under two names is refused`() throws {
    #expect(throws: TableError.sameContents(file: "part2.csv", other: "part1.csv")) {
      try Self.log([Self.singles, Self.singles])
    }
  }

  /// More rows than are looked at while reading.
  @Test func `copies in a large file are found by a share of its orders, and all are left out`() throws {
    let rows = (0..<70_000).map { "\(100_000 + $0),2024-01-\(10 + $0 % 19),c\($0 % 700),thing,\($0).5" }
    let log = try Self.log([rows + rows[..<20_000]])
    #expect(log.rowsLeftOut == [.copy: 20_000])
    #expect(log.repeats == RepeatsFound())
  }
}
