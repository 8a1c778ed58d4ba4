internal import CustomerFeatures
public import Segmentation
public import Wording

/// A model's rules as SQL for an engine.
///
/// Rule and segment are those of `classify` for every customer (`Tests/WarehouseSQLTests` runs both). Nothing is
/// connected to anything: the text goes to whoever has the database.
public struct WarehouseExport: Sendable {
  /// The engine that is written for.
  public var dialect: WarehouseDialect
  /// What a row of the table is; `nil` as of the data that the model was made from.
  public var rows: RowKind?
  /// The table that is read; `nil` is called `orders` or `customers`.
  public var source: TableName?
  /// What becomes of the answer.
  public var form = AnswerForm.query
  /// The view or table that is made.
  public var target: TableName?
  /// Columns of the table that are called otherwise than in the model's file.
  public var columns = ColumnNames()
  /// What the columns of a log are in the database.
  public var kinds = ColumnKinds()
  /// All that the status columns of the table hold, where the model has such columns: a model knows their words, and not
  /// which of them a database has.
  public var statusValues: [String] = []
  /// The analysis day; `nil` means the last day of the rows plus the model's offset.
  public var asOf: CalendarDay?
  /// The language of the segments' names.
  public var language = Language.english

  /// Columns behind the others that are the same in every row.
  var stamps: [(column: AnswerColumn, value: SQL)] = []

  /// Writes for an engine.
  public init(for dialect: WarehouseDialect) { self.dialect = dialect }

  /// The SQL, with comments before it that say what it expects.
  ///
  /// - Throws: ``WarehouseError``.
  public func text(of model: SegmentationModel) throws(WarehouseError) -> String {
    let question = try question(of: model)
    let comments = question.comments.map { SQL(comment: $0) }.joined("")
    return try (comments + statement(question)).text
  }

  /// What is asked.
  func question(of model: SegmentationModel) throws(WarehouseError) -> AnswerQuestion {
    switch (rows ?? (dialect == .ansi ? .customers : model.recipe.rowKind), model.recipe) {
    case (.log, .transactions(let rfm)):
      guard dialect != .ansi else { throw .noLog(dialect) }
      return try LogStatement(self, rfm, model).question
    case (.log, .customers): throw .noLogInModel
    case (.customers, .transactions): return try CustomerStatement(self, purchasesOf: model).question
    case (.customers, .customers(let columns)): return try CustomerStatement(self, columns, model).question
    }
  }

  private func statement(_ question: AnswerQuestion) throws(WarehouseError) -> SQL {
    guard form != .query else { return "\(question.query);\n" }
    guard let target else { throw .noTarget(form) }
    let name = try SQL(table: target, dialect)
    guard form == .table else { return dialect.view(name, of: question.query) }
    return dialect.table(
      name, exchange: try SQL(table: target.followed(by: "__new"), dialect), question.columns,
      of: question.query)
  }
}

/// What a row of a table is.
public enum RowKind: String, Sendable, CaseIterable {
  /// A purchase, or a line of one.
  case log
  case customers
}

extension FeatureRecipe {
  fileprivate var rowKind: RowKind {
    switch self {
    case .transactions: .log
    case .customers: .customers
    }
  }
}

/// What becomes of an answer.
public enum AnswerForm: String, Sendable, CaseIterable {
  case query, view, table
}

/// What columns are called in the database.
public struct ColumnNames: Sendable, Equatable {
  /// The customer's id; `nil` as in the model's file.
  public var customer: String?
  /// See `customer`.
  public var date: String?
  /// See `customer`.
  public var amount: String?
  /// See `customer`.
  public var quantity: String?
  /// See `customer`.
  public var order: String?
  /// Of a table of customers: the names by the features' own, or by those of the model's columns.
  public var features: [String: String] = [:]

  /// As in the model's file.
  public init() {}
}

/// A question to a database, and what it is told with.
struct AnswerQuestion {
  var comments: [String]
  /// Without a semicolon.
  var query: SQL
  var columns: [AnswerColumn]
}
