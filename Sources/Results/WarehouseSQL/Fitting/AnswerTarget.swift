internal import CustomerFeatures

/// A table or view of the database that the segments of a run are written to.
public struct AnswerTarget: Sendable, Equatable {
  /// What it is called.
  public var name: TableName
  /// Whether the rules are kept, and asked at each reading, rather than their answer.
  public var isView: Bool
  /// Whether something of that name that this program did not make makes room.
  public var replaces = false

  /// Writes to a table or view of that name.
  public init(_ name: TableName, isView: Bool = false) { (self.name, self.isView) = (name, isView) }

  /// Refuses what could not be written, before anything is counted.
  ///
  /// - Throws: ``EngineError``, ``WarehouseError``.
  func check(_ log: EngineLog) throws {
    guard let source = log.address.table ?? log.table else { throw EngineError.noTableNamed }
    guard !isSame(as: source) else { throw EngineError.target(.source(name.description)) }
    let (dialect, session) = (log.address.dialect, try log.session(writes: true))
    _ = try state(columns: nil, dialect, session)
    if dialect == .sqlite {
      // A file that may not be written says so now.
      try session.ask("BEGIN IMMEDIATE") { _ throws(EngineError) in }
      try session.ask("ROLLBACK") { _ throws(EngineError) in }
    }
    try session.end()
  }

  /// What has to become of the name.
  ///
  /// - Parameter columns: Those of the answer; `nil` where it is not known yet.
  /// - Throws: ``EngineError`` where something is called so that must not make room.
  func state(
    columns: [String]?, _ dialect: WarehouseDialect, _ session: any EngineSession
  )
    throws -> TargetState
  {
    guard let query = try TargetStatement(dialect: dialect, target: name).query() else {
      return replaces ? .replaced : .absent
    }
    var reader = AnswerReader.whole(width: 2, limit: 10)
    try session.ask(query) { line throws(EngineError) in try reader.read(line) }
    guard let found = reader.rows.first else { return .absent }
    guard let kind = found[0], let isOurs = found[1].map({ $0 != 0 }) else {
      throw EngineError.answer(.contradiction)
    }
    guard kind == (isView ? 2 : 1) else {
      throw EngineError.target(.otherKind(name.description, isView: isView))
    }
    guard isOurs || replaces else { throw EngineError.target(.taken(name.description, isView: isView)) }
    let statements = ProbeStatements(dialect: dialect, table: name)
    guard let columns, try statements.columns() != nil else { return .replaced }
    let catalogue = try ProbedTable.catalogue(statements, session).columns
    // In SQLite the statement that made a table says whose it is, so another's is made anew.
    let isKept = catalogue.map(\.name) == columns && (isOurs || dialect != .sqlite)
    return isKept ? .refilled : .replaced
  }

  /// Whether both names may be one table's, whatever the engine makes of capitals and of parts that are left out.
  private func isSame(as other: TableName) -> Bool {
    zip(name.parts.reversed(), other.parts.reversed()).allSatisfy { $0.lowercased() == $1.lowercased() }
  }
}

/// What a database has got.
public struct WrittenAnswer: Sendable, Equatable {
  /// The table's or view's name.
  public let name: String
  /// Customers in the table, and those whom the run counted; `nil` of a view, which is asked later.
  public let customers: (written: Int, counted: Int)?

  /// Whether both say the same.
  public static func == (a: WrittenAnswer, b: WrittenAnswer) -> Bool {
    a.name == b.name && a.customers?.written == b.customers?.written
      && a.customers?.counted == b.customers?.counted
  }
}
