import Testing
import WarehouseSQL

/// Small errors that have been made in such SQL: each must be seen.
struct SabotageTests {
  private static let changes: [(fault: String, from: String, to: String)] = [
    ("no day where an order has no number", "CASE WHEN seg_o IS NULL THEN seg_d END", "NULL"),
    ("a return is a purchase", "seg_u >= 0", "seg_u IS NOT NULL"),
    ("an amount of zero is no order", "seg_u >= 0", "seg_u > 0"),
    ("the day follows purchases alone", "MAX(seg_to) AS seg_last", "MAX(seg_until) AS seg_last"),
    ("below instead of at most", "seg_recency <= ", "seg_recency < "),
    ("below instead of at most, of money", "seg_money <= ", "seg_money < "),
    ("a word for missing is forgotten", "'n/a', ", ""),
    ("the offset is forgotten", "MAX(seg_last) + 1", "MAX(seg_last) + 0"),
    ("capitals make no difference", " COLLATE BINARY AS seg_o", " COLLATE NOCASE AS seg_o"),
    ("money is cut", "CAST(round(", "CAST((0.99 * "),
    ("blanks are kept", "trim(CAST(t.\"order no\" AS TEXT)", "ltrim('x' || CAST(t.\"order no\" AS TEXT)"),
  ]

  @Test(arguments: changes) func `an error in the SQL of a log is seen`(
    _ change: (fault: String, from: String, to: String)
  ) throws {
    // Not every log has a customer on whom an error shows.
    var isSeen = false
    for seed in 21...26 as ClosedRange<UInt64> where !isSeen {
      let log = try Cases.log(seed: seed)
      let expected = try log.classified()
      #expect(try log.asked() == expected)
      #expect(try log.sql(.sqlite).contains(change.from), "\(change.fault): nothing to change")
      isSeen = try log.asked { $0.replacing(change.from, with: change.to) } != expected
    }
    #expect(isSeen, "\(change.fault)")
  }

  @Test func `an order that began before the window is seen`() throws {
    let log = try Cases.log(seed: 23, asOf: 19_900, window: 120)
    #expect(try log.asked() == log.classified())
    let (from, to) = (
      "MIN(CASE WHEN seg_u >= 0 THEN seg_in END)", "MAX(CASE WHEN seg_u >= 0 THEN seg_in END)"
    )
    #expect(try log.sql(.sqlite).contains(from))
    let changed = try log.asked { $0.replacing(from, with: to) }
    #expect(try changed != log.classified())
  }

  @Test(arguments: [
    ("<= ", "< "), (" COLLATE BINARY IN", " COLLATE NOCASE IN"),
    (" IS NULL", " IS NOT NULL"), ("IN (-9.9900000000000000e+02)", "IN (-9.9800000000000000e+02)"),
    ("COALESCE(", "nullif("), ("ELSE '' END", "ELSE 'Oslo' END"),
  ]) func `an error in the SQL of a table is seen`(from: String, to: String) throws {
    let table = Cases.table
    #expect(try table.sql(.sqlite).contains(from), "nothing to change: \(from)")
    #expect(try table.asked { $0.replacing(from, with: to) } != table.classified(), "\(from)")
  }
}
