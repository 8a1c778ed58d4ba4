@testable import CustomerFeatures
internal import FileVocabulary
import Testing
@testable import Wording

struct ColumnNameTests {
  @Test(arguments: [
    ("CustomerID", ["customer", "id"]), ("customer_id", ["customer", "id"]),
    ("Customer Id", ["customer", "id"]),
    ("CUST_ID", ["cust", "id"]), ("IDNumber", ["id", "number"]), ("AcceptedCmp3", ["accepted", "cmp"]),
    ("amount_2", ["amount"]), ("Кол-во", ["кол", "во"]), ("Цена за ед.", ["цена", "за", "ед"]),
    ("№ заказа", ["№", "заказа"]), ("Счёт", ["счет"]), ("", []),
    ("Order Date Order Date", ["order", "date"]), ("DATE DATE DATE", ["date"]),
    ("id order id", ["id", "order", "id"]),
  ])
  func `a header is divided into words`(header: String, words: [String]) {
    #expect(ColumnName(header).words == words)
  }

  @Test(arguments: [
    ("customerid", ColumnMeaning.customerID), ("ID клиента", .customerID), ("Код покупателя", .customerID),
    ("cust", .customer), ("Клиент", .customer), ("ФИО", .person), ("e-mail", .contact), ("ID", .rowID),
    ("InvoiceDate", .purchaseDate), ("order_date", .purchaseDate), ("Дата заказа", .purchaseDate),
    ("Дата", .day),
    ("Dt_Customer", .day), ("most_recent_visit", .otherDate), ("Дата рождения", .otherDate),
    ("Дата доставки", .otherDate),
    ("revenue", .total), ("Сумма", .total), ("Сумма заказа", .total), ("Стоимость", .total),
    ("Total Price", .total),
    ("UnitPrice", .unitPrice), ("Цена", .unitPrice), ("Цена за ед.", .unitPrice), ("price", .unitPrice),
    ("Discount Amount", .discount), ("НДС", .tax), ("Стоимость доставки", .otherMoney),
    ("Quantity", .quantity), ("Кол-во", .quantity), ("Количество", .quantity),
    ("InvoiceNo", .order), ("Номер заказа", .order), ("№ чека", .order), ("order", .order),
    ("Order ID", .order),
    ("StockCode", .identifier), ("ИНН", .identifier), ("Region", .category), ("Region code", .category),
    ("Код региона", .category), ("payment_type", .category), ("Order Status", .status),
    ("Город", .category), ("Bestelldatum", .purchaseDate), ("Kunden-Nr.", .customerID),
    ("Prix unitaire", .unitPrice),
    ("Fecha de pedido", .purchaseDate), ("Importe", .total), ("Müşteri No", .customerID),
    ("MÜŞTERİ NO", .customerID),
    ("Sipariş Tarihi", .purchaseDate), ("Ilość", .quantity), ("Qté", .quantity), ("Сумма с НДС", .total),
    ("Total TTC", .total), ("cancelled_at", .cancelled), ("Devise", .currency), ("longitude", .coordinate),
    ("data", .day), ("Paid at", .laterDate),
  ])
  func `a name says what its column is`(header: String, meaning: ColumnMeaning) {
    #expect(ColumnName(header).meaning?.meaning == meaning)
  }

  @Test(arguments: [
    "NumStorePurchases", "Income", "Fresh", "TENURE", "PURCHASES_FREQUENCY", "number_of_orders",
    "meet.people",
    "Annual Income (k$)", "Spending Score (1-100)", "tenure", "children", "MntWines",
  ])
  func `a measure's name says nothing`(header: String) {
    #expect(ColumnName(header).meaning == nil)
  }

  @Test(arguments: [
    ("custmer_id", "customer_id"), ("Amout", "Amount"), ("CUSTOMER_ID", "customer_id"),
    ("customer", "customer_id"),
  ])
  func `a slip of the pen finds its name`(typed: String, meant: String) {
    #expect(closestName(to: typed, among: ["Amount", "customer_id", "date"]) == meant)
  }

  @Test func `nothing near is no suggestion`() {
    #expect(closestName(to: "weather", among: ["Amount", "customer_id", "date"]) == nil)
  }

  @Test func `swapped neighbours are one edit`() {
    #expect(editDistance(Array("amuont"), Array("amount")) == 1)
    #expect(editDistance(Array(""), Array("abc")) == 3)
  }
}
