import DecisionTrees
import Foundation
import PurchaseLogs
import Testing
import TextTables
import WarehouseSQL
import Wording

/// Writes all tables, what `classify` says of them and the SQL of every dialect to a folder, where
/// `Engines/check.py` runs them on the engines that a machine has.
struct EngineCases {
  private static let folder = ProcessInfo.processInfo.environment["AUTOSEGMENT_WAREHOUSE"]

  @Test(.enabled(if: folder != nil, "a folder in AUTOSEGMENT_WAREHOUSE; see make test-warehouse"))
  func `the cases for other engines are written`() throws {
    let folder = URL(filePath: Self.folder ?? "")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let all =
      try Cases.logs() + [
        Cases.deep(), Cases.products, Cases.withoutAmounts, Cases.statuses(.subtract),
        Cases.statuses(.ignore), Cases.table, Cases.purchases, Cases.lastDays,
      ]
    for (place, one) in all.enumerated() {
      let json = try JSONSerialization.data(withJSONObject: try one.json, options: [.sortedKeys])
      try json.write(to: folder.appending(path: "case-\(place + 100).json"))
    }
    for zone in ["UTC", "Europe/Moscow", "America/New_York"] {
      let json = try JSONSerialization.data(withJSONObject: Self.instants(in: zone), options: [.sortedKeys])
      try json.write(to: folder.appending(path: "case-zone-\(zone.replacing("/", with: "-")).json"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count >= all.count)
  }

  /// Points in time next to midnight and to changes of the clock, each of a customer of its own.
  private static func instants(in zone: String) throws -> [String: Any] {
    let times = [
      "2024-03-10 06:59:59.999999", "2024-03-10 07:00:00", "2024-03-31 00:30:00", "2024-03-30 22:59:59",
      "2024-10-27 20:59:59", "2024-10-27 21:00:00", "2024-12-31 23:59:59.999999", "1970-01-02 23:30:00",
      "2024-11-03 04:59:59", "2024-11-03 05:30:00", "2024-07-01 03:59:59", "2024-07-01 04:00:00",
    ]
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: zone))
    let reader = ISO8601DateFormatter()
    let days = try times.map { time -> Int in
      let second = String(time.prefix(19)).replacing(" ", with: "T") + "Z"
      let parts = calendar.dateComponents(
        [.year, .month, .day], from: try #require(reader.date(from: second)))
      let (year, month, day) = (try #require(parts.year), try #require(parts.month), try #require(parts.day))
      return try #require(CalendarDay(year: year, month: month, day: day)).daysSince1970
    }
    let model = Models.log(Cases.columns(order: false), [.leaf(label: 0)])
    var sql: [String: String] = [:]
    for dialect in WarehouseDialect.allCases where dialect.isRunByUs && dialect != .sqlite {
      var export = WarehouseExport(for: dialect)
      export.kinds.days = .timestamptz
      export.kinds.timeZone = zone
      sql[dialect.rawValue] = try export.text(of: model)
    }
    let last = days.max() ?? 0
    let answers = days.enumerated().map { place, day -> [Any] in
      ["t\(place)", ["\(last + 1 - day)", "1", "1"], 1, "Loyal", 1]
    }
    return [
      "name": "points in time in \(zone)", "table": "orders", "sql": sql,
      "columns": zip(["customer", "day", "amount"], [Case.Kind.text, .instant, .decimal]).map { name, kind in
        ["name": name, "kind": kind.rawValue]
      },
      "rows": times.enumerated().map { [["text": "t\($0)"], ["text": $1], ["cents": 100]] },
      "expected": answers,
    ]
  }
}

extension Case {
  /// The same as a table and as a view, of one log and one table of customers: Spark makes neither without a catalogue.
  private var kept: [String: [String: String]] {
    get throws {
      var kept: [String: [String: String]] = [:]
      for dialect in WarehouseDialect.allCases where dialect.isRunByUs && dialect != .spark {
        guard ["products", "table", "no amounts"].contains(name) else { continue }
        for form in [AnswerForm.view, .table] {
          var export = export(dialect)
          export.form = form
          export.target = TableName("kept_\(form.rawValue)")
          kept[dialect.rawValue, default: [:]][form.rawValue] = try export.text(of: model)
        }
      }
      return kept
    }
  }

  fileprivate var json: [String: Any] {
    get throws {
      var sql: [String: String] = [:]
      for dialect in WarehouseDialect.allCases where dialect != .ansi {
        // BigQuery has no such names as some cases have.
        sql[dialect.rawValue] = dialect.isRunByUs ? try self.sql(dialect) : try? self.sql(dialect)
      }
      // Numbers that are missing make no difference between engines; SQLite has been held against `classify`.
      let expected = name == "purchases" ? try asked() : try classified()
      return [
        "name": name, "table": tableName,
        "columns": columns.map { ["name": $0.name, "kind": $0.kind.rawValue] },
        "rows": rows.map { $0.map(\.json) }, "sql": sql, "kept": try kept,
        "expected": expected.map { id, answer -> [Any] in
          [String(decoding: id, as: UTF8.self), answer.values.map(\.shortest)]
            + [
              answer.segment as Any? ?? NSNull(), answer.name as Any? ?? NSNull(),
              answer.rule as Any? ?? NSNull(),
            ]
        },
      ]
    }
  }
}

extension Value {
  fileprivate var json: Any {
    switch self {
    case .null: NSNull()
    case .text(let text): ["text": text]
    case .whole(let number): ["whole": "\(number)"]
    case .double(let number): ["bits": String(number.bitPattern, radix: 16)]
    case .day(let day): ["day": day]
    case .cents(let cents): ["cents": cents]
    }
  }
}
