import Foundation
import PurchaseLogs
import TestSupport

/// A value of a document of reference figures.
struct Figures {
  let value: Any?

  init(_ value: Any?) { self.value = value is NSNull ? nil : value }

  /// The figures of a published log.
  init(of log: PublishedLog) throws {
    let data = try Data(contentsOf: TestData.file("rfm-world/\(log.rawValue).json"))
    self.init(try JSONSerialization.jsonObject(with: data))
  }

  subscript(name: String) -> Figures { Figures((value as? [String: Any])?[name]) }

  var isNull: Bool { value == nil }
  var int: Int? { (value as? NSNumber)?.intValue }
  var double: Double? { (value as? NSNumber)?.doubleValue }
  var string: String? { value as? String }
  var array: [Figures] { (value as? [Any] ?? []).map(Figures.init) }
  var ints: [Int] { array.compactMap(\.int) }
  var members: [(name: String, value: Figures)] {
    (value as? [String: Any] ?? [:]).map { ($0.key, Figures($0.value)) }.sorted { $0.name < $1.name }
  }

  /// Money in the document's units.
  func money(_ exponent: Int) -> ExactMoney? {
    int.map { ExactMoney(units: Int128($0), exponent: exponent) }
  }
}

extension Double {
  /// Whether both are equal but for one part in 10^9: the figures have twelve digits, and the reference's sums of a few
  /// thousand doubles are good to about as many.
  func isClose(to other: Double?) -> Bool {
    guard let other else { return false }
    return self == other || abs(self - other) <= 1e-9 * max(abs(self), abs(other))
  }
}
