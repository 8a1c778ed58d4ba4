internal import CustomerLifecycle
internal import ParallelWork
internal import PurchaseLogs
package import Segmentation
internal import TextTables

/// `forecast.csv`: what each customer will probably do, in byte order of the ids.
package struct ForecastFile: Sendable {
  private let forecast: Forecast
  private let ids: [String]
  private let hasAmounts: Bool

  /// `nil` where nothing is foretold.
  package init?(of run: SegmentationRun) {
    guard let log = run.log, let forecast = run.overTime?.forecast, forecast.refused == nil else {
      return nil
    }
    self.forecast = forecast
    ids = run.result.customers.ids
    hasAmounts = log.columns.amount != nil
  }

  /// Hands the file's bytes to `append`, piece by piece.
  package func write(_ append: ([UInt8]) throws -> Void) throws {
    let names =
      hasAmounts ? CustomerForecast.columns : CustomerForecast.columns.filter { !Self.money.contains($0) }
    var header = CSVWriter.table
    for name in ["customer"] + names { header.add(name) }
    header.endRow()
    try append(header.bytes)
    for piece in ids.indices.blocks(of: 20_000) {
      var lines = CSVWriter.table
      lines.reserve(piece.count * 80)
      for row in piece {
        lines.add(ids[row])
        let cells = forecast.forecast(of: row)?.cells ?? []
        for (name, cell) in zip(CustomerForecast.columns, cells)
        where hasAmounts || !Self.money.contains(name) {
          lines.add(cell)
        }
        lines.endRow()
      }
      try append(lines.bytes)
    }
  }

  private static let money = ["spend90", "spend365"]
}
