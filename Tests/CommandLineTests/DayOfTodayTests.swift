@testable import auto_segment
import Foundation
import Testing
import Wording

struct DayOfTodayTests {
  @Test func `today is what the calendar of this place shows`() throws {
    func shown() -> String {
      let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
      return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    }
    let before = shown()
    let today = CalendarDay.today.description
    // Between two looks midnight may pass.
    #expect([before, shown()].contains(today))
  }
}
