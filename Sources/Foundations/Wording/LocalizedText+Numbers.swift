extension LocalizedText {
  /// A number with all its digits, thousands apart: "1,234.5" in English, "12 345,6" (with no-break spaces) in Russian,
  /// where four digits stand together: "1234,5". Numbers written in powers of ten stay so.
  package init(number: Double) {
    let text = number.description
    let plain = text.hasSuffix(".0") ? text.dropLast(2) : text[...]
    let parts = plain.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    let sign = plain.hasPrefix("-") ? "\u{2212}" : ""
    let digits = plain.contains("e") ? [] : Array(parts[0])
    func said(thousands: String, decimals: String, groupsFrom least: Int) -> String {
      var whole = digits.isEmpty ? String(parts[0]) : ""
      for (index, digit) in digits.enumerated() {
        if digits.count >= least, index > 0, (digits.count - index).isMultiple(of: 3) { whole += thousands }
        whole.append(digit)
      }
      return sign + whole + (parts.count == 2 ? decimals + parts[1] : "")
    }
    self.init(
      en: said(thousands: ",", decimals: ".", groupsFrom: 4),
      ru: said(thousands: "\u{A0}", decimals: ",", groupsFrom: 5))
  }

  /// A count, written as people of each language write it.
  package init(count: Int) { self.init(number: Double(count)) }
}
