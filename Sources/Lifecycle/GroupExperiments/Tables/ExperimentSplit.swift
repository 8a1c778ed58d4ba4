internal import FileVocabulary
public import TextTables

/// Which customer is in which arm, read back from a table.
public struct ExperimentSplit: Sendable, Equatable {
  /// The arms, the controls first.
  public let arms: [String]
  /// The customers of the table, each once, in its order.
  public let customers: [Customer]

  /// A customer of a split.
  public struct Customer: Sendable, Equatable {
    /// As written in the table.
    public let id: String
    /// The place of the arm.
    public let arm: Int
    /// What the table calls the customer's segment; `nil` where it says nothing.
    public let segment: String?
  }

  /// Reads a table with the columns customer and arm; a list for today instead has control, which is true or false.
  ///
  /// - Parameters:
  ///   - customer: The column of the ids; `nil` is the one called customer.
  ///   - arms: The arms in order, the controls first; `nil` puts the one called control first and the others in the order
  ///     of their bytes.
  /// - Throws: ``ExperimentTableError``, ``ExperimentError``, `TableError`.
  /// - Complexity: O(bytes).
  public init(of table: Table, customer: String? = nil, arms: [String]? = nil) throws {
    let columns = ExperimentColumns(table: table)
    let id = try columns.customer(customer)
    let segment = table.index(ofColumn: "segment")
    let (column, isControl) = try Self.armColumn(of: columns)
    let parts = try table.fold({ [(id: String, arm: String, segment: String?, line: Int)]() }) { part, row in
      part.append(
        (row[id].identifier.text, row[column].trimmed.text, segment.map { row[$0].trimmed.text }, row.line))
    }.parts
    var rows = parts.joined().filter { !$0.id.isEmpty }
    if isControl {
      for place in rows.indices {
        guard let yes = YesOrNo(rows[place].arm) else {
          throw ExperimentTableError.neitherYesNorNo(
            column: table.columnNames[column], line: rows[place].line, value: rows[place].arm)
        }
        rows[place].arm = yes == .yes ? Self.control : Self.treated
      }
    }
    let order = try Self.order(of: Set(rows.map(\.arm)), asked: arms)
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    var seen: Set<String> = []
    var customers: [Customer] = []
    for row in rows {
      guard let arm = places[row.arm] else { throw ExperimentError.unknownArm(row.arm, known: order) }
      guard seen.insert(row.id).inserted else { throw ExperimentError.customerTwice(row.id) }
      customers.append(Customer(id: row.id, arm: arm, segment: row.segment))
    }
    self.arms = order
    self.customers = customers
  }

  /// What the arm that is left alone is called.
  public static let control = "control"
  /// What the other arm is called where only controls are marked.
  public static let treated = "treated"

  private static func armColumn(of columns: ExperimentColumns) throws -> (column: Int, isControl: Bool) {
    if let arm = columns.table.index(ofColumn: "arm") { return (arm, false) }
    if let control = columns.table.index(ofColumn: "control") { return (control, true) }
    throw ExperimentTableError.noArms(file: columns.fileName, available: columns.table.columnNames)
  }

  private static func order(of found: Set<String>, asked: [String]?) throws -> [String] {
    if let asked { return asked }
    let sorted = found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard found.contains(control) else { throw ExperimentTableError.controlUnknown(arms: sorted) }
    return [control] + sorted.filter { $0 != control }
  }
}

/// A cell that answers a question.
enum YesOrNo {
  case yes, no

  /// - Parameter text: Without blanks around it.
  init?(_ text: String) {
    let word = text.lowercased()
    if Self.words.yes.contains(word) {
      self = .yes
    } else if Self.words.no.contains(word) {
      self = .no
    } else {
      return nil
    }
  }

  private static let words: (yes: Set<String>, no: Set<String>) = (
    Set(LanguageWords.all.flatMap(\.yes)).union(["1", "true"]),
    Set(LanguageWords.all.flatMap(\.no)).union(["0", "false"])
  )
}
