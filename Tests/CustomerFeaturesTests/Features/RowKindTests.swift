@testable import CustomerFeatures
import PurchaseLogs
import TestSupport
import Testing
@testable import TextTables
import Wording

/// Members of the kinds of logs in which some rows are something else than an order.
@Suite struct `Kinds of rows` {
  /// Thirty rows of ten customers; `cells` gives what stands behind number, day, customer and amount.
  private func found(_ header: String, _ cells: (Int) -> String) throws -> FeatureExtraction {
    let rows = (0..<30).map {
      "\(100 + $0),2023-0\(1 + $0 % 9)-1\($0 % 7),c\($0 % 10)@x.com,\(cells($0))\n"
    }
    return try extraction(of: Table(text: "order_id,date,email,\(header)\n" + rows.joined()))
  }

  private func warnings(_ found: FeatureExtraction) -> [String] { found.account.warnings.map(\.text.en) }

  @Test(arguments: [
    ("event_type", "view", "purchase"), ("event_name", "add_to_cart", "purchase"),
    ("Event", "Product Viewed", "Order Completed"), ("Transaction type", "Points redeemed", "Purchase"),
    ("Событие", "Добавление в корзину", "Покупка"),
  ])
  func `what is seen and put into a basket is not bought`(name: String, other: String, bought: String) throws
  {
    let found = try found("amount,\(name)") { "\(10 + $0).50,\($0 % 3 == 0 ? other : bought)" }
    #expect(found.account.rowsUsed == 20)
    #expect(found.account.rowsLeftOut[.noPurchase] == 10)
    #expect(warnings(found).contains { $0.contains("'\(other)' 10") })
  }

  @Test func `rows that are no purchases need no amount`() throws {
    let found = try found("amount,event_name") { $0 % 2 == 0 ? ",page_view" : "\(10 + $0).50,purchase" }
    #expect(found.account.rowsRejected == 0)
    #expect(found.account.rowsLeftOut[.noPurchase] == 15)
  }

  @Test func `a kind of rows that nobody knows is told beside purchases, and counts`() throws {
    let found = try found("amount,Transaction type") { "\(10 + $0).50,\($0 % 3 == 0 ? "Zeta" : "Purchase")" }
    #expect(found.account.rowsUsed == 30)
    #expect(warnings(found).contains { $0.contains("'Zeta' 10") })
  }

  @Test(arguments: [
    ("Stage", "Closed Won", "In Progress", "Closed Lost"), ("Deal stage", "Won", "Proposal sent", "Lost"),
    ("Стадия сделки", "Сделка успешна", "В работе", "Сделка провалена"),
    ("Этап сделки", "Успешно реализовано", "Новая", "Закрыто и не реализовано"),
    ("Phase", "Gewonnen", "In Bearbeitung", "Verloren"), ("Étape", "Gagnée", "En cours", "Perdue"),
    ("Etapa", "Ganada", "Abierta", "Perdida"), ("Етап", "Виграно", "В роботі", "Скасовано"),
  ])
  func `a deal that is still open is no purchase, as one that is lost`(
    name: String, won: String, open: String, lost: String
  ) throws {
    let found = try found("amount,\(name)") { "\(10 + $0).50,\([won, open, won, lost, won][$0 % 5])" }
    #expect(found.account.rowsUsed == 18)
    #expect(found.account.rowsLeftOut[.noPurchase] == 12)
    // Where no deal is lost, the open ones are left out all the same.
    let without = try self.found("amount,\(name)") { "\(10 + $0).50,\([won, open, won][$0 % 3])" }
    #expect(without.account.rowsUsed == 20)
  }

  @Test func `an order under way is a purchase where no deals are won`() throws {
    let found = try found("amount,status") {
      "\(10 + $0).50,\(["In Progress", "Completed", "Cancelled"][$0 % 3])"
    }
    #expect(found.account.rowsUsed == 20)
  }

