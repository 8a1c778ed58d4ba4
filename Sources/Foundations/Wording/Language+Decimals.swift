internal import Foundation

extension Language {
  /// `value` with a fixed number of decimals, for sentences.
  package func decimal(_ value: Double, places: Int) -> String {
    let digits = String(format: "%.\(places)f", abs(value))
    let text = (value < 0 && digits.contains { ("1"..."9").contains($0) } ? "\u{2212}" : "") + digits
    return self == .russian ? text.replacingOccurrences(of: ".", with: ",") : text
  }

  /// A share as whole per cents, or with one decimal below ten.
  package func percent(_ share: Double) -> String {
    let value = share * 100
    let text = decimal(value, places: abs(value) < 9.95 && value != 0 && value != 1 ? 1 : 0)
    return "\(text)\u{A0}%"
  }
}
