public import CustomerFeatures
public import Segmentation
public import Wording

/// A log in a database, and what a person decides about it; whatever is not decided here, its catalogue and its values
/// decide.
public struct EngineLog: Sendable {
  /// Where the database is.
  public var address: EngineAddress
  /// The table; `nil` where the address says it all.
  public var table: TableName?
  /// What its columns are for.
  public var layout = LayoutOptions()
  /// The zone whose days are meant, and the decimals of amounts where a person says how many.
  public var kinds = ColumnKinds()
  /// The analysis day; `nil` means the day after the last.
  public var asOf: CalendarDay?
  /// Days up to the analysis day whose orders and money count; `nil` means all.
  public var window: Int?
  /// What is decided about customers over time; `nil` asks nothing about that.
  public var overTime: OverTimeOptions?
  /// Whether what customers did in two earlier periods is asked too, so that it can be proved what segments tell of the
  /// next one; without `overTime` it is not.
  public var provesUsefulness = false
  /// Days over which customers move, and of the next period; `nil` lets the log decide.
  public var horizon: Int?
  /// How close the edges lie between which many customers count as alike.
  public var fineness = GridEdges.Fineness.coarse
  /// How the engine is reached.
  public var engine = EngineOptions()
  /// What every customer's segment is written to; `nil` writes nothing.
  public var target: AnswerTarget?
  /// Whether to go on where much is lost.
  public var acceptsLoss = false
  /// Whether to go on where very many rows are read.
  public var acceptsManyRows = false
  /// The day of the run; `nil` where it does not matter.
  public var today: CalendarDay?

  /// Leaves every decision to the database.
  public init(at address: EngineAddress, table: TableName? = nil) {
    self.address = address
    self.table = table
  }

  /// What results call the table.
  public var title: String {
    get { given ?? (address.table == nil ? table?.description ?? address.title : address.title) }
    set { given = newValue }
  }

  private var given: String?

  /// Begins a conversation about the table.
  ///
  /// - Parameter writes: Whether it may write; it then sees no snapshot.
  /// - Throws: ``EngineError``, before anything is started where no table is named.
  func session(writes: Bool = false) throws(EngineError) -> any EngineSession {
    guard address.table != nil || table != nil else { throw .noTableNamed }
    return try address.session(engine, writes: writes)
  }

  /// More rows are not read without a word.
  static let manyRows = 100_000_000
  /// So many customers are told apart in everything.
  static let mostLossless = 100_000
  /// Of more groups those whose money is alike are joined.
  static let manyCells = 100_000
  /// More groups of customers are no summary.
  static let mostCells = 1_000_000
  /// All customers of a log in which they are told apart, and different values of orders.
  static let mostOutcomes = 500_000
}

extension EngineLog {
  /// How often the table is read: for the account, the summary, the history, the movement and two days of a proof.
  var passes: Int { overTime == nil ? 2 : provesUsefulness ? 6 : 4 }
}

/// What is about to be read.
public struct EngineScan: Sendable, Equatable {
  /// As a person would read it.
  public let table: String
  /// About how many rows; `nil` where the engine does not say.
  public let rows: Int?
  /// Columns that are read, and columns that there are.
  public let columns: (used: Int, all: Int)
  /// How often.
  public let passes: Int

  /// Whether both are the same reading of the same table.
  public static func == (a: EngineScan, b: EngineScan) -> Bool {
    (a.table, a.rows, a.passes) == (b.table, b.rows, b.passes) && a.columns == b.columns
  }
}
