internal import CustomerFeatures
internal import PurchaseLogs
internal import Wording

extension LogEntries {
  /// What the statement expects.
  var comments: [String] {
    let dialect = export.dialect
    let kinds = export.kinds
    var money = "no amounts"
    if let scale {
      money = "amount \(columns.amounts)"
      if columns.quantity != nil { money += ", quantity \(columns.quantities)" }
      money += ", scale \(scale) (finer amounts are left out)"
    }
    let source = export.source ?? TableName("orders")
    var comments = [
      "Segments by auto-segment as SQL for \(dialect.title)\(dialect.isRunByUs ? "" : ", not run by us").",
      "Reads \(source), one row a purchase, id \(kinds.ids), date \(columns.days), \(money)"
        + (columns.order == nil ? "" : ", order \(kinds.orders)") + ", time zone \(kinds.timeZone).",
    ]
    let day = export.asOf.map { "As of \($0)" } ?? "As of the last day of all customers + \(rfm.asOfOffset)"
    comments.append(day + (window.map { ", orders and money of the \($0) days before." } ?? "."))
    if !columns.statuses.isEmpty {
      comments.append("Knows the status words " + export.statusValues.joined(separator: ", ") + ".")
    }
    if dialect == .mysql, columns.days == .timestamptz, kinds.timeZone != "UTC" {
      comments.append("The server needs its tables of time zones, or there will be no rows.")
    }
    return comments
  }
}
