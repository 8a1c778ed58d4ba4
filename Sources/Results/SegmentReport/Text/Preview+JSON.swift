internal import CustomerFeatures
package import JSONDocuments
internal import Segmentation
internal import TextTables
package import Wording

extension Preview {
  /// The same for other programs: columns are objects whether or not there is an obstacle, with what may be chosen for
  /// them instead.
  package var json: JSONValue {
    .object(
      readingJSON + (account.map(foundJSON) ?? []) + [
        .init("obstacle", obstacle.map { JSONValue($0, naming: naming, inSentences: sentenceNaming) })
      ])
  }

  /// What stands in its place where no table could be read: no columns, and why.
  package static func json(
    ofUnread files: [String], obstacle: any Error, naming: ChoiceNaming,
    inSentences sentenceNaming: ChoiceNaming
  ) -> JSONValue {
    [
      "files": files, "columns": JSONValue.array([]),
      "obstacle": JSONValue(obstacle, naming: naming, inSentences: sentenceNaming),
    ]
  }

  private var readingJSON: [JSONValue.Member] {
    [
      .init("files", table.fileNames),
      .init("dialect", table.dialect),
      .init("notes", table.notes.map { RunRecord.ReadingRemark($0, naming: sentenceNaming) }),
      .init("layout", layout?.layout.rawValue),
      .init("reason", layout?.reason.said(in: .english, naming: sentenceNaming)),
      .init("columns", columnsJSON),
      .init(
        "candidates",
        JSONValue.object(nearest.map { JSONValue.Member($0.role.rawValue, $0.candidates.json) })),
    ]
  }

  private var columnsJSON: [JSONValue] {
    let profiles = try? table.profiles()
    return table.columnNames.enumerated().map { index, name in
      let decision = layout?.columns[index].named(by: sentenceNaming)
      let profile = profiles?[index]
      return [
        "name": name,
        "role": decision?.role.rawValue,
        "format": decision?.format,
        "reason": decision?.reason.en,
        "reasons": decision?.reason,
        "examples": Array(profile?.examples.prefix(3) ?? []),
        "roles": profile?.choosableRoles(in: layout?.layout).map(\.rawValue) ?? [],
        "formats": profile?.readings ?? [],
      ]
    }
  }

  private func foundJSON(_ account: InputAccount) -> [JSONValue.Member] {
    [
      .init("rowsRead", account.rowsRead),
      .init("rowsUsed", extraction.map { _ in account.rowsUsed }),
      .init("rowsRejected", account.rowsRejected),
      .init("rowsLeftOut", account.rowsLeftOut),
      .init("moneyWithoutCustomer", account.moneyWithoutCustomer),
      .init("rejections", account.rejections),
      .init("customers", extraction?.matrix.customers.count),
      .init("customersWithoutPurchase", account.customersWithoutPurchase),
      .init("asOf", account.asOfJSON),
      .init("days", account.days.map { ["\($0.lowerBound)", "\($0.upperBound)"] }),
      .init("warnings", account.warnings.map { $0.text.said(in: .english, naming: sentenceNaming) }),
    ]
  }
}

extension RoleCandidates {
  /// A list of objects.
  fileprivate var json: JSONValue {
    .array(columns.map { ["column": $0.name, "distinct": $0.distinctCount, "examples": $0.samples] })
  }
}

extension InputAccount {
  /// The analysis day, and the first and last that say something of this log: there is a purchase before the first, and
  /// none that the last leaves out.
  fileprivate var asOfJSON: JSONValue {
    guard let asOf, let days, let lastDay else { return .null }
    return [
      "day": "\(asOf)",
      "earliest": "\(days.lowerBound.next)",
      "latest": "\(lastDay.next)",
    ]
  }
}

extension CalendarDay {
  fileprivate var next: CalendarDay { CalendarDay(daysSince1970: daysSince1970 + 1) }
}
