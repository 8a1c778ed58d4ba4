import CustomerFeatures
import DecisionTrees
import PurchaseLogs
import Segmentation
import TestSupport
import TextTables
import WarehouseSQL
import Wording

extension Cases {
  /// What numbers may be: missing, without end, next to each threshold, longer than a double holds.
  static func numbers(_ thresholds: [Double]) -> [Value] {
    let ordinary = thresholds.flatMap { [$0, $0.nextUp, $0.nextDown, Double(Float($0))] }
    let odd: [Double] = [
      0, -0.0, 1e300, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 9_007_199_254_740_992, -1e15, .nan,
      .infinity, -.infinity,
    ]
    let whole = [9_007_199_254_740_993, -9_007_199_254_740_993, Int.max]
    return [.null] + (ordinary + odd).map(Value.double) + whole.map(Value.whole)
  }

  /// Texts beside the categories, none of which is one of them.
  static let oddCategories = [
    "", "n/a", "NULL", "-", "oslo", "OSLO", "Osl", "Oslo2", "Оslo", "O'Neil \"x\"", "a\\b2", "${env:HOME}",
    "'; DROP TABLE c; --", "\u{200B}", "Oslo\u{0301}",
  ]

  static let categories = ["Oslo", "Ro me", "Köln", "Ко\"т", "a\\b", "O'Neil", "${x}", "--x", "1"]

  /// A table with a number or a category in every kind of trouble.
  static var table: Case {
    var generator = SeededGenerator(seed: 9)
    var income = CustomerColumns.NumberColumn(name: "in\"come", median: 20.25, isWhole: false)
    income.format = .init(decimalMark: .point)
    income.missing = [-999]
    var age = CustomerColumns.NumberColumn(name: "age", median: 40, isWhole: true)
    age.format = .init(decimalMark: .point)
    var months = CustomerColumns.NumberColumn(name: "months", median: 90, isWhole: false)
    months.factor = 30.436875
    months.format = .init(decimalMark: .point)
    var spent = CustomerColumns.NumberColumn(name: "spent: June", median: 7, isWhole: false)
    spent.isZeroWhereEmpty = true
    spent.format = .init(decimalMark: .point)
    let city = CustomerColumns.CategoryColumn(
      name: "ci`ty", values: [.missing] + categories.map(CategoryKey.value))
    let plan = CustomerColumns.CategoryColumn(name: "plan", values: [.value("gold"), .value("iron")])
    let columns = CustomerColumns(
      customerID: "id", numbers: [age, income, months, spent], categories: [city, plan])
    let asked: [String: [Double]] = [
      "age": [17.5, 40, 0.1, -0.3, 1e300],
      "in\"come": [20.25, 0.30000000000000004, 1_000_000.015, -999, 76.1], "months": [91, 30.5, 0, 1000],
      "spent: June": [0, -0.1, 7],
    ]
    let features = Models.customers(columns, [.leaf(label: 0)]).features.map(\.feature.name)
    let tree = Models.tree(depth: 9, thresholds: features.map { asked[$0] ?? [0.5] }, using: &generator)
    let pools = ["age", "in\"come", "months", "spent: June"].map { name in
      numbers((asked[name] ?? []).flatMap { [$0, -$0] })
    }
    let rows = (0..<1200).map { i -> [Value] in
      func any(_ values: [Value]) -> Value { values.randomElement(using: &generator) ?? .null }
      func wrapped(_ text: String) -> Value {
        .text(
          ["", " ", "\u{A0}", "\u{3000}"].randomElement(using: &generator).map { $0 + text + $0 } ?? text)
      }
      return [
        .text("c\(i)"), any(pools[0]), i % 7 == 0 ? .whole(-999) : any(pools[1]), any(pools[2]),
        any(pools[3]),
        i % 11 == 0
          ? .null
          : wrapped((i % 3 == 0 ? oddCategories : categories).randomElement(using: &generator) ?? ""),
        any([.text("gold"), .text("iron "), .text("Iron"), .null]),
      ]
    }
    return Case(
      name: "table",
      columns: [
        ("id", .text), ("age", .double), ("in\"come", .double), ("months", .double), ("spent: June", .double),
        ("ci`ty", .text), ("plan", .text),
      ], rows: rows, model: Models.customers(columns, tree)
    ) { dialect in
      var export = WarehouseExport(for: dialect)
      export.source = TableName("customers")
      return export
    }
  }

  /// The model of a log over a table with customers' recency, frequency and monetary.
  static var purchases: Case {
    var generator = SeededGenerator(seed: 31)
    let asked: [[Double]] = [[1, 2, 4.5], [20, 110.1, -0.01, 1e15 / 3], [98, 300]]
    let tree = Models.tree(depth: 6, thresholds: asked, using: &generator)
    let pools = asked.map(numbers)
    let rows = (0..<600).map { i -> [Value] in
      [.text("c\(i)")] + pools.map { $0.randomElement(using: &generator) ?? .null }
    }
    return Case(
      name: "purchases", columns: [("client", .text), ("F", .double), ("M", .double), ("R", .double)],
      rows: rows, model: Models.log(columns(), tree)
    ) { dialect in
      var export = WarehouseExport(for: dialect)
      export.rows = .customers
      export.columns.customer = "client"
      export.columns.features = ["recency": "R", "frequency": "F", "monetary": "M"]
      return export
    }
  }

  /// A list with the day of the last purchase.
  static var lastDays: Case {
    var generator = SeededGenerator(seed: 12)
    var last = CustomerColumns.NumberColumn(name: "last order", median: 50, isWhole: true)
    last.feature = "recency"
    last.unit = .daysSinceLastPurchase
    last.days = .init(pattern: "yyyy-mm-dd")
    let columns = CustomerColumns(customerID: "id", numbers: [last])
    let tree = Models.tree(depth: 4, thresholds: [[1, 10, 50, 49.5, 99]], using: &generator)
    let rows = (0..<200).map { i -> [Value] in
      [.text("c\(i)"), i % 13 == 0 ? .null : .day(19_900 - Int.random(in: 0..<120, using: &generator))]
    }
    return Case(
      name: "last days", columns: [("id", .text), ("last order", .date)], rows: rows,
      model: Models.customers(columns, tree)
    ) { WarehouseExport(for: $0) }
  }
}
