@testable import CustomerFeatures
import LinearAlgebra
import TestSupport
import Testing
@testable import TextTables
import Wording

/// A list of customers that tells of their purchases is recency, frequency and monetary.
struct PurchaseMeasureTests {
  /// Names of a list in one language: id, day of the last purchase, orders, money, and something else.
  struct List: Sendable, CustomTestStringConvertible {
    let names: [String]
    var testDescription: String { names[1] }
  }

  static let lists: [List] = [
    List(names: ["Email", "Last order", "Orders", "Total spent", "Age"]),
    List(names: ["customer_id", "last_purchase_date", "order_count", "lifetime_value", "age"]),
    List(names: ["Клиент", "Дата последнего заказа", "Количество заказов", "Сумма заказов", "Возраст"]),
    List(names: ["Телефон", "Последняя покупка", "Покупок", "Выручка", "Возраст"]),
    List(names: ["Клієнт", "Останнє замовлення", "Кількість замовлень", "Витрачено", "Вік"]),
    List(names: ["Клиент", "Последний заказ", "Кол-во заказов", "Сумма заказов, руб.", "Возраст"]),
    List(names: ["Customer", "Last Order Date", "Orders (#)", "Total Spent (USD)", "Age"]),
    List(names: ["Kunde", "Letzte Bestellung", "Anzahl Bestellungen", "Umsatz", "Alter"]),
    List(names: ["client", "Dernière commande", "Nombre de commandes", "Chiffre d'affaires", "Âge"]),
    List(names: ["cliente", "derniere commande", "nb commandes", "montant total", "age"]),
    List(names: ["cliente", "Última compra", "Número de compras", "Total gastado", "Edad"]),
    List(names: ["cliente", "Data ultimo ordine", "Numero di ordini", "Totale speso", "Età"]),
    List(names: ["cliente", "Última compra", "Quantidade de compras", "Valor gasto", "Idade"]),
    List(names: ["klient", "Ostatnie zamówienie", "Liczba zamówień", "Przychód", "Wiek"]),
    List(names: ["müşteri", "Son sipariş tarihi", "Sipariş sayısı", "Ciro", "Yaş"]),
  ]

  @Test(arguments: lists)
  func `a last day, orders and money are found in every language`(list: List) throws {
    var text = list.names.map { "\"\($0)\"" }.joined(separator: ",") + "\n"
    for i in 0..<60 {
      text +=
        "k\(i)@example.com,2024-\(i % 9 + 1 < 10 ? "0" : "")\(i % 9 + 1)-1\(i % 8),\(i % 12 + 1),\(i * 7 + 3).50,\(i + 18)\n"
    }
    let found = try extraction(of: Table(text)) { $0.layout = .customers }
    #expect(found.matrix.features.map(\.name) == ["frequency", "monetary", "recency"])
    #expect(found.matrix.features.map(\.unit) == [.orders, .money, .daysSinceLastPurchase])
    #expect(found.companions.map(\.name).contains(list.names[4]))
  }

  @Test func `recency counts from each day to the day after the latest`() throws {
    let table = try Table(
      "Name,Email,Last order,Orders,Total\nA,a@x.org,2024-02-28,3,10\nB,b@x.org,2024-03-01,1,20\nC,c@x.org,,2,5\n"
    )
    let found = try extraction(of: table)
    #expect(found.matrix.byCustomer["a@x.org"] == ["frequency": 3, "monetary": 10, "recency": 3])
    #expect(found.matrix.byCustomer["b@x.org"]?["recency"] == 1)
    #expect(found.matrix.byCustomer["c@x.org"]?["recency"] == 2)
    #expect(found.account.asOf == CalendarDay(iso8601: "2024-03-02"))
    #expect(found.matrix.imputed.count == 1)
    let later = try found.recipe.features(of: table, asOf: CalendarDay(iso8601: "2024-03-11"))
    #expect(later.matrix.byCustomer["a@x.org"]?["recency"] == 12)
    #expect(throws: FeatureError.self) {
      try found.recipe.features(of: table, asOf: CalendarDay(iso8601: "2024-03-01"))
    }
  }

  @Test func `days since the last purchase need no day, and weeks and months become days`() throws {
    func recency(_ name: String) throws -> Double? {
      var text = "id,\(name),frequency,monetary\n"
      for i in 0..<60 { text += "\(1000 + i * 3),\(i % 20 + 2),\(i % 7 + 1),\(i * 3 + 1)\n" }
      return try extraction(of: Table(text)).matrix.byCustomer["1000"]?["recency"]
    }
    #expect(try recency("recency_days") == 2)
    #expect(try recency("days since last purchase") == 2)
    #expect(try recency("Дней с последней покупки") == 2)
    #expect(try recency("weeks since last purchase") == 14)
    #expect(try recency("months since last purchase") == 61)
  }

  @Test func `recency without orders or money is a number like others`() throws {
    let found = try roles([
      .whole("id", distinct: 60), .whole("Recency", distinct: 50, from: 0),
      .whole("NumWebPurchases", distinct: 14, from: 0),
      .money("Income"),
    ])
    #expect(found.roles == [.customer, .number, .number, .number])
  }

  @Test func `a last day alone is recency beside the other features`() throws {
    var text = "id,last visit,age\n"
    for i in 0..<60 { text += "c\(i),2024-03-\(i % 20 + 10),\(i % 40 + 20)\n" }
    let found = try extraction(of: Table(text))
    #expect(found.matrix.features.map(\.name) == ["age", "recency"])
    #expect(found.matrix.byCustomer["c19"]?["recency"] == 1)
  }

  @Test(arguments: ["birthday", "registered", "first order", "last login", "updated at"])
  func `other days are no recency`(name: String) throws {
    let found = try roles([.whole("id", distinct: 60), .days(name), .money("a")])
    #expect(found.roles == [.customer, .date, .number])
  }
}
