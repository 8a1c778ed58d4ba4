internal import Glibc
internal import Wording

extension CalendarDay {
  /// The day that the person's calendar shows.
  static var today: CalendarDay {
    var now = time(nil)
    var local = tm()
    tzset()
    localtime_r(&now, &local)
    return CalendarDay(daysSince1970: (now + local.tm_gmtoff) / 86_400)
  }
}
