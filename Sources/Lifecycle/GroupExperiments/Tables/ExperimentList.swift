public import TextTables

/// Customers who are to be split, in the order of a table.
public struct ExperimentList: Sendable, Equatable {
  /// Their ids, each once.
  public let ids: [String]
  /// What each is told apart by; `nil` where nothing was asked for.
  public let strata: [String]?
  /// Rows that name a customer again; the first row counts.
  public let repeats: Int
  /// Rows without a customer.
  public let rowsWithoutCustomer: Int

  /// Reads the customers of a table.
  ///
  /// - Parameters:
  ///   - customer: The column of the ids; `nil` is the one called customer.
  ///   - stratum: The column within whose values arms get exact quotas.
  /// - Throws: ``ExperimentTableError``, `TableError`.
  /// - Complexity: O(bytes).
  public init(of table: Table, customer: String? = nil, stratum: String? = nil) throws {
    let columns = ExperimentColumns(table: table)
    let id = try columns.customer(customer)
    let told = try stratum.map { name throws(ExperimentTableError) in try columns.column(name) }
    let parts = try table.fold({ [(String, String)]() }) { part, row in
      part.append((row[id].identifier.text, told.map { row[$0].trimmed.text } ?? ""))
    }.parts
    var seen: Set<String> = []
    var (ids, strata): ([String], [String]) = ([], [])
    var (repeats, nameless) = (0, 0)
    for (id, stratum) in parts.joined() {
      if id.isEmpty {
        nameless += 1
      } else if seen.insert(id).inserted {
        ids.append(id)
        strata.append(stratum)
      } else {
        repeats += 1
      }
    }
    self.ids = ids
    self.strata = told == nil ? nil : strata
    self.repeats = repeats
    rowsWithoutCustomer = nameless
  }

  /// The arm of each customer, as a place in the design's arms.
  public func arms(by design: ExperimentDesign) -> [Int] {
    strata.map { design.arms(of: ids, in: $0) } ?? ids.map(design.arm)
  }
}
