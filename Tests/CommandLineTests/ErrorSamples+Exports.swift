import LocalPage
import SegmentExports
import TextTables
import WarehouseSQL
import Wording

/// One or more of every case of every error of what is handed over.
extension ErrorSamples {
  static let exports: [any ExplainedError] = [
    ExportError.unknownProfile("klavio", known: ["hubspot", "klaviyo"]),
    ExportError.unknownProfile("fax", known: ["hubspot", "klaviyo"]),
    ExportError.unreadableProfile(file: "mine.json", reason: noSuchFile),
    ExportError.damagedProfile(
      file: "mine.json",
      reason: LocalizedText(en: "name must be a text", ru: "name должно быть текстом")),
    ExportError.unreadableResult(file: "customers.csv", reason: noSuchFile),
    ExportError.noResult(file: "orders.csv", first: "order"),
    ExportError.missingColumn("agreed", .condition, file: "crm.csv", available: ["id", "consent"]),
    ExportError.missingColumn("tier", nil, file: "customers.csv", available: ["recency", "monetary"]),
    ExportError.noContactID(file: "crm.csv", available: ["a", "b"]),
    ExportError.nothingToTellBy([.email, .phone]),
    ExportError.nobodyLeft(customers: 9, withoutKey: 6, excluded: 3, wantsCountry: false),
    ExportError.nobodyLeft(customers: 9, withoutKey: 9, excluded: 0, wantsCountry: true),
    ExportError.noSuchSegment(7, available: [1, 2, 3]),
    ExportError.personalValue(column: "user_id", customers: 12),
    ExportError.tooManyColumns(1200, limit: 999),
    ExportError.rowTooLong(bytes: 2_000_000, limit: 1_000_000),
    ExportError.occupied(path: "lists"),
    ExportError.formulaTooLarge(.characters, count: 9001, limit: 8192),
    ExportError.formulaTooLarge(.levels, count: 70, limit: 64),
    ExportError.noSuchFeature("recensy", available: ["frequency", "recency"]),
    ExportError.noSheetColumn("AAAA"),
    ExportError.unusableHeading(""),
  ]

  static let warehouses: [any ExplainedError] =
    [
      WarehouseError.noDialect, WarehouseError.unknownDialect("redshift"),
      WarehouseError.unusableName("", .empty, .postgres),
      WarehouseError.unusableName("a", .controlCharacter, .sqlite),
      WarehouseError.unusableName("a very long name", .tooLong(bytes: 63), .postgres),
      WarehouseError.unusableName("a`b", .special("`"), .bigquery),
      WarehouseError.unusableTableName("a.b.c.d"), WarehouseError.noLog(.ansi),
      WarehouseError.noLogInModel, WarehouseError.noTarget(.view), WarehouseError.noTarget(.table),
      WarehouseError.unnamedColumns([.customer, .date, .amount]),
      WarehouseError.unnamedFeature("column 3"),
      WarehouseError.noSuchFeature("agee", available: ["age", "income"]),
      WarehouseError.statusValuesNeeded(column: "state"), WarehouseError.noSuchDays(.date, .sqlite),
      WarehouseError.noSuchDays(.iso, .postgres),
      WarehouseError.noSuchDays(.date, .ansi), WarehouseError.unusableTimeZone("x'"),
      WarehouseError.tooManyDecimals(4, most: 3, .sqlite),
      WarehouseError.noScale(0.1234567, most: 6), WarehouseError.thresholdTooLarge(1e300),
      WarehouseError.tooDeep(201, most: 200),
      WarehouseError.unknownFeature("age"), WarehouseError.notRepeatable(.orderTotals),
      WarehouseError.notRepeatable(.refunds(column: "back")),
      WarehouseError.notRepeatable(.discounts(column: "off")), WarehouseError.notRepeatable(.turnedSigns),
      WarehouseError.notRepeatable(.currenciesInAmounts(column: "total")),
    ]

  static let page: [any ExplainedError] = [
    PageError.notBuilt, PageError.portTaken(8717), PageError.cannotListen(80, code: 13),
    PageError.cannotUseFolder(path: "/root/runs", code: 13), PageError.folderInUse(path: "/home/me/runs"),
    PageError.unusableSize("4XB"),
  ]
}
