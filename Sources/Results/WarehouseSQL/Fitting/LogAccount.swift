internal import CustomerFeatures
internal import PurchaseLogs
internal import TextTables
internal import Wording

/// What became of the rows of a log, as an engine counted it.
struct LogAccount {
  typealias Figure = AccountStatement.Figure

  private let numbers: [Figure: Int]
  /// The money of rows without a customer, and of customers without a purchase, in units of sums.
  private let strangersMoney: Int128
  /// See `strangersMoney`.
  let idleMoney: Int128
  /// The figures in their order, as they came.
  let row: [Int128?]

  /// - Throws: ``EngineError`` for what no log can have.
  init(_ row: [Int128?]) throws(EngineError) {
    self.row = row
    guard row.count == Figure.allCases.count else { throw .answer(.contradiction) }
    var numbers: [Figure: Int] = [:]
    var money: [Figure: Int128] = [:]
    for (figure, value) in zip(Figure.allCases, row) {
      if figure.isMoney {
        money[figure] = value
      } else if let value {
        guard let number = Int(exactly: value), number.magnitude <= Self.most else { throw .tooLarge }
        numbers[figure] = number
      }
    }
    self.numbers = numbers
    strangersMoney = money[.moneyNoCustomer] ?? 0
    idleMoney = money[.idleMoney] ?? 0
    let counts = Figure.allCases.filter { !Self.days.contains($0) && !$0.isMoney }
    guard counts.allSatisfy({ self[$0] >= 0 }) else { throw .answer(.contradiction) }
    guard self[.customers] > 0 else { throw .nobody(rows: self[.rows]) }
    guard let first = numbers[.usedFirst], let last = numbers[.usedLast], first <= last,
      Self.calendar.contains(first), Self.calendar.contains(last), self[.used] >= self[.customers],
      rowsRejected + self[.used] + rowsLeftOut.total == self[.rows]
    else { throw .answer(.contradiction) }
  }

  private static let most = 1_000_000_000_000
  /// Years 1 to 9999.
  private static let calendar = -719_162...2_932_896
  private static let days: [Figure] = [.first, .last, .lastPurchase, .usedFirst, .usedLast]

  subscript(figure: Figure) -> Int { numbers[figure] ?? 0 }

  private var rowsRejected: Int { self[.noCustomer] + self[.noDay] + self[.noAmount] }

  private var rowsLeftOut: LeftOutRows {
    [
      .where: self[.leftOutWhere], .noPurchase: self[.leftOutNoPurchase] + self[.idle],
      .future: self[.later], .nonPositive: self[.leftOutNonPositive],
    ]
  }

  /// The analysis day.
  func asOf(_ given: CalendarDay?) -> CalendarDay {
    given ?? CalendarDay(daysSince1970: self[.usedLast] + 1)
  }

  /// The same in the words of a file's.
  func input(_ log: EngineLog, scale: Int?) -> InputAccount {
    let asOf = asOf(log.asOf)
    var input = InputAccount(
      rowsRead: self[.rows], rowsUsed: self[.used], rowsRejected: rowsRejected, rowsLeftOut: rowsLeftOut,
      customersWithoutPurchase: self[.withoutPurchase], asOf: asOf,
      days: CalendarDay(daysSince1970: self[.usedFirst])...CalendarDay(daysSince1970: self[.usedLast]))
    input.window = log.window ?? asOf.daysSince1970 - self[.usedFirst]
    input.lastDay = CalendarDay(daysSince1970: self[.usedLast])
    if let scale {
      input.moneyWithoutCustomer = MoneyWithoutCustomer(
        rows: self[.rowsNoCustomerWithMoney],
        amount: ExactMoney(units: strangersMoney, exponent: -scale).nearestDouble)
    }
    input.warnings = input.cautions(
      customers: self[.customers], laterRows: self[.later], window: log.window, oddIDs: self[.oddIDs])
    return input
  }

  /// Refuses a log of which much is lost.
  func checkLoss(isAccepted: Bool) throws(EngineError) {
    let lost = self[.noDay] + self[.noAmount]
    let all = self[.rows] - self[.noCustomer] - self[.leftOutWhere]
    let people = self[.customers] + self[.lostIDs]
    guard !isAccepted, lost * 5 > all || self[.lostIDs] * 5 > people else { return }
    throw .muchLost(rows: lost, of: all, noDay: self[.noDay], noAmount: self[.noAmount])
  }
}

extension LeftOutRows {
  fileprivate var total: Int { LeftOutKind.allCases.reduce(0) { $0 + self[$1] } }
}
