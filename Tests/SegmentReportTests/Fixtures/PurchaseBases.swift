import Segmentation
import TextTables

@testable import Segmentation

/// Logs of purchases, each made into a model and its record by the whole path.
enum PurchaseBases {
  static let all: [(name: String, text: String)] = [
    ("orders", lines(months: 27, amounts: true)), ("visits", lines(months: 27, amounts: false)),
    ("days", lines(months: 1, amounts: true)), ("channels", lines(months: 12, amounts: true, channels: 25)),
  ]

  /// Some buy once, some four times, some every month and some ever less; all begin in different months.
  static func lines(months: Int, amounts: Bool, channels: Int = 0, customers: Int = 240) -> String {
    var lines = [(amounts ? "customer,day,amount" : "customer,day") + (channels > 0 ? ",channel" : "")]
    for customer in 0..<customers {
      let first = customer * 7 % months
      for order in 0..<[1, 4, 24, 9, 2][customer % 5] {
        // Within one month everybody comes again on other days of it.
        let month = months == 1 ? 0 : first + [3, 4, 1, 1 + order / 3, 2][customer % 5] * order
        guard month < months else { break }
        let year = 2023 + month / 12
        let day = "\(year)-\(String("0\(month % 12 + 1)".suffix(2)))-\(10 + (customer + order * 3) % 18)"
        let amount = 5 + (customer * 37 + order * 11) % 90 * (1 + customer % 5)
        let channel = channels > 0 ? ",way \(customer % channels)" : ""
        lines.append((amounts ? "c\(customer),\(day),\(amount).25" : "c\(customer),\(day)") + channel)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func made(_ text: String) throws -> (model: SegmentationModel, record: RunRecord) {
    var options = RunOptions()
    options.segmenter.fixedCount = 4
    options.segmenter.isQuick = true
    let run = try SegmentationRun(of: Table(bytes: Array(text.utf8), name: "orders.csv"), options: options)
    return (run.result.model, run.record)
  }
}
