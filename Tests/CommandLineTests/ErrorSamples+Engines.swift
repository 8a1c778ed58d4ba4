import WarehouseSQL
import Wording
@testable import auto_segment

extension ErrorSamples {
  /// Of databases that are asked.
  static let engines: [any ExplainedError] = addresses + programs + answers + tables + targets

  private static let addresses: [any ExplainedError] = [
    EngineError.unusableAddress(.unknownScheme("oracle", known: ["postgresql", "sqlite"])),
    EngineError.unusableAddress(.noSlashes), EngineError.unusableAddress(.noFile(scheme: "duckdb")),
    EngineError.unusableAddress(.sparkWithPlace),
    EngineError.unusableAddress(.unknownOption("application_name", known: ["service", "sslmode"])),
    EngineError.unusableAddress(.noPort("54a")), EngineError.unusableAddress(.unfinishedEscape),
    EngineError.passwordInAddress, EngineError.otherDialect(.mysql, .postgres), EngineError.noTableNamed,
    EngineError.noSuchTable("ordres"), EngineError.unusableCommand, EngineError.withoutUse(.sheet),
    EngineError.unnamedColumns(.bigquery),
  ]

  private static let programs: [any ExplainedError] = [
    EngineError.programMissing("psql", package: "postgresql-client"),
    EngineError.programMissing("snowflake", package: nil),
    EngineError.notStarted("bq", reason: LocalizedText(en: "not allowed", ru: "нельзя")),
    EngineError.cannotConnect("psql", words: "FATAL: role \"ann\" does not exist"),
    EngineError.failed("duckdb", words: "Binder Error: no such function"), EngineError.timedOut,
  ]

  private static let answers: [any ExplainedError] = [
    EngineError.answer(.longLine(limit: 65_536)), EngineError.answer(.manyRows(limit: 1)),
    EngineError.answer(.notNumbers(row: 7)), EngineError.answer(.cells(row: 7, expected: 6, found: 1)),
    EngineError.answer(.cut(rows: 10, of: 12)), EngineError.answer(.unfinished),
    EngineError.answer(.contradiction),
    EngineError.changing, EngineError.tooManyCells(1_000_000, most: 1_000_000), EngineError.tooLarge,
    EngineError.unusableFile(
      "cells.csv", .unreadable(LocalizedText(en: "no such file", ru: "такого файла нет"))),
    EngineError.unusableFile("cells.csv", .tooLarge), EngineError.unusableFile("log.json", .notOurs),
    EngineError.unusableFile("cells.csv", .header(expected: "recency,frequency,money,n,sum_t,cells")),
  ]

  private static let tables: [any ExplainedError] = [
    EngineError.manyRows(1_200_000_000), EngineError.unreadableColumn("day", type: "bigint", .day),
    EngineError.unreadableColumn("total", type: "text", .amount),
    EngineError.unreadableColumn("pieces", type: "text", .quantity),
    EngineError.unreadableColumn("customer", type: "double", .id), EngineError.noDecimals(column: "total"),
    EngineError.cancelledBy(column: "cancelled_at"), EngineError.nobody(rows: 12),
    EngineError.muchLost(rows: 40, of: 100, noDay: 30, noAmount: 10),
    CommandError.databaseNotAlone, CommandError.answersIncomplete, CommandError.noFolderForStatements,
    CommandError.needsDatabase(.client), CommandError.writtenTwice,
    CommandError.nothingIsWritten(.answerTable),
  ]

  private static let targets: [any ExplainedError] = [
    EngineError.target(.nowhere),
    EngineError.target(.readOnly("duckdb", words: "attached in read-only mode")),
    EngineError.target(.taken("segments", isView: false)),
    EngineError.target(.otherKind("segments", isView: true)), EngineError.target(.source("orders")),
    EngineError.target(.notWritten("segments")),
  ]
}
