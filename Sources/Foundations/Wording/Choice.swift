/// What a person may decide about a run, its files and its words.
///
/// Errors and notes carry a choice; the front says what it is called there: the command line by its flag, a page by
/// its field (``ChoiceNaming``).
public enum Choice: String, Sendable, Hashable, CaseIterable {
  // What the file is.
  case layout, customer, date, amount, quantity, order, status, channel, condition, features, ignored,
    outcomes, asOf, window, orders, returns, acceptLoss
  // How the file is written.
  case delimiter, decimal, encoding, dateFormat, headerRow, sheet, table, query
  // Limits that protect memory.
  case maxLineBytes, maxCellBytes, maxColumns, maxUnpackedBytes
  // What is told of customers over time.
  case scheme, recencyCuts, frequencyCuts, monetaryCuts, cohort, checkBands, costs
  // How segments are sought.
  case count, countRange, cut, horizon, minimumShare, maxLeaves, maxDepth, rounding, transform, seed,
    restarts, silhouette,
    quick, previous, structure, stableBase
  // Whom a list names, and between which days customers move.
  case listLimit, suppressed, contacted, quietDays, control, reasons, firstDay, secondDay
  // What is changed by hand.
  case rename, merge, threshold, data
  // How rules are written for a database.
  case dialect, rowKind, targetTable, dateType, timeZone, amountScale, featureColumns,
    statusValues
  // How a database is reached.
  case client, timeout, manyRows, grid, printedSQL, answerTable, answerView
  // What an experiment compares.
  case arms
  // What is handed over, and how customers are reached.
  case contacts, contactID, email, phone, countryCode, segments, keyColumn, sheetRow
  // Where the page is, and what it takes.
  case port, pageFolder, maxUpload
  // Words and places.
  case language, currency, margin, playbooks, record, form, explained, output, workbook, force, verbose,
    threads,
    progress
}

extension Choice {
  /// The values that it may take, where they are few and always the same, as words of every front.
  public var values: [String] {
    switch self {
    case .layout: ["transactions", "customers"]
    case .orders: ["auto", "rows"]
    case .status: ["none"]
    case .returns: ["subtract", "drop", "ignore"]
    case .decimal: ["point", "comma"]
    case .transform: ["auto", "log", "none"]
    case .cut: ["auto", "shape", "told"]
    case .silhouette: ["exact", "sample", "auto"]
    case .language: Language.allCases.map(\.rawValue)
    case .form: ["text", "json", "dot", "svg"]
    case .progress: ["json"]
    case .scheme: ["dma25", "code125", "rf10"]
    case .cohort: ["month", "week", "quarter"]
    case .reasons: ["overdue", "due", "downgraded", "welcome", "secondPurchase", "winBack"]
    case .listLimit, .suppressed, .contacted, .quietDays, .control, .firstDay, .secondDay:
      []
    case .dialect:
      ["sqlite", "postgres", "mysql", "duckdb", "clickhouse", "spark", "bigquery", "snowflake", "ansi"]
    case .rowKind: ["log", "customers"]
    case .grid: ["coarse", "fine"]
    case .dateType: ["date", "timestamp", "timestamptz", "iso"]
    case .customer, .date, .amount, .quantity, .order, .channel, .condition, .features, .ignored, .outcomes,
      .asOf, .window, .acceptLoss, .delimiter, .encoding, .dateFormat, .headerRow, .sheet, .table, .query,
      .maxLineBytes, .maxCellBytes, .maxColumns, .maxUnpackedBytes,
      .count,
      .countRange, .horizon, .minimumShare, .maxLeaves, .maxDepth, .rounding, .seed, .restarts, .quick,
      .previous,
      .structure, .stableBase,
      .rename, .merge, .threshold, .data, .arms, .contacts, .contactID, .email, .phone, .countryCode,
      .segments, .keyColumn, .sheetRow, .currency, .margin, .playbooks, .record, .explained, .output,
      .workbook,
      .force,
      .verbose,
      .threads, .recencyCuts, .frequencyCuts, .monetaryCuts, .checkBands, .costs,
      .port, .pageFolder, .maxUpload,
      .targetTable, .timeZone, .amountScale, .featureColumns, .statusValues, .client, .timeout, .manyRows,
      .printedSQL, .answerTable, .answerView:
      []
    }
  }
}
