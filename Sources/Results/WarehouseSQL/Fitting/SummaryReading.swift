internal import CustomerFeatures
internal import CustomerLifecycle
internal import LinearAlgebra
internal import PurchaseLogs

/// Groups of customers who are alike, as an engine counted them.
struct SummaryReading {
  /// One group; sums are of all its customers.
  struct Cell {
    /// Recency, frequency and money of each, or the edges at which they lie.
    var recency, frequency, money: Int
    var customers: Int
    var recencySum, frequencySum, tenureSum: Int
    var moneySum: Int128
  }

  private(set) var cells: [Cell] = []
  private(set) var mode: SummaryStatement.Mode
  /// Decimals of money; `nil` without amounts.
  let scale: Int?

  /// In units of sums; so much a row, a million times, is still a number of 128 bits.
  private static let mostMoney: UInt128 = 1_000_000_000_000_000_000_000_000_000_000

  /// - Throws: ``EngineError`` for an answer that was cut and for numbers that cannot be true.
  init(_ rows: [[Int128?]], _ mode: SummaryStatement.Mode, scale: Int?) throws(EngineError) {
    (self.mode, self.scale) = (mode, scale)
    let names = SummaryStatement.columns(mode, hasAmounts: scale != nil)
    var place: [String: Int] = [:]
    for (number, name) in names.enumerated() { place[name] = number }
    for (number, row) in rows.enumerated() {
      func whole(_ name: String, most: Int128 = 1 << 53) throws(EngineError) -> Int {
        guard let column = place[name] else { return 0 }
        guard column < row.count, let value = row[column] else { throw .answer(.notNumbers(row: number + 1)) }
        guard value.magnitude <= most.magnitude, let whole = Int(exactly: value) else { throw .tooLarge }
        return whole
      }
      guard try whole("cells") == rows.count else {
        throw .answer(.cut(rows: rows.count, of: try whole("cells")))
      }
      let count = try whole("n", most: 1_000_000_000_000)
      var cell = Cell(
        recency: 0, frequency: 0, money: 0, customers: count, recencySum: 0, frequencySum: 0,
        tenureSum: try whole("sum_t"), moneySum: 0)
      switch mode {
      case .lossless:
        cell.recency = try whole("recency", most: 10_000_000)
        cell.frequency = try whole("frequency", most: 1_000_000_000_000)
        cell.money = try whole("money", most: 1 << 62)
        let (days, isLong) = cell.recency.multipliedReportingOverflow(by: count)
        let (orders, isMany) = cell.frequency.multipliedReportingOverflow(by: count)
        guard !isLong, !isMany else { throw .tooLarge }
        (cell.recencySum, cell.frequencySum) = (days, orders)
        cell.moneySum = Int128(cell.money) * Int128(count)
      case .grid:
        cell.recency = try whole("r", most: 10_000_000)
        cell.frequency = try whole("f", most: 1_000_000_000_000)
        cell.money = try whole("m", most: 1 << 62)
        (cell.recencySum, cell.frequencySum) = (try whole("sum_r"), try whole("sum_f"))
        if let column = place["sum_m"] {
          guard let sum = row[column] else { throw .answer(.notNumbers(row: number + 1)) }
          guard sum.magnitude <= Self.mostMoney else { throw .tooLarge }
          cell.moneySum = sum
        }
      }
      guard count > 0, cell.recencySum >= count, cell.frequency >= 0, cell.frequencySum >= 0,
        cell.tenureSum >= cell.recencySum
      else { throw .answer(.contradiction) }
      cells.append(cell)
    }
    // Whatever is added up of them later fits into whole numbers.
    let total = cells.reduce(Int128(0)) { sum, cell in
      sum + Int128(cell.customers) + Int128(cell.recencySum) + Int128(cell.frequencySum)
        + Int128(cell.tenureSum)
    }
    guard total < 1 << 62 else { throw .tooLarge }
    cells.sort { ($0.recency, $0.frequency, $0.money) < ($1.recency, $1.frequency, $1.money) }
    let pairs = zip(cells, cells.dropFirst())
    guard pairs.allSatisfy({ ($0.recency, $0.frequency, $0.money) != ($1.recency, $1.frequency, $1.money) })
    else { throw .answer(.contradiction) }
  }

  var customers: Int { cells.reduce(0) { $0 + $1.customers } }

