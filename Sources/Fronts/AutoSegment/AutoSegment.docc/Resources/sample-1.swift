import AutoSegment
import Foundation

let orders = try Table(contentsOf: URL(filePath: "orders.csv"))
