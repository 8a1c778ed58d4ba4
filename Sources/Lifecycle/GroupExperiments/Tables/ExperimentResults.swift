public import TextTables

/// What customers did in an experiment, by id.
public struct ExperimentResults: Sendable, Equatable {
  /// One customer's.
  struct Outcome: Sendable, Equatable {
    var converted = false
    var money = 0.0
    var before = 0.0
    /// Whether the results are about the customer, and not only what was before them.
    var isSeen = true
  }

  var outcomes: [String: Outcome] = [:]
  /// Whether buying was counted; what is not counted is not compared.
  var countsBuyers = false
  /// Whether money was counted.
  var countsMoney = false
  /// Whether it is known what was spent before.
  var knowsBefore = false
  /// The days that they cover; `nil` where they do not say.
  public internal(set) var days: Int?

  /// Reads a table of customers with who bought (converted: yes or no) or for how much (revenue), or both.
  ///
  /// Of several rows of a customer the money is added up, and one that says yes is enough.
  ///
  /// - Parameter customer: The column of the ids; `nil` is the one called customer.
  /// - Throws: ``ExperimentTableError``, `TableError`.
  /// - Complexity: O(bytes).
  public init(of table: Table, customer: String? = nil) throws {
    let columns = ExperimentColumns(table: table)
    let id = try columns.customer(customer)
    let converted = table.index(ofColumn: "converted")
    let revenue = table.index(ofColumn: "revenue")
    guard converted != nil || revenue != nil else {
      throw ExperimentTableError.noOutcome(file: columns.fileName, available: table.columnNames)
    }
    let reader = try revenue.map { try columns.numbers($0) }
    typealias Row = (id: String, answer: String, line: Int, money: Double?, text: String)
    let parts = try table.fold({ [Row]() }) { part, row in
      let money = revenue.flatMap { column in reader.flatMap { row[column].number(in: $0)?.value } }
      part.append(
        (
          row[id].identifier.text, converted.map { row[$0].trimmed.text } ?? "", row.line, money,
          revenue.map { row[$0].trimmed.text } ?? ""
        ))
    }.parts
    for row in parts.joined() where !row.id.isEmpty {
      var outcome = outcomes[row.id] ?? Outcome()
      if let converted {
        // Nothing is no: who did not buy is often left empty.
        guard let answer = row.answer.isEmpty ? .no : YesOrNo(row.answer) else {
          throw ExperimentTableError.neitherYesNorNo(
            column: table.columnNames[converted], line: row.line, value: row.answer)
        }
        if answer == .yes { outcome.converted = true }
      }
      if let revenue {
        guard row.money != nil || row.text.isEmpty else {
          throw ExperimentTableError.noNumbers(column: table.columnNames[revenue], example: row.text)
        }
        outcome.money += row.money ?? 0
      }
      outcomes[row.id] = outcome
    }
    countsBuyers = converted != nil
    countsMoney = revenue != nil
  }
}

extension ExperimentEvaluation {
  /// Judges an experiment by what its customers did: who is not among the results did not buy, and spent nothing.
  ///
  /// - Parameters:
  ///   - shares: The planned shares of the arms in 1/10000; `nil` where none are known.
  ///   - planned: Customers of all arms together that were to be seen.
  ///   - days: Days that were to be seen.
  ///   - level: α.
  /// - Throws: ``ExperimentError`` where an arm is empty, α is no share, or nobody was to be seen.
  public init(
    of split: ExperimentSplit, results: ExperimentResults, shares: [Int]? = nil, planned: Int? = nil,
    days: Int? = nil, level: Double = 0.05
  ) throws(ExperimentError) {
    let customers = split.customers.map { customer in
      let outcome = results.outcomes[customer.id] ?? ExperimentResults.Outcome()
      return ExperimentCustomer(
        arm: customer.arm, converted: results.countsBuyers ? outcome.converted : nil,
        money: results.countsMoney ? outcome.money : nil,
        before: results.knowsBefore ? outcome.before : nil, segment: customer.segment)
    }
    let plan = try ExperimentPlan(customers: planned, days: days, daysSeen: results.days)
    try self.init(arms: split.arms, customers: customers, shares: shares, plan: plan, level: level)
  }
}

extension ExperimentResults {
  /// Customers of the results whom the split does not have; they are left out.
  public func outside(_ split: ExperimentSplit) -> Int {
    let inside = split.customers.count { outcomes[$0.id]?.isSeen == true }
    return outcomes.values.count(where: \.isSeen) - inside
  }
}
