public import PurchaseLogs
public import TextTables
internal import Wording

/// What it cost to win the customers of each channel.
public struct ChannelCosts: Sendable, Equatable {
  /// By channel, as the log writes it.
  public let byChannel: [String: ExactMoney]

  /// Reads a table with the columns channel and cost; several costs of a channel are added up.
  ///
  /// - Throws: ``SegmentationError/unusableCosts(file:reason:)``, `TableError`.
  public init(of table: Table) throws {
    let file = table.fileNames.first ?? ""
    guard let channel = table.index(ofColumn: "channel"), let cost = table.index(ofColumn: "cost") else {
      let columns = table.columnNames.joined(separator: ", ")
      throw SegmentationError.unusableCosts(
        file: file,
        reason: LocalizedText(
          en: "it needs the columns channel and cost, and has \(columns)",
          ru: "нужны столбцы channel и cost, а есть \(columns)"))
    }
    typealias Row = (channel: String, text: String, cost: DecimalNumber?, line: Int)
    let reader = try table.profiles()[cost].numberFormat?.reader
    let parts = try table.fold({ [Row]() }) { part, row in
      let cell = row[cost].trimmed
      part.append((row[channel].trimmed.text, cell.text, reader.flatMap { cell.number(in: $0) }, row.line))
    }.parts
    var found: [String: ExactMoney] = [:]
    for row in parts.joined() {
      guard let cost = row.cost else {
        throw SegmentationError.unusableCosts(
          file: file,
          reason: LocalizedText(
            en: "line \(row.line): '\(row.text)' is no cost",
            ru: "строка \(row.line): «\(row.text)» — не сумма"))
      }
      let money = ExactMoney(units: Int128(cost.mantissa), exponent: cost.exponent)
      guard let sum = (found[row.channel] ?? .zero).adding(money) else {
        throw SegmentationError.unusableCosts(
          file: file,
          reason: LocalizedText(
            en: "the costs of \(row.channel) are beyond any money",
            ru: "расходы на \(row.channel) больше любых денег"))
      }
      found[row.channel] = sum
    }
    byChannel = found
  }
}
