/// What the name of a column can say.
///
/// In the order in which they win where a name holds words of several ("discount amount" is a discount, "order
/// date" a date, "payment type" a type).
enum NameMeaning: Int, CaseIterable {
  case category, otherDate, purchaseDate, day, otherMoney, total, unitPrice, quantity
  case customerID, order, identifier, contact, customer, person, rowID
}

/// The words by which columns are known, English and Russian; to teach the program a name, add it here.
enum ColumnVocabulary {
  static let phrases: [NameMeaning: [Phrase]] = [
    .customerID: [
      "customer id", "customer no", "customer number", "customer code", "customer key", "customer unique id",
      "cust id", "cust no", "client id", "client no", "client number", "client code", "user id", "buyer id",
      "shopper id", "member id", "member no", "consumer id", "household id", "household key", "account id",
      "account no", "account number", "visitor id", "subscriber id", "patient id", "guest id", "contact id",
      "id customer", "id client", "id user",
      "id клиент*", "код клиент*", "номер клиент*", "№ клиент*", "клиент id", "клиент ид", "ид клиент*",
      "id покупател*", "код покупател*", "номер покупател*", "id пользовател*", "номер карты", "код карты",
      "карта лояльности", "id контакт*", "код контрагент*", "лицевой счет",
    ],
    .customer: [
      "customer", "customers", "cust", "client", "buyer", "user", "shopper", "consumer", "member",
      "subscriber",
      "household", "guest", "клиент*", "покупател*", "заказчик*", "контрагент*", "пользовател*",
      "плательщик*",
    ],
    .person: [
      "customer name", "client name", "full name", "first name", "last name", "surname", "user name",
      "username",
      "фио", "имя", "фамилия", "отчество", "имя клиент*", "имя покупател*",
    ],
    .contact: [
      "email", "e mail", "mail", "phone", "telephone", "mobile", "cell phone", "address", "card number",
      "почта", "телефон*", "тел", "адрес*", "эл почта",
    ],
    .rowID: ["id", "uid", "guid", "uuid", "row", "index", "unnamed", "ид", "№", "n п п", "номер строки"],

    .purchaseDate: [
      "order date", "ordered on", "ordered at", "order time", "order purchase timestamp", "purchase date",
      "date of purchase", "purchased at", "purchased on", "purchase timestamp", "invoice date",
      "transaction date",
      "trans date", "txn date", "sale date", "sales date", "date of sale", "event time", "event date",
      "receipt date",
      "transaction timestamp", "transaction time", "дата заказ*", "дата покупк*", "дата продаж*", "дата чек*",
      "дата операци*", "дата транзакц*", "дата реализац*", "дата документ*", "дата накладн*", "время покупк*",
    ],
    .day: [
      "date", "day", "dt", "datetime", "timestamp", "time", "created at", "created", "дата", "день", "время",
      "период", "дата создани*", "дата и время",
    ],
    .otherDate: [
      "birth*", "dob", "born", "register*", "registration", "signup", "sign up", "joined", "since", "enrol*",
      "ship date", "shipped", "shipping", "ship", "deliver*", "delivery", "due", "expiry", "expir*",
      "updated",
      "updated at", "modified", "approved", "estimated", "last visit", "most recent", "last purchase",
      "first purchase",
      "last order", "first order", "рожд*", "регистрац*", "дата доставк*", "дата отгрузк*", "дата возврат*",
      "дата изменени*", "дата оплат*", "последн*", "перв*",
    ],

    .total: [
      "amount", "total", "revenue", "sum", "value", "sales", "sale", "turnover", "spend", "spent", "paid",
      "payment",
      "payment value", "order value", "order total", "order amount", "total amount", "total price",
      "total sales",
      "line total", "subtotal", "grand total", "net sales", "gross sales", "sales amount", "amt", "gmv",
      "dollars",
      "price total", "transaction amount", "transaction value", "purchase amount", "cost", "monetary",
      "сумм*", "стоимост*", "выручк*", "итого", "всего", "оплачено", "оборот", "продаж*", "к оплате",
      "цена всего",
    ],
    .unitPrice: [
      "price", "unit price", "item price", "price per unit", "price each", "unit cost", "product price",
      "list price",
      "цена", "цена за ед", "цена за единицу", "цена за шт", "цена за штуку", "цена единицы", "цена товара",
    ],
    .otherMoney: [
      "tax", "vat", "discount", "shipping cost", "shipping fee", "shipping", "freight", "fee", "commission",
      "profit",
      "margin", "refund", "tip", "balance", "ндс", "налог*", "скидк*", "доставк*", "комисси*", "прибыл*",
      "маржа",
      "себестоимост*", "бонус*", "возврат*",
    ],
    .quantity: [
      "quantity", "qty", "units", "pieces", "pcs", "unit count", "item count", "items", "quantity ordered",
      "количеств*", "кол во", "кол", "колво", "шт", "штук", "единиц",
    ],

    .order: [
      "order", "order id", "order no", "order number", "order num", "order code", "order key", "invoice",
      "invoice no",
      "invoice id", "invoice number", "transaction", "transaction id", "transaction no", "transaction number",
      "trans id", "txn id", "receipt", "receipt id", "receipt no", "receipt number", "bill no", "bill number",
      "bill id",
      "basket id", "check number", "check no", "ticket no", "document no", "document number", "purchase id",
      "заказ", "номер заказ*", "№ заказ*", "код заказ*", "id заказ*", "ид заказ*", "чек", "номер чек*",
      "№ чек*",
      "id чек*", "накладная", "номер накладн*", "счет", "номер счет*", "документ", "номер документ*",
      "id транзакц*", "номер транзакц*",
    ],
    .identifier: [
      "product id", "product code", "stock code", "sku", "item id", "item code", "article", "barcode", "ean",
      "upc",
      "asin", "order item id", "order line", "line no", "line number", "row id", "row number", "session id",
      "store id",
      "seller id", "employee id", "zip", "zip code", "postal code", "postcode", "postal", "ssn", "passport",
      "iban",
      "ip", "url", "артикул", "код товар*", "id товар*", "штрихкод", "индекс", "почтовый индекс", "инн",
      "снилс",
      "паспорт*", "кпп", "огрн", "номер позици*", "номер паспорт*",
    ],
    .category: [
      "code", "type", "kind", "channel", "region", "zip", "zone", "area", "district", "country", "city",
      "state",
      "province", "store", "branch", "status", "category", "class", "group", "segment", "cluster", "label",
      "gender",
      "sex", "genre", "plan", "tariff", "mode", "method", "source", "priority", "brand", "model", "language",
      "currency",
      "department", "reason", "flag", "код", "тип", "вид", "канал", "регион", "область", "район", "город",
      "страна",
      "магазин", "филиал", "статус", "категори*", "класс", "групп*", "сегмент", "пол", "тариф", "способ",
      "источник",
      "бренд", "марка", "язык", "валюта", "отдел", "индекс",
    ],
  ]
}

