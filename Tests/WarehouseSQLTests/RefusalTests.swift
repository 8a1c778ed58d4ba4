import CustomerFeatures
import DecisionTrees
import PurchaseLogs
import Segmentation
import Testing
import TextTables
import Wording
@testable import WarehouseSQL

/// What is not written as SQL, because it would not be what the model says.
struct RefusalTests {
  private static let leaf: [DecisionTree.Node] = [.leaf(label: 0)]

  private func refusal(
    _ model: SegmentationModel, _ dialect: WarehouseDialect = .duckdb,
    _ change: (inout WarehouseExport) -> Void = { _ in }
  ) -> WarehouseError? {
    var export = WarehouseExport(for: dialect)
    change(&export)
    do throws(WarehouseError) {
      _ = try export.text(of: model)
      return nil
    } catch {
      return error
    }
  }

  @Test func `what a recipe does beyond picking and multiplying is not repeated by guessing`() {
    func refused(_ change: (inout PurchaseColumns) -> Void) -> WarehouseError? {
      var columns = Cases.columns()
      change(&columns)
      return refusal(Models.log(columns, Self.leaf))
    }
    #expect(refused { _ in } == nil)
    #expect(
      refused { $0.statuses = [StatusColumn(column: "state", reading: .state)] }
        == .statusValuesNeeded(column: "state"))
    #expect(refused { $0.amountScope = .order } == .notRepeatable(.orderTotals))
    #expect(refused { $0.refund = "back" } == .notRepeatable(.refunds(column: "back")))
    #expect(
      refused { $0.discount = LineDiscount(column: "off", unit: .percent) }
        == .notRepeatable(.discounts(column: "off")))
    #expect(refused { $0.isNegated = true } == .notRepeatable(.turnedSigns))
    #expect(
      refused { $0.filters = [RowFilter(column: "amount", values: ["EUR"], areCurrencies: true)] }
        == .notRepeatable(.currenciesInAmounts(column: "amount")))
  }

  @Test func `columns without a name have to be named`() {
    var columns = Cases.columns()
    (columns.customerID, columns.date) = ("column 1", "column 2")
    let model = Models.log(columns, Self.leaf)
    #expect(refusal(model) == .unnamedColumns([.customer, .date]))
    #expect(refusal(model) { ($0.columns.customer, $0.columns.date) = ("a", "b") } == nil)
    let table = Models.customers(
      CustomerColumns(customerID: "id", numbers: [.init(name: "column 3", median: 1, isWhole: true)]),
      [.split(feature: 0, threshold: 1, atMost: 1, above: 2), .leaf(label: 0), .leaf(label: 1)])
    #expect(refusal(table) == .unnamedFeature("column 3"))
    #expect(refusal(table) { $0.columns.features = ["column 3": "age"] } == nil)
    #expect(
      refusal(table) { $0.columns.features = ["column 3": "age", "agee": "x"] }
        == .noSuchFeature("agee", available: ["column 3", "column 3"]))
    let numbered = Models.customers(
      CustomerColumns(customerID: nil, numbers: [.init(name: "age", median: 1, isWhole: true)]), Self.leaf)
    #expect(refusal(numbered) == .unnamedColumns([.customer]))
  }

  @Test func `days that an engine cannot read without a doubt are refused`() {
    let model = Models.log(Cases.columns(), Self.leaf)
    #expect(refusal(model, .postgres) { $0.kinds.days = .iso } == .noSuchDays(.iso, .postgres))
    #expect(refusal(model, .sqlite) { $0.kinds.days = .date } == .noSuchDays(.date, .sqlite))
    #expect(refusal(model, .ansi) { $0.rows = .log } == .noLog(.ansi))
    #expect(refusal(model, .ansi) == nil)
    #expect(refusal(model) { $0.kinds.timeZone = "x'; --" } == .unusableTimeZone("x'; --"))
    #expect(refusal(model) { $0.kinds.timeZone = "America/Port-au-Prince" } == nil)
  }

  @Test func `money has at most six decimals, with a quantity in SQLite three`() {
    let model = Models.log(Cases.columns(), Self.leaf, sums: 0.12345678...9)
    #expect(refusal(model) == .noScale(0.12345678, most: 6))
    #expect(refusal(model) { $0.kinds.amountScale = 2 } == nil)
    #expect(refusal(model) { $0.kinds.amountScale = 7 } == .tooManyDecimals(7, most: 6, .duckdb))
    #expect(refusal(model) { $0.kinds.amountScale = -1 } == .tooManyDecimals(-1, most: 6, .duckdb))
    var columns = Cases.columns()
    columns.quantity = "pieces"
    let product = Models.log(columns, Self.leaf)
    #expect(
      refusal(product, .sqlite) { $0.kinds.quantityScale = 2 } == .tooManyDecimals(4, most: 3, .sqlite))
  }

  @Test func `a view and a table have names, and models are over what they were made of`() {
    let model = Models.log(Cases.columns(), Self.leaf)
    #expect(refusal(model) { $0.form = .view } == .noTarget(.view))
    let table = Models.customers(
      CustomerColumns(customerID: "id", numbers: [.init(name: "age", median: 1, isWhole: true)]), Self.leaf)
    #expect(refusal(table) { $0.rows = .log } == .noLogInModel)
    #expect(throws: WarehouseError.unknownDialect("redshift")) { try WarehouseDialect(named: "redshift") }
    #expect(throws: Never.self) { try WarehouseDialect(named: "databricks") }
  }

  @Test func `a tree as deep as SQLite takes is taken, and no deeper one`() throws {
    func chain(_ depth: Int) -> [DecisionTree.Node] {
      var nodes: [DecisionTree.Node] = []
      for level in 0..<depth {
        nodes.append(
          .split(feature: 0, threshold: Double(level), atMost: 2 * level + 1, above: 2 * level + 2))
        nodes.append(.leaf(label: 0))
      }
      // Leaves and splits in turn: a child stands behind its parent.
      return nodes + [.leaf(label: 1)]
    }
    let deep = Models.log(Cases.columns(), chain(200))
    let text = try WarehouseExport(for: .sqlite).text(of: deep)
    let database = try Database()
    try database.run("CREATE TABLE orders (customer TEXT, day TEXT, amount NUMERIC, \"order no\" TEXT)")
    #expect(try database.run(text) == [])
    #expect(refusal(Models.log(Cases.columns(), chain(201))) == .tooDeep(201, most: 200))
  }

  @Test func `a threshold of money is the largest sum that is not above it`() throws {
    for units in [-9301, -1, 0, 1, 29, 115, 12_345, 999_999, 1_234_567_890_123] {
      for scale in 0...6 {
        let threshold = (0..<scale).reduce(Double(units)) { value, _ in value / 10 }
        let found = try WholeThresholds.units(threshold, scale: scale)
        func double(_ units: Int) -> Double { Double("\(units)e-\(scale)") ?? .nan }
        #expect(double(found) <= threshold && double(found + 1) > threshold)
        let below = try WholeThresholds.units(threshold.nextDown, scale: scale)
        #expect(double(below) < threshold && double(below + 1) >= threshold)
      }
    }
    #expect(throws: WarehouseError.thresholdTooLarge(1e300)) { try WholeThresholds.units(1e300, scale: 2) }
  }

  @Test func `a threshold behind a factor is moved to where the product passes it`() throws {
    for threshold in [0, 0.5, 30, 91, -45.5, 1e10] {
      let before = try #require(WholeThresholds.beforeFactor(threshold, factor: 30.436875))
      #expect((before * 30.436875).rounded() <= threshold)
      #expect((before.nextUp * 30.436875).rounded() > threshold)
    }
  }
}