  @Test func `kinds that are no kinds of rows are not asked about`() throws {
    let found = try found("amount,Order type") { "\(10 + $0).50,\($0 % 3 == 0 ? "Dine in" : "Takeaway")" }
    #expect(found.account.rowsUsed == 30)
    #expect(warnings(found).allSatisfy { !$0.contains("Takeaway") })
  }

  @Test(arguments: [
    ("Type", "Invoice", "Payment"), ("Line Type", "Sale", "Payment"), ("Тип", "Продажа", "Оплата"),
  ])
  func `sales beside their payments may count twice, and that is told`(
    name: String, sale: String, payment: String
  ) throws {
    let found = try found("amount,\(name)") { "\(10 + $0).50,\($0 % 2 == 0 ? sale : payment)" }
    #expect(found.account.rowsUsed == 30)
    #expect(warnings(found).contains { $0.contains("'\(sale)' 15") && $0.contains("'\(payment)' 15") })
  }

  @Test func `a column of transactions may hold their kinds rather than their numbers`() throws {
    let found = try found("Vorgang,Betrag") {
      "\($0 > 20 && $0 % 3 == 0 ? "Retoure" : "Verkauf"),\(10 + $0).50"
    }
    #expect(found.account.rowsUsed == 30)
    #expect(found.matrix.byCustomer["c1@x.com"]?["monetary"] == 1.5)
    let numbers = try self.found("Vorgang,Betrag") { "V\($0),\(10 + $0).50" }
    #expect(numbers.matrix.byCustomer["c1@x.com"]?["monetary"] == 64.5)
  }

  @Test(arguments: [true, false])
  func `refunds with a minus are rows of their own, those without are orders`(areNegative: Bool) throws {
    let found = try found("gross,reporting_category") {
      let isRefund = $0 >= 20 && $0 % 3 == 0
      return "\(isRefund && areNegative ? "-" : "")\(10 + $0).50,\(isRefund ? "refund" : "charge")"
    }
    #expect(found.account.rowsLeftOut[.noPurchase] == (areNegative ? 0 : 3))
    #expect(found.account.rowsUsed == (areNegative ? 30 : 27))
  }

  @Test(arguments: [("S/H", "S", "H"), ("Dr/Cr", "Dr", "Cr"), ("Дебет/Кредит", "Д", "К")])
  func `debit and credit are no yes and no, and are told`(name: String, debit: String, credit: String) throws
  {
    let found = try found("amount,\(name)") { "\(10 + $0).50,\($0 % 5 == 0 ? debit : credit)" }
    #expect(found.account.rowsUsed == 30)
    #expect(warnings(found).contains { $0.contains("'\(debit)' 6") && $0.contains("'\(credit)' 24") })
  }

  @Test func `what is left of a payment without fees is not what the customer paid`() throws {
    let found = try found("Subtotal ($),Fees ($),Net Total ($)") { "\(100 + $0).00,10.00,\(90 + $0).00" }
    #expect(found.matrix.byCustomer["c1@x.com"]?["monetary"] == 333)
  }

  @Test func `a flag of refunds may be written as 0 and 1`() throws {
    let found = try found("amount,Fully Refunded?") { "\(10 + $0).50,\($0 % 3 == 0 ? 1 : 0)" }
    #expect(found.account.rowsLeftOut[.noPurchase] == 10)
    let money = try self.found("amount,Refunded") { "\(10 + $0).50,\($0 % 3 == 0 ? 4 : 0)" }
    #expect(money.account.rowsUsed == 30)
  }

  @Test func `closed orders beside complete ones count, and are told`() throws {
    let found = try found("amount,state") { "\(10 + $0).50,\(["complete", "closed", "canceled"][$0 % 3])" }
    #expect(found.account.rowsUsed == 20)
    #expect(warnings(found).contains { $0.contains("not known") && $0.contains("'closed' 10") })
    let plain = try self.found("amount,state") { "\(10 + $0).50,\(["open", "closed", "canceled"][$0 % 3])" }
    #expect(warnings(plain).allSatisfy { !$0.contains("not known") })
  }
}
