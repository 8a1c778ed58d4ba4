internal import Wording

extension ChoiceNaming {
  /// The command line calls a choice by its flag.
  static let flags = ChoiceNaming(russianMeans: "флагом") { choice, _ in choice.flag }

  /// What sentences call a choice where the page of this program asks: its field.
  static var ofFront: ChoiceNaming {
    FrontVariable.isPage
      ? ChoiceNaming(russianMeans: "полем", name: ChoiceNaming.plain.callAsFunction) : .flags
  }
}

extension Choice {
  /// The choice behind a flag; `nil` where the flag decides nothing about a result.
  init?(flag: String) {
    guard let choice = Choice.allCases.first(where: { $0.flag == flag }) else { return nil }
    self = choice
  }

  /// What it is called on the command line.
  var flag: String {
    switch self {
    case .layout: "--layout"
    case .customer: "--id"
    case .date: "--date"
    case .amount: "--amount"
    case .quantity: "--quantity"
    case .order: "--order"
    case .status: "--status"
    case .channel: "--channel"
    case .condition: "--where"
    case .features: "--features"
    case .ignored: "--ignore"
    case .outcomes: "--outcomes"
    case .asOf: "--as-of"
    case .window: "--window"
    case .acceptLoss: "--accept-loss"
    case .orders: "--orders"
    case .returns: "--returns"
    case .delimiter: "--delimiter"
    case .decimal: "--decimal"
    case .encoding: "--encoding"
    case .dateFormat: "--date-format"
    case .headerRow: "--header-row"
    case .sheet: "--sheet"
    case .table: "--table"
    case .query: "--query"
    case .maxLineBytes: "--max-line-bytes"
    case .maxCellBytes: "--max-cell-bytes"
    case .maxColumns: "--max-columns"
    case .maxUnpackedBytes: "--max-unpacked"
    case .scheme: "--scheme"
    case .recencyCuts: "--recency-cuts"
    case .frequencyCuts: "--frequency-cuts"
    case .monetaryCuts: "--monetary-cuts"
    case .cohort: "--cohort"
    case .checkBands: "--check-bands"
    case .costs: "--costs"
    case .count: "--k"
    case .countRange: "--k-range"
    case .cut: "--cut"
    case .horizon: "--horizon"
    case .minimumShare: "--min-share"
    case .maxLeaves: "--max-leaves"
    case .maxDepth: "--max-depth"
    case .rounding: "--round"
    case .transform: "--transform"
    case .seed: "--seed"
    case .restarts: "--restarts"
    case .silhouette: "--silhouette"
    case .quick: "--quick"
    case .previous: "--previous"
    case .stableBase: "--require-stable"
    case .structure: "--require-structure"
    case .listLimit: "--limit"
    case .suppressed: "--suppress"
    case .contacted: "--contacted"
    case .quietDays: "--quiet-days"
    case .control: "--control"
    case .reasons: "--reasons"
    case .firstDay: "--from"
    case .secondDay: "--to"
    case .rename: "--rename"
    case .merge: "--merge"
    case .threshold: "--threshold"
    case .data: "--data"
    case .dialect: "--dialect"
    case .rowKind: "--over"
    case .targetTable: "--into"
    case .dateType: "--date-type"
    case .timeZone: "--time-zone"
    case .amountScale: "--scale"
    case .statusValues: "--status-values"
    case .featureColumns: "--columns"
    case .client: "--client"
    case .timeout: "--timeout"
    case .manyRows: "--yes"
    case .grid: "--grid"
    case .printedSQL: "--print-sql"
    case .answerTable: "--write"
    case .answerView: "--write-view"
    case .arms: "--arms"
    case .contacts: "--contacts"
    case .contactID: "--contact-id"
    case .email: "--email"
    case .phone: "--phone"
    case .countryCode: "--country-code"
    case .segments: "--segments"
    case .keyColumn: "--key-column"
    case .sheetRow: "--row"
    case .port: "--port"
    case .pageFolder: "--folder"
    case .maxUpload: "--max-upload"
    case .language: "--lang"
    case .currency: "--currency"
    case .margin: "--margin"
    case .playbooks: "--playbooks"
    case .record: "--run"
    case .form: "--format"
    case .explained: "--explain"
    case .output: "--output"
    case .workbook: "--no-xlsx"
    case .force: "--force"
    case .verbose: "--verbose"
    case .threads: "--threads"
    case .progress: "--progress"
    }
  }
}
