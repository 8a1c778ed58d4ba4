internal import CustomerLifecycle

extension SummedMovement.Row {
  /// A row of the answer to who moved.
  ///
  /// - Throws: ``EngineError`` for an answer that was cut and for numbers that cannot be true.
  init(_ row: [Int128?], _ number: Int, of all: Int, hasAmounts: Bool) throws(EngineError) {
    let row = try OverTimeRow(row, number, of: all, counts: 0..<8, money: 8..<11)
    func scores(_ place: Int) throws(EngineError) -> Scores? {
      guard let r = row[place], let f = row[place + 1], let m = row[place + 2] else {
        throw .answer(.notNumbers(row: number + 1))
      }
      if r == 0 { return nil }
      guard 1...5 ~= r, 1...5 ~= f, hasAmounts ? 1...5 ~= m : m == 0 else { throw .answer(.contradiction) }
      return (r, f, hasAmounts ? m : nil)
    }
    guard let seen = row[6], let customers = row[7] else { throw .answer(.notNumbers(row: number + 1)) }
    self.init(
      before: try scores(0), after: try scores(3), isSeen: seen != 0, customers: customers,
      unitsBefore: row.money(8), unitsPrior: row.money(9), unitsBetween: row.money(10))
  }
}
