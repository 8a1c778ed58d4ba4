import CustomerFeatures
import DecisionTrees
import PurchaseLogs
import Segmentation
import TestSupport
import TextTables
import WarehouseSQL
import Wording

/// Tables in which something went wrong once, or could.
enum Cases {
  /// What a log may hold besides ordinary rows: each id with its own spelling, by bytes.
  static let oddIDs = [
    "o\"; DROP TABLE orders; --", "'; DROP TABLE orders; --", "a:b", "\\d", "${x}", "${env:HOME}", "{{ x }}",
    "%s %d", "&x", "a\\", "--5", "/* a */", "Ж№1", "ärger", "aA", "Aa2", "\u{2009}thin\u{202F}",
    " two  blanks ",
    "\u{3000}wide", "x\u{200B}", "001", "1e5", "NULLs", "na na", "日本", "a`b", "$$", "@a", "#a", "?1",
  ]

  static func columns(
    _ returns: ReturnsPolicy = .subtract, _ orders: OrderCounting = .auto, order: Bool = true
  ) -> PurchaseColumns {
    var columns = PurchaseColumns(
      customerID: "customer", date: "day", amount: "amount", order: order ? "order no" : nil, orders: orders,
      returns: returns)
    columns.amountFormat = .init(decimalMark: .point)
    return columns
  }

  /// Ordinary customers, and rows of every odd kind.
  static func rows(seed: UInt64, customers: Int = 60) -> [[Value]] {
    var generator = SeededGenerator(seed: seed)
    func chance(_ share: Int) -> Bool { Int.random(in: 0..<share, using: &generator) == 0 }
    let ids = (0..<customers).map { "k\($0)" } + oddIDs
    var rows: [[Value]] = []
    for id in ids {
      let first = 19_600 + Int.random(in: 0..<300, using: &generator)
      for _ in 0..<Int.random(in: 1...9, using: &generator) {
        let day = first + Int.random(in: 0..<200, using: &generator)
        let cents =
          chance(6)
          ? -Int.random(in: 1...900, using: &generator)
          : chance(12) ? 0 : Int.random(in: 1...4000, using: &generator)
        let order: Value =
          chance(5)
          ? [.null, .text("n/a"), .text(" "), .text("#N/A"), .text("-")].randomElement(using: &generator)
            ?? .null
          : .text(
            ["A\(id.utf8.count)", "a\(id.utf8.count)", " B ", "01", "1", "\(rows.count)"]
              .randomElement(using: &generator) ?? "")
        rows.append([
          chance(60)
            ? .text(["", "N/A", "nan", "–", "Н/Д"].randomElement(using: &generator) ?? "") : .text(id),
          chance(60) ? .null : .day(chance(40) ? -25_508 : day), chance(60) ? .null : .cents(cents), order,
        ])
      }
    }
    // A customer of returns alone, who comes last; and one whose return comes after all purchases.
    rows.append([.text("returner"), .day(21_000), .cents(-100), .text("r1")])
    rows.append([.text("k0"), .day(20_900), .cents(-250), .text("r2")])
    rows.append([.text("k0"), .day(19_700), .cents(1000), .text("r3")])
    return rows
  }

  static let logColumns: [(name: String, kind: Case.Kind)] = [
    ("customer", .text), ("day", .date), ("amount", .decimal), ("order no", .text),
  ]

  /// Thresholds at, just below and just above what customers have, as `classify` adds it up.
  static func thresholds(_ answers: Case.Answers) -> [[Double]] {
    func numbers(_ place: Int) -> [Double] { Set(answers.values.map { $0.values[place] }).sorted() }
    let money = numbers(2).flatMap { [$0, $0.nextUp, $0.nextDown, $0 + 0.005] }
    return [numbers(1) + [2.5, 0.5], money, numbers(0) + [0, 99.5, 45_000]]
  }

  /// A log with its model and policies.
  static func log(
    seed: UInt64, _ returns: ReturnsPolicy = .subtract, _ orders: OrderCounting = .auto, order: Bool = true,
    asOf: Int? = nil, window: Int? = nil, offset: Int = 1, depth: Int = 7
  ) throws -> Case {
    var generator = SeededGenerator(seed: seed)
    let rows = rows(seed: seed)
    let columns = columns(returns, orders, order: order)
    var log = Case(
      name: "log \(seed) \(returns) \(orders)\(order ? "" : " days")\(asOf.map { " as of \($0)" } ?? "")"
        + (window.map { " window \($0)" } ?? "") + (offset == 1 ? "" : " offset \(offset)"),
      columns: logColumns, rows: rows,
      model: Models.log(columns, [.leaf(label: 0)], window: window, offset: offset)
    ) { dialect in
      var export = WarehouseExport(for: dialect)
      export.kinds.amountScale = 2
      export.asOf = asOf.map(CalendarDay.init(daysSince1970:))
      return export
    }
    let tree = try Models.tree(depth: depth, thresholds: thresholds(log.classified()), using: &generator)
    log.model = Models.log(columns, tree, window: window, offset: offset)
    return log
  }

