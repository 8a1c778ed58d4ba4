import TestSupport
import Wording

/// A made-up export of a shop whose right answer is known by construction: names, languages, forms of dates and numbers,
/// layouts and words vary with the seed.
struct RandomExport {
  enum Kind: CaseIterable {
    case plain, numberBesideEMail, state, paid, cancelled, cancelledWhen, refundRows, totalOnLines,
      totalOnFirstLine, lineDiscount, refundColumn, currencies, negative, taxColumns
  }

  /// What one customer bought.
  struct Customer: Equatable {
    var lastDay: Int
    var orders: Int
    var cents: Int
  }

  let kind: Kind
  let language: ExportWords
  private(set) var csv = ""
  private(set) var expected: [String: Customer] = [:]

  private var generator: SeededGenerator
  private var header: [String] = []
  private var rows: [[String]] = []
  private var usesComma = false
  private var dateForm = 0
  private var idForm = 0

  private struct Order {
    var number: Int
    var customer: Int
    var day: Int
    var cents: Int
  }

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    kind = Kind.allCases[Int(seed) % Kind.allCases.count]
    language = ExportWords.all[Int(seed / 3) % ExportWords.all.count]
    usesComma = Bool.random(using: &generator)
    dateForm = Int.random(in: 0..<4, using: &generator)
    idForm = kind == .numberBesideEMail ? 2 : Int.random(in: 0..<3, using: &generator)
    let orders = madeUpOrders()
    write(orders)
  }

  private mutating func madeUpOrders() -> [Order] {
    var orders: [Order] = []
    for customer in 0..<32 {
      for _ in 0..<Int.random(in: 2...6, using: &generator) {
        orders.append(
          Order(
            number: 0, customer: customer, day: 19_366 + Int.random(in: 0..<330, using: &generator),
            cents: Int.random(in: 200...40_000, using: &generator)))
      }
    }
    orders.sort { ($0.day, $0.customer) < ($1.day, $1.customer) }
    for place in orders.indices { orders[place].number = 5001 + place }
    return orders
  }

  private mutating func pick(_ words: [String]) -> String {
    words[Int.random(in: 0..<words.count, using: &generator)]
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  private func id(_ customer: Int) -> String {
    switch idForm {
    case 0: "K\(1000 + customer)"
    case 1: "000\(100 + customer)"
    default: "person\(customer)@example.com"
    }
  }

  private func date(_ day: Int) -> String {
    let text = CalendarDay(daysSince1970: day).description
    let parts = text.split(separator: "-")
    return switch dateForm {
    case 0: text
    case 1: "\(parts[2]).\(parts[1]).\(parts[0])"
    case 2: "\(text) 14:05:11"
    default: "\(text)T10:00:00Z"
    }
  }

  private func money(_ cents: Int) -> String {
    let digits = cents.magnitude % 100
    return (cents < 0 ? "-" : "") + "\(cents.magnitude / 100)" + (usesComma ? "," : ".")
      + (digits < 10 ? "0" : "")
      + "\(digits)"
  }

  private mutating func buy(_ order: Order, cents: Int? = nil) {
    let key = id(order.customer)
    var known = expected[key] ?? Customer(lastDay: order.day, orders: 0, cents: 0)
    known.lastDay = max(known.lastDay, order.day)
    known.orders += 1
    known.cents += cents ?? order.cents
    expected[key] = known
  }

  private mutating func write(_ orders: [Order]) {
    let customer = kind == .numberBesideEMail ? pick(language.email) : pick(language.customer)
    header = [
      pick(kind == .numberBesideEMail ? ["ID", "id"] : language.order), pick(language.date), customer,
    ]
    switch kind {
    case .plain, .numberBesideEMail, .negative: header += [pick(language.amount)]
    case .currencies: header += [pick(language.amount), pick(language.currency)]
    case .state: header += [pick(language.amount), pick(language.status)]
    case .paid: header += [pick(language.amount), pick(language.paid)]
    case .cancelled: header += [pick(language.amount), pick(language.cancelled)]
    case .cancelledWhen: header += [pick(language.amount), pick(language.cancelledWhen)]
    case .refundRows: header += [pick(language.amount), pick(language.kind)]
    case .totalOnLines, .totalOnFirstLine:
      header += [pick(language.orderTotal), pick(language.item), pick(language.quantity)]
    case .lineDiscount: header += [pick(language.price), pick(language.quantity), pick(language.discount)]
    case .refundColumn: header += [pick(language.amount), pick(language.refund)]
    case .taxColumns: header += [pick(language.withTax), pick(language.tax), pick(language.withoutTax)]
    }
    for order in orders { write(order) }
    let places = Array(header.indices).shuffled(using: &generator)
    let delimiter = usesComma ? ";" : pick([",", ";", "\t"])
    csv =
      ([header] + rows).map { row in places.map { row[$0] }.joined(separator: delimiter) }
      .joined(separator: "\n") + "\n"
  }

  private mutating func add(_ order: Order, _ cells: [String], number: Int? = nil) {
    rows.append(["\(number ?? order.number)", date(order.day), id(order.customer)] + cells)
  }

  private mutating func write(_ order: Order) {
    let sum = money(order.cents)
    switch kind {
    case .plain, .numberBesideEMail:
      add(order, [sum])
      buy(order)
    case .negative: add(order, [money(-order.cents)])
    case .currencies: add(order, [sum, chance(40) ? "EUR" : "USD"])
    case .state, .paid, .cancelled, .cancelledWhen: writeFlagged(order, sum)
    case .refundRows:
      let words = language.kinds
      add(order, [sum, words.sale])
      buy(order)
      if chance(12) {
        add(order, [sum, words.refund], number: order.number + 3000)
        expected[id(order.customer)]?.cents -= order.cents
      }
    case .totalOnLines, .totalOnFirstLine:
      for line in 0..<Int.random(in: 1...3, using: &generator) {
        let isEmpty = kind == .totalOnFirstLine && line > 0
        add(order, [isEmpty ? "" : sum, "\(language.item[0]) \(line + 1)", "\(1 + line)"])
      }
      buy(order)
    case .lineDiscount:
      let (quantity, quarters) = (
        Int.random(in: 1...5, using: &generator), Int.random(in: 0...3, using: &generator)
      )
      add(
        order,
        [money(order.cents * 4), "\(quantity)", usesComma ? "0,\(25 * quarters)" : "0.\(25 * quarters)"])
      buy(order, cents: order.cents * quantity * (4 - quarters))
    case .refundColumn:
      let refund = chance(15) ? order.cents / 2 : 0
      add(order, [sum, money(refund)])
      buy(order, cents: order.cents - refund)
    case .taxColumns:
      add(order, [sum, money(order.cents / 6), money(order.cents - order.cents / 6)])
      buy(order)
    }
  }

  private mutating func writeFlagged(_ order: Order, _ sum: String) {
    let isLost = chance(15)
    let word: String
    switch kind {
    case .state: word = pick(isLost ? language.lost : language.done)
    case .paid: word = isLost ? language.no : language.yes
    case .cancelled: word = isLost ? language.yes : language.no
    default: word = isLost ? date(order.day + 2) : ""
    }
    add(order, [sum, word])
    if !isLost { buy(order) }
  }
}
