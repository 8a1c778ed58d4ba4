internal import CustomerLifecycle
package import JSONDocuments
internal import PurchaseLogs
package import Segmentation
internal import Wording

extension TodayFile {
  /// What the list adds up to, and its lines with the columns of the file.
  package func json(_ summary: RunRecord.TodaySummary) -> JSONValue {
    guard case .object(let members) = summary.json else { return .null }
    return .object(members + [.init("rows", JSONValue.array(rows))])
  }

  private var rows: [JSONValue] {
    list.entries.map { entry in
      let segment = segment(of: entry)
      var members: [JSONValue.Member] = [
        .init("customer", log.id(of: entry.number)), .init("reason", entry.reason.rawValue),
        .init("why", list.why(entry)[language]), .init("segment", segment),
        .init("name", segmentNames[segment] ?? ""), .init("expectedDays", entry.expectedDays),
        .init("recency", entry.recencyDays), .init("overdueRatio", entry.overdueRatio),
        .init("nextExpected", entry.nextExpected.map { "\($0)" }),
      ]
      if hasAmounts { members += [.init("monetary", entry.monetary), .init("stake", entry.stake)] }
      return .object(members + [.init("control", entry.isControl)])
    }
  }
}