  /// Every policy, with and without a day and a window.
  static func logs() throws -> [Case] {
    var cases: [Case] = []
    var seed: UInt64 = 1
    for returns in ReturnsPolicy.allCases {
      for (orders, order) in [(OrderCounting.auto, true), (.auto, false), (.rows, true)] {
        for (asOf, window) in [(nil, nil), (19_850, nil), (nil, 400), (19_900, 120)] as [(Int?, Int?)] {
          cases.append(
            try log(
              seed: seed, returns, orders, order: order, asOf: asOf, window: window,
              offset: seed.isMultiple(of: 5) ? 3 : 1))
          seed += 1
        }
      }
    }
    return cases
  }

  /// A tree that is deeper than one expression may be.
  static func deep() throws -> Case {
    var generator = SeededGenerator(seed: 98)
    var deep = try log(seed: 99)
    let asked = try thresholds(deep.classified())
    var nodes: [DecisionTree.Node] = []
    for level in 0..<40 {
      let feature = Int.random(in: asked.indices, using: &generator)
      let (leaf, next) = (2 * level + 1, 2 * level + 2)
      let isUp = Bool.random(using: &generator)
      nodes.append(
        .split(
          feature: feature, threshold: asked[feature].randomElement(using: &generator) ?? 0,
          atMost: isUp ? leaf : next, above: isUp ? next : leaf))
      nodes.append(.leaf(label: level % 3))
    }
    deep.model = Models.log(columns(), nodes + [.leaf(label: 1)])
    return deep
  }

  /// Price times quantity, both with decimals and with signs, and only some rows.
  static var products: Case {
    var generator = SeededGenerator(seed: 77)
    var columns = columns(.subtract, .auto)
    columns.quantity = "pieces"
    columns.filters = [
      RowFilter(column: "shop \"A\"", values: ["Web", "Лавка", "O'Neil's"]),
      RowFilter(column: "currency", values: ["EUR"], areCurrencies: true),
    ]
    let rows = (0..<400).map { i -> [Value] in
      func any(_ values: [Value]) -> Value { values.randomElement(using: &generator) ?? .null }
      return [
        .text("c\(i % 40)"), .day(19_700 + i % 90), .cents(Int.random(in: -300...900, using: &generator)),
        .text("n\(i / 3)"), .whole(Int.random(in: -2...5, using: &generator)),
        any([
          .text("web"), .text("WEB "), .text("Лавка"), .text("лавка"), .text("Shop"), .text("O'Neil's"),
          .null,
        ]),
        any([.text("EUR"), .text("eur"), .text("€"), .text("USD"), .text("EUR")]),
      ]
    }
    let thresholds: [[Double]] = [[1, 2, 3, 4.5, 7], [-2, 0, 5.01, 25, 100.1], [1, 5, 10.5, 30, 60]]
    let tree = Models.tree(depth: 6, thresholds: thresholds, using: &generator)
    return Case(
      name: "products",
      columns: logColumns + [("pieces", .integer), ("shop \"A\"", .text), ("currency", .text)], rows: rows,
      model: Models.log(columns, tree)
    ) { dialect in
      var export = WarehouseExport(for: dialect)
      export.kinds.amountScale = 2
      export.kinds.quantities = .integer
      export.source = TableName("o\"; DROP TABLE x; --")
      return export
    }
  }

  /// Orders that are no purchases, and rows that are returns, by words.
  static func statuses(_ returns: ReturnsPolicy, hasAmounts: Bool = true) -> Case {
    var generator = SeededGenerator(seed: 55)
    let words = [
      "Paid", "CANCELLED", "cancelled ", "Возврат", "возврат", "отменён", "Refund", "sale", "???", "",
    ]
    var columns = columns(returns)
    if !hasAmounts { columns.amount = nil }
    columns.statuses = [
      StatusColumn(column: "state", reading: .state), StatusColumn(column: "kind", reading: .kind),
    ]
    let rows = (0..<500).map { i -> [Value] in
      func word() -> Value { .text(words.randomElement(using: &generator) ?? "") }
      let isPlain = i % 3 == 0
      return [
        .text("c\(i % 50)"), .day(19_700 + i % 90),
        .cents(i % 9 == 0 ? 0 : Int.random(in: 1...900, using: &generator)),
        .text("n\(i)"), isPlain ? .text("Paid") : word(), isPlain ? .null : word(),
      ]
    }
    let money: [Double] = [-2, 0, 5.01, 25]
    let tree = Models.tree(
      depth: 5, thresholds: [[1, 2, 3, 4.5, 7]] + (hasAmounts ? [money] : []) + [[1, 5, 10.5, 30, 60]],
      using: &generator)
    return Case(
      name: "statuses \(returns)\(hasAmounts ? "" : " without amounts")",
      columns: logColumns + [("state", .text), ("kind", .text)], rows: rows, model: Models.log(columns, tree)
    ) { dialect in
      var export = WarehouseExport(for: dialect)
      export.kinds.amountScale = 2
      export.statusValues = ["Paid", "Cancelled", "Возврат", "отменён", "refund", "Sale", "???"]
      return export
    }
  }

  /// A log without amounts.
  static var withoutAmounts: Case {
    var generator = SeededGenerator(seed: 5)
    let rows = rows(seed: 5).map { Array($0[..<2]) }
    let columns = PurchaseColumns(customerID: "customer", date: "day")
    let tree = Models.tree(depth: 5, thresholds: [[1, 2, 3, 5], [10, 100, 250.5]], using: &generator)
    return Case(
      name: "no amounts", columns: Array(logColumns[..<2]), rows: rows, model: Models.log(columns, tree)
    ) { WarehouseExport(for: $0) }
  }
}
