import Testing

@testable import FileVocabulary

@Suite struct `Kinds of rows that are no orders` {
  @Test(arguments: [
    "view", "cart", "page_view", "add_to_cart", "remove_from_cart", "Product Viewed", "Viewed Product",
    "Checkout Started", "Started Checkout", "Opened Email", "Received Email", "Points redeemed",
    "session_start",
    "Корзина", "Добавление в корзину", "Списание баллов",
  ])
  func `what happens beside a purchase is known`(text: String) {
    #expect(OtherEvent.isNamed(by: text))
  }

  @Test(arguments: [
    "purchase", "Order Completed", "Placed Order", "sale", "Cart sale", "Payment", "Продажа", "Refund", "",
    "Review", "Interview", "Charge",
  ])
  func `purchases, returns and what only sounds alike are none`(text: String) {
    #expect(!OtherEvent.isNamed(by: text))
  }

  @Test(arguments: [
    ["Invoice", "Payment"], ["Sale", "Sale Line", "Payment"], ["Реализация", "Оплата"],
    ["Rechnung", "Zahlung", "Gutschrift"], ["Facture", "Règlement"], ["Fattura", "Incasso"],
  ])
  func `sales and their payments are told apart`(values: [String]) throws {
    let found = try #require(SalesAndPayments(among: values))
    #expect(found.payments.count == 1)
    #expect(found.sales.first == values.first)
  }

  @Test(arguments: [
    ["Payment", "Refund"], ["Invoice", "Credit Memo"], ["charge", "payment"],
    ["Express Checkout Payment", "Sale"],
    ["view", "Payment"], [],
  ])
  func `payments alone, sales alone and charges beside payments are no double money`(values: [String]) {
    #expect(SalesAndPayments(among: values) == nil)
  }
}