  /// The same with fewer edges of money where there are very many groups, edges being nested.
  func coarsened(to most: Int) -> SummaryReading {
    guard case .grid(let edges) = mode, cells.count > most else { return self }
    let coarser = edges.withCoarserMoney
    var joined: [[Int]: Cell] = [:]
    for cell in cells {
      var own = cell
      own.money = GridEdges.edge(of: cell.money, coarser.money)
      let place = [own.recency, own.frequency, own.money]
      guard let other = joined[place] else {
        joined[place] = own
        continue
      }
      own.customers += other.customers
      own.recencySum += other.recencySum
      own.frequencySum += other.frequencySum
      own.tenureSum += other.tenureSum
      own.moneySum += other.moneySum
      joined[place] = own
    }
    var coarsened = self
    coarsened.mode = .grid(coarser)
    coarsened.cells = joined.values.sorted {
      ($0.recency, $0.frequency, $0.money) < ($1.recency, $1.frequency, $1.money)
    }
    return coarsened
  }

  /// The features: of customers who are equal, or the means of groups and the edges at which they lie.
  func matrix() -> FeatureMatrix {
    func money(_ units: Int128) -> Double {
      ExactMoney(units: units, exponent: -(scale ?? 0)).nearestDouble
    }
    var (values, edges, sums): ([Double], [Double], [Double]) = ([], [], [])
    var areWhole = true
    for cell in cells {
      switch mode {
      case .lossless:
        values.append(Double(cell.frequency))
        if let scale {
          let monetary = ExactMoney(units: Int128(cell.money), exponent: -scale).nearestDouble
          areWhole = areWhole && monetary == monetary.rounded()
          values.append(monetary)
        }
        values.append(Double(cell.recency))
      case .grid(let grid):
        func add(_ edge: Double, _ sum: Double, below: Double?, isLast: Bool) {
          // The mean of a group lies between its edges; a division may push it just across.
          var mean = sum / Double(cell.customers)
          if !isLast { mean = min(mean, edge) }
          if let below { mean = max(mean, below.nextUp) }
          values.append(mean)
          edges.append(edge)
          sums.append(sum)
        }
        add(
          Double(cell.frequency), Double(cell.frequencySum),
          below: grid.below(cell.frequency, \.frequency).map { Double($0) },
          isLast: cell.frequency == grid.frequency.last)
        if scale != nil {
          add(
            money(Int128(cell.money)), money(cell.moneySum),
            below: grid.below(cell.money, \.money).map { money(Int128($0)) },
            isLast: cell.money == grid.money.last)
        }
        add(
          Double(cell.recency), Double(cell.recencySum),
          below: grid.below(cell.recency, \.recency).map { Double($0) },
          isLast: cell.recency == grid.recency.last)
      }
    }
    if mode != .lossless { areWhole = false }
    let features = Feature.ofPurchases(hasWholeMoney: scale.map { _ in areWhole })
    return FeatureMatrix(
      features: features, values: Matrix(rows: cells.count, columns: features.count, elements: values),
      customers: cells.indices.map { "\($0 + 1)" }, weights: cells.map(\.customers),
      groups: edges.isEmpty
        ? nil
        : FeatureMatrix.Groups(
          edges: Matrix(rows: cells.count, columns: features.count, elements: edges),
          sums: Matrix(rows: cells.count, columns: features.count, elements: sums)))
  }

  /// The same customers as the trade scores them.
  func trade() -> [SummedTrade.Group] {
    cells.map { cell in
      var group = SummedTrade.Group(
        recency: cell.recency, orders: cell.frequency, units: Int128(cell.money), customers: cell.customers,
        recencySum: cell.recencySum, orderSum: cell.frequencySum, unitSum: cell.moneySum)
      if case .grid(let grid) = mode {
        // More than the edge below: the least that one of them may have.
        group.orders = grid.below(cell.frequency, \.frequency).map { $0 + 1 } ?? cell.frequency
        group.units = Int128(grid.below(cell.money, \.money).map { $0 + 1 } ?? cell.money)
      }
      return group
    }
  }

  /// The answer as a file of it is written.
  var csv: String {
    let hasAmounts = scale != nil
    var text = SummaryStatement.columns(mode, hasAmounts: hasAmounts).joined(separator: ",") + "\n"
    for cell in cells {
      var numbers = ["\(cell.recency)", "\(cell.frequency)"]
      if hasAmounts { numbers.append("\(cell.money)") }
      numbers.append("\(cell.customers)")
      if mode != .lossless { numbers += ["\(cell.recencySum)", "\(cell.frequencySum)"] }
      numbers.append("\(cell.tenureSum)")
      if mode != .lossless, hasAmounts { numbers.append("\(cell.moneySum)") }
      text += numbers.joined(separator: ",") + ",\(cells.count)\n"
    }
    return text
  }
}
