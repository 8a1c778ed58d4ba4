internal import CustomerFeatures
public import Segmentation
public import Wording

extension CountedLog {
  /// Writes every customer's segment into the database, where the log names a place for it; else nothing.
  ///
  /// An own conversation, which alone may write. A view is asked at each reading, for the day after the last.
  ///
  /// - Throws: ``EngineError``, ``WarehouseError``.
  public func write(_ model: SegmentationModel, language: Language) throws -> WrittenAnswer? {
    guard let target = log.target else { return nil }
    let dialect = export.dialect
    let checksum = SQL(literal: model.checksum, dialect)
    var export = export
    export.language = language
    if !target.isView, let day = summary.extraction.account.asOf {
      export.asOf = day
      export.stamps = [
        (AnswerColumn(name: "model", kind: .text), checksum),
        (AnswerColumn(name: "as_of", kind: .day), dialect.day(SQL(literal: "\(day)", dialect))),
      ]
    }
    let question = try export.question(of: model)
    let columns = question.columns.map(\.name.text)
    let session = try log.session(writes: true)
    let state = try target.state(columns: columns, dialect, session)
    let name = try SQL(table: target.name, dialect)
    let mark = SQL(literal: "auto-segment \(model.checksum)", dialect)
    func beside(_ ending: String) throws(WarehouseError) -> SQL {
      dialect.exchangesTables ? try SQL(table: target.name.followed(by: ending), dialect) : name
    }
    let statements =
      target.isView
      ? dialect.keeping(question.query, inView: name, state, mark: mark)
      : dialect.keeping(
        question.query, inTable: name, new: try beside("__new"), old: try beside("__old"), question.columns,
        state, mark: mark)
    // A program a statement has no transaction over several.
    let script = session.isSnapshot || !dialect.hasTransactions ? statements : [statements.joined(";\n")]
    for statement in script { try session.ask(statement) { _ throws(EngineError) in } }
    guard !target.isView else {
      try session.end()
      return WrittenAnswer(name: target.name.description, customers: nil)
    }
    var reader = AnswerReader.whole(width: 1, limit: 1)
    let count: SQL =
      "SELECT COUNT(CASE WHEN t.model = \(checksum) THEN 1 END) AS seg_customers\nFROM \(name) AS t"
    try session.ask(count) { line throws(EngineError) in try reader.read(line) }
    guard let written = reader.rows.first?[0].flatMap({ Int(exactly: $0) }), written > 0 else {
      throw EngineError.target(.notWritten(target.name.description))
    }
    try session.end()
    return WrittenAnswer(
      name: target.name.description,
      customers: (written: written, counted: summary.extraction.matrix.customerCount))
  }
}
