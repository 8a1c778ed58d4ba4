import PurchaseLogs
import TestSupport
import TextTables
import Wording

/// A log from lines of customer, day and amount.
func smallLog(_ lines: String) throws -> PurchaseLog {
  let table = try Table("customer,date,amount\n" + lines, options: .plain)
  return try PurchaseLog(of: table, customerID: "customer", date: "date", amount: "amount")
}

/// A day written yyyy-mm-dd.
func day(_ text: String) throws -> CalendarDay {
  guard let day = CalendarDay(iso8601: text) else { throw NoDay() }
  return day
}

private struct NoDay: Error {}

extension CalendarDay {
  static func + (day: CalendarDay, days: Int) -> CalendarDay {
    CalendarDay(daysSince1970: day.daysSince1970 + days)
  }
}
