import AutoSegment
import Foundation

let orders = try Table(contentsOf: URL(filePath: "orders.csv"))
let log = try PurchaseLog(of: orders, customerID: "customer", date: "date", amount: "total")
let result = try AutoSegmenter(candidateCounts: 3...8, seed: 42).fit(log.features())
for rule in result.model.rules { print(rule) }

let modelURL = URL(filePath: "model.json")
try result.model.write(to: modelURL)
let model = try SegmentationModel(contentsOf: modelURL)

let newest = try Table(files: [URL(filePath: "orders.csv"), URL(filePath: "july.csv")])
let nextDay = CalendarDay(year: 2026, month: 8, day: 1)
for customer in try model.classify(newest, asOf: nextDay) { print(customer.id, customer.segment) }
