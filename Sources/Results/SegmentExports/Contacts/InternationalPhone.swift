/// A phone number as the whole world dials it.
package struct InternationalPhone: Sendable, Equatable {
  /// The country's code and the number, without a plus.
  package let digits: String

  /// With its plus (ITU-T E.164).
  package var e164: String { "+" + digits }

  /// Country codes have one to three digits and begin with no zero.
  package static let countryCodes = 1...999

  /// Reads what a person or a program wrote; a number of which more than one can be meant is none.
  ///
  /// - Parameter country: The code of the country that numbers without one belong to; `nil` takes international numbers
  ///   only, those that begin with + or 00.
  package init?(_ written: String, country: Int?) {
    guard let found = WrittenDigits(written) else { return nil }
    if found.isInternational {
      guard let digits = Self.international(found.digits) else { return nil }
      self.digits = digits
    } else {
      guard let country, let plan = NumberingPlan.of(country: country),
        let digits = plan.only(found.digits, country: String(country))
      else { return nil }
      self.digits = digits
    }
  }

  /// Whether it has the digits and the signs of a phone number, of whichever country.
  static func looksLike(_ written: String) -> Bool {
    WrittenDigits(written).map { (7...15).contains($0.digits.utf8.count) } ?? false
  }

  /// 8 to 15 digits; of countries whose numbers have one length, just that.
  private static func international(_ digits: String) -> String? {
    guard (8...15).contains(digits.utf8.count), digits.first != "0" else { return nil }
    for length in 1...3 {
      guard let code = Int(digits.prefix(length)), let plan = NumberingPlan.of(country: code) else {
        continue
      }
      let national = digits.utf8.count - length
      if plan.lengths.count == 1, national != plan.lengths.lowerBound { return nil }
    }
    return digits
  }
}

extension NumberingPlan {
  /// The international digits of a number of this country; `nil` where none or several are meant.
  fileprivate func only(_ digits: String, country: String) -> String? {
    var readings: Set<String> = []
    func read(_ number: some StringProtocol) {
      if lengths.contains(number.utf8.count) { readings.insert(country + number) }
    }
    if !trunk.isEmpty, digits.hasPrefix(trunk) { read(digits.dropFirst(trunk.count)) }
    // Where 0 is dialled first, no number begins with it.
    if trunk.isEmpty || !digits.hasPrefix("0") { read(digits) }
    if digits.hasPrefix(country) { read(digits.dropFirst(country.count)) }
    return readings.count == 1 ? readings.first : nil
  }
}

/// The digits of a written phone number, and what stands before them.
private struct WrittenDigits {
  var digits = ""
  var isInternational = false

  /// `nil` where there are other characters than phones are written with.
  init?(_ written: String) {
    var text = String(written.withoutBlanksAround)
    // The digit that is dialled within the country alone, as in +44 (0)20.
    if text.hasPrefix("+") || text.hasPrefix("00"), let zero = text.firstRange(of: "(0)") {
      text.removeSubrange(zero)
    }
    var opened = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case "+" where digits.isEmpty && !isInternational: isInternational = true
      case "(": opened += 1
      case ")" where opened > 0: opened -= 1
      case "-", ".", "/", "\u{2010}"..."\u{2015}", "\u{2212}": break
      case let blank where blank.properties.isWhitespace || blank.properties.generalCategory == .format: break
      default: return nil
      }
    }
    guard opened == 0, !digits.isEmpty else { return nil }
    if !isInternational, digits.hasPrefix("00") {
      isInternational = true
      digits.removeFirst(2)
    }
  }
}
