extension Numerals {
  /// A day written YYYY-MM-DD as people write it: 1 October 1997 or 1 октября 1997 г.; unchanged if it is no day.
  public func day(_ iso: String) -> String {
    guard let (year, month, day) = CalendarDay(iso8601: iso)?.civil else { return iso }
    let name = Self.months[month - 1][language]
    return switch language {
    case .english: "\(day)\u{A0}\(name) \(year)"
    case .russian: "\(day)\u{A0}\(name) \(year)\u{A0}г."
    }
  }

  private static let months = [
    LocalizedText(en: "January", ru: "января"), LocalizedText(en: "February", ru: "февраля"),
    LocalizedText(en: "March", ru: "марта"), LocalizedText(en: "April", ru: "апреля"),
    LocalizedText(en: "May", ru: "мая"), LocalizedText(en: "June", ru: "июня"),
    LocalizedText(en: "July", ru: "июля"), LocalizedText(en: "August", ru: "августа"),
    LocalizedText(en: "September", ru: "сентября"), LocalizedText(en: "October", ru: "октября"),
    LocalizedText(en: "November", ru: "ноября"), LocalizedText(en: "December", ru: "декабря"),
  ]
}
