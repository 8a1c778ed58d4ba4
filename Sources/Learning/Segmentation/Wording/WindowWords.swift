internal import Wording

extension Language {
  /// The days that orders and money count over: "in 12 months", where that is within three per cent, else "in 45 days".
  func window(ofDays days: Int) -> String {
    let length = Double(days)
    let months = (length / Self.daysOfMonth).rounded()
    let areMonths = months >= 1 && abs(months * Self.daysOfMonth - length) <= 0.03 * length
    let noun = areMonths ? CountedNoun.months : .days
    return "\(self == .english ? "in" : "за") \(noun.counted(areMonths ? months : length, in: self))"
  }

  /// Of a mean month of the Gregorian calendar.
  private static var daysOfMonth: Double { 30.436875 }
}
