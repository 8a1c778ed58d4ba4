import AutoSegment
import Foundation

// Purchases of 60 customers in three groups that nobody could miss.
var lines = ["customer_id,ordered_on,total"]
for customer in 0..<60 {
  let kind = customer % 3
  for order in 0..<[1, 4, 12][kind] {
    let month = [1, 4 + order, 1 + order][kind]
    let day = "2025-\(month < 10 ? "0" : "")\(month)-\(10 + customer % 9)"
    lines.append("c\(customer),\(day),\([12, 49, 199][kind] + customer).50")
  }
}

let folder = FileManager.default.temporaryDirectory
  .appending(path: "client-\(ProcessInfo.processInfo.processIdentifier)")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
let ordersURL = folder.appending(path: "orders.csv")
let modelURL = folder.appending(path: "model.json")
try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: ordersURL)
let analysisDate = CalendarDay(year: 2026, month: 1, day: 1)
let newCustomers = try Table(contentsOf: ordersURL)

// The example of the README, word for word.
let orders = try Table(contentsOf: ordersURL)
let log = try PurchaseLog(of: orders, customerID: "customer_id", date: "ordered_on", amount: "total")
let result = try AutoSegmenter(candidateCounts: 3...15, seed: 42).fit(log.features(asOf: analysisDate))
for rule in result.model.rules { print(rule) }
try result.model.write(to: modelURL)

let model = try SegmentationModel(contentsOf: modelURL)
for customer in try model.classify(newCustomers) { print(customer.id, customer.segment, customer.rule) }
// The end of the example.

let again = try model.classify(newCustomers, asOf: analysisDate)
let isSame = again.map(\.segment) == result.customers.map(\.segment)
precondition(isSame, "the saved model classifies as the fit did")
print("the library example holds")