extension ColumnVocabulary {
  fileprivate struct Entry {
    let phrase: Phrase
    let meaning: NameMeaning
    /// The place among all entries, meaning by meaning.
    let place: Int
  }

  /// The entries by the letter that their first word begins with.
  fileprivate static let entries: [Character: [Entry]] = {
    var entries: [Character: [Entry]] = [:]
    var place = 0
    for meaning in NameMeaning.allCases {
      for phrase in phrases[meaning] ?? [] {
        guard let letter = phrase.joined.first else { continue }
        entries[letter, default: []].append(Entry(phrase: phrase, meaning: meaning, place: place))
        place += 1
      }
    }
    return entries
  }()
}

extension ColumnName {
  /// What the name says: the meaning of which it is the whole, else of which it holds the longest phrase, else
  /// the first in the order of ``NameMeaning``; `nil` where it says nothing known.
  var meaning: (meaning: NameMeaning, isWhole: Bool)? {
    var best: (entry: ColumnVocabulary.Entry, isWhole: Bool)?
    // A phrase that is the name, or stands in it, begins as one of its words does.
    for letter in Set(words.compactMap(\.first)) {
      for entry in ColumnVocabulary.entries[letter] ?? [] {
        let whole = isWhole(entry.phrase)
        guard whole || (entry.meaning == .category ? isAbout(entry.phrase) : contains(entry.phrase)) else {
          continue
        }
        if best.map({ entry.isBetter(than: $0.entry, whole, $0.isWhole) }) ?? true { best = (entry, whole) }
      }
    }
    return best.map { ($0.entry.meaning, $0.isWhole) }
  }

  /// Whether the name says that its numbers are codes of categories.
  var saysCategory: Bool {
    (ColumnVocabulary.phrases[.category] ?? []).contains { isAbout($0) }
  }
}

extension ColumnVocabulary.Entry {
  /// Whether this says more of a name than another entry; each may be the whole of it.
  fileprivate func isBetter(than other: Self, _ isWhole: Bool, _ otherIsWhole: Bool) -> Bool {
    if isWhole != otherIsWhole { return isWhole }
    let (length, otherLength) = (phrase.words.count, other.phrase.words.count)
    return length == otherLength ? place < other.place : length > otherLength
  }
}
