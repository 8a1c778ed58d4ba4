internal import Glibc

extension Double {
  /// The number in so many significant digits at most, without zeros that say nothing: 737.57, 1.2e+20.
  package func text(significantDigits digits: Int) -> String { printed(by: "%.\(digits)g") }

  /// The number with an exponent and so many decimals: 7.3757e+02.
  package func text(exponentWithDecimals decimals: Int) -> String { printed(by: "%.\(decimals)e") }

  private func printed(by form: String) -> String {
    // The longest has a sign, a point, an exponent and the digits asked for.
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { room in
      let length = withVaList([self]) { vsnprintf(room.baseAddress, room.count, form, $0) }
      let written = room.prefix(min(max(0, Int(length)), room.count - 1))
      return String(decoding: written.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
