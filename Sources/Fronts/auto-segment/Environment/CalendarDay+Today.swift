internal import Foundation
internal import Wording

extension CalendarDay {
  /// The day that the person's calendar shows.
  static var today: CalendarDay {
    let seconds = Date().timeIntervalSince1970 + Double(TimeZone.current.secondsFromGMT())
    return CalendarDay(daysSince1970: Int((seconds / 86_400).rounded(.down)))
  }
}
