@testable import CustomerFeatures
import TestSupport
import Testing
import TextTables
import Wording

@Suite struct `Exports of shops` {
  /// What came of one export: `nil` where it is right, or where the question is the one that is due.
  private func fault(of export: RandomExport) -> String? {
    let result = Result { try extraction(of: Table(text: export.csv)) }
    switch (export.kind, result) {
    case (.currencies, .failure(FeatureError.severalCurrencies)),
      (.negative, .failure(FeatureError.allNegative)):
      return nil
    case (.currencies, .success), (.negative, .success): return "no question"
    case (_, .failure(let error)): return "\(error)"
    case (_, .success(let found)):
      let days = export.expected.values.map(\.lastDay)
      let asOf = (days.max() ?? 0) + 1
      let values = found.matrix.byCustomer
      guard values.count == export.expected.count else {
        return "\(values.count) customers, not \(export.expected.count)"
      }
      for (id, customer) in export.expected {
        let right: [String: Double] = [
          "recency": Double(asOf - customer.lastDay), "frequency": Double(customer.orders),
          "monetary": Double(customer.cents) / 100,
        ]
        guard let own = values[id] else { return "no \(id), but \(values.keys.sorted().first ?? "")" }
        if right.contains(where: { abs(own[$0.key, default: -1] - $0.value) > 0.006 }) {
          return "\(id) has \(own), not \(right)"
        }
      }
      return nil
    }
  }

  @Test(arguments: 0..<5)
  func `none of five hundred is silently wrong`(hundred: Int) {
    var faults: [String] = []
    for seed in 0..<100 {
      let export = RandomExport(seed: UInt64(hundred * 100 + seed))
      guard let fault = fault(of: export) else { continue }
      let header = export.csv.split(separator: "\n").prefix(2).joined(separator: " / ")
      faults.append("\(hundred * 100 + seed) \(export.kind): \(fault) [\(header)]")
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }
}
