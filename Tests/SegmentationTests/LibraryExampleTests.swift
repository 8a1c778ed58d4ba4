import Clustering
import CustomerFeatures
import Foundation
import LinearAlgebra
import PurchaseLogs
import Segmentation
import Testing
import TextTables
import Wording

/// The example of the README, as a library user types it.
@Suite struct LibraryExample {
  /// A log of orders in a folder of its own.
  static func log(in folder: URL) throws -> URL {
    var text = "customer_id,ordered_on,total\n"
    for customer in 1...60 {
      let orders = customer % 3 == 0 ? 12 : customer % 3 == 1 ? 1 : 4
      for order in 0..<orders {
        let month = customer % 3 == 1 ? 1 + customer % 4 : 12 - order
        text += "C\(100 + customer),2025-\(month < 10 ? "0" : "")\(month)-\(10 + customer % 18),"
        text += "\(20 + (customer * 7 + order * 3) % 50).50\n"
      }
    }
    let url = folder.appending(path: "orders.csv")
    try Data(text.utf8).write(to: url)
    return url
  }

  @Test func `runs as it is printed`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "example \(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let ordersURL = try Self.log(in: folder)
    let modelURL = folder.appending(path: "model.json")
    let analysisDate: CalendarDay? = nil
    var printed: [String] = []
    func print(_ items: Any...) { printed.append(items.map { "\($0)" }.joined(separator: " ")) }

    let orders = try Table(contentsOf: ordersURL)
    let log = try PurchaseLog(of: orders, customerID: "customer_id", date: "ordered_on", amount: "total")
    let result = try AutoSegmenter(candidateCounts: 3...15, seed: 42).fit(log.features(asOf: analysisDate))
    for rule in result.model.rules { print(rule) }
    try result.model.write(to: modelURL)

    let newCustomers = orders
    let model = try SegmentationModel(contentsOf: modelURL)
    for customer in try model.classify(newCustomers) { print(customer.id, customer.segment, customer.rule) }

    #expect(model == result.model)
    #expect(printed.count == result.model.rules.count + 60)
    #expect(printed.prefix(result.model.rules.count).allSatisfy { $0.contains(" → segment ") })
    #expect(Array(try model.classify(newCustomers)) == Array(result.customers))
    #expect(printed.last?.hasPrefix("C160 ") == true)
  }

  @Test func `one new customer is classified, with the day and a caution`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "one \(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var options = RunOptions()
    options.segmenter.isQuick = true
    options.segmenter.strategy = .plainRestarts(2)
    let run = try SegmentationRun(files: [try Self.log(in: folder)], options: options)
    let one = try Table(
      bytes: Array("total;ordered_on;customer_id;x\n12.5;2025-11-03;N1;y\n".utf8), name: "one.csv")
    let classified = try run.result.model.classify(one)
    #expect(classified.map(\.id) == ["N1"])
    #expect(
      classified.notes.map(\.en) == [
        "as of 2025-11-04: the last day of this file and the model's own distance from it",
        "only 1 customers: the last day of so small a file says little; give the day with “analysis day”",
      ])
    let given = try run.result.model.classify(one, asOf: run.extraction.account.asOf)
    #expect(given.features.values[0, 2] > 1)
    let unnamed = try Table(
      bytes: Array("sum,ordered_on,customer_id\n12.5,2025-11-03,N1\n".utf8), name: "bad.csv")
    #expect(throws: (any Error).self) { try run.result.model.classify(unnamed) }
  }
}
