import AutoSegment
import Foundation

let orders = try Table(contentsOf: URL(filePath: "orders.csv"))
let log = try PurchaseLog(of: orders, customerID: "customer", date: "date", amount: "total")
let result = try AutoSegmenter(candidateCounts: 3...8, seed: 42).fit(log.features())
