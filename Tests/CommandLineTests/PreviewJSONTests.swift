import Foundation
import Testing

/// What other programs get of a preview.
@Suite struct PreviewJSONTests {
  private let program: Program

  init() throws { program = try Program() }

  private func preview(_ arguments: String...) throws -> [String: Any] {
    let text = try program.run(["preview"] + arguments + ["--json"]).output
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func columns(_ preview: [String: Any]) throws -> [[String: Any]] {
    try #require(preview["columns"] as? [[String: Any]])
  }

  @Test func `a column says what it is, why, what it could be, and shows three values`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    let preview = try preview("orders.csv")
    let columns = try columns(preview)
    #expect(columns.map { $0["name"] as? String } == ["customer_id", "ordered_on", "total"])
    #expect(columns.map { $0["role"] as? String } == ["customer", "date", "amount"])
    #expect(columns.map { ($0["examples"] as? [String])?.count } == [3, 3, 3])
    #expect(columns[1]["roles"] as? [String] == ["customer", "date", "order", "ignored"])
    #expect(columns[2]["roles"] as? [String] == ["customer", "amount", "quantity", "order", "ignored"])
    #expect(columns[1]["formats"] as? [String] == ["yyyy-mm-dd"])
    #expect(columns[2]["formats"] as? [String] == ["point"])
    #expect(Set((columns[0]["reasons"] as? [String: String] ?? [:]).keys) == ["en", "ru"])
    #expect(preview["obstacle"] is NSNull)
  }

  @Test func `a file that is no table is an object too, with no columns and the reason`() throws {
    try program.write("\n\n", to: "empty.csv")
    let result = try program.run(["preview", "empty.csv", "--json"])
    let preview = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(result.status == 65 && preview["files"] as? [String] == ["empty.csv"])
    #expect(try columns(preview).isEmpty)
    let obstacle = try #require(preview["obstacle"] as? [String: Any])
    #expect((obstacle["message"] as? [String: String])?["en"]?.contains("the file is empty") == true)
  }

  @Test func `for each role the two best columns are told, with distinct values and three samples`() throws {
    try program.write(
      "id,email,day,paid,sum,tax\n"
        + (0..<40).map {
          "\(100 + $0),c\($0 % 9)@x.com,2025-01-1\($0 % 9),2025-02-1\($0 % 9),\($0).50,\($0).25\n"
        }
        .joined(), to: "log.csv")
    let preview = try preview("log.csv")
    let candidates = try #require(preview["candidates"] as? [String: [[String: Any]]])
    #expect(Set(candidates.keys) == ["customer", "date", "amount", "order"])
    #expect(candidates["date"]?.map { $0["column"] as? String } == ["day", "paid"])
    #expect(candidates["customer"]?.first?["column"] as? String == "email")
    #expect(candidates["customer"]?.first?["distinct"] as? Int == 9)
    #expect(candidates.values.joined().allSatisfy { ($0["examples"] as? [String])?.count == 3 })
    let text = try program.run(["preview", "log.csv"]).output
    #expect(text.contains("nearest to each role") && text.contains("'email' (9 values: 'c0@x.com'"))
  }

  @Test func `rows read are rows used, rejected and left out, in words as in JSON`() throws {
    try program.write(
      "id,email,day,sum,status\n"
        + (0..<40).map {
          "\(100 + $0),c\($0 % 9)@x.com,2025-01-1\($0 % 9),\($0 == 7 ? "" : "\($0).50"),\($0 % 4 == 0 ? "cancelled" : "paid")\n"
        }
        .joined(), to: "log.csv")
    let preview = try preview("log.csv")
    let leftOut = try #require(preview["rowsLeftOut"] as? [String: Int])
    #expect(preview["rowsRead"] as? Int == 40 && preview["rowsUsed"] as? Int == 29)
    #expect(preview["rowsRejected"] as? Int == 1 && leftOut["noPurchase"] == 10)
    let text = try program.run(["preview", "log.csv"]).output
    #expect(text.contains("40 rows; used: 29; rejected: 1; left out: 10 (no purchase: 10)"))
    #expect(try program.run(["run", "log.csv", "--quick", "--k", "2"]).output.contains("from 29 of 40 rows"))
  }

  @Test func `the analysis day may lie anywhere from the day after the first to the day after the last`()
    throws
  {
    try program.write("client,day,sum\na,2025-01-01,1\nb,2025-02-03,2\na,2025-03-05,3\n", to: "log.csv")
    let whole = try #require(try preview("log.csv")["asOf"] as? [String: String])
    #expect(whole == ["day": "2025-03-06", "earliest": "2025-01-02", "latest": "2025-03-06"])
    let part = try #require(try preview("log.csv", "--as-of", "2025-02-10")["asOf"] as? [String: String])
    #expect(part == ["day": "2025-02-10", "earliest": "2025-01-02", "latest": "2025-03-06"])
    try program.write(Shops.customers, to: "clients.csv")
    #expect(try preview("clients.csv")["asOf"] is NSNull)
  }

  @Test func `where a doubt stands in the way columns are objects all the same, and it says how to decide`()
    throws
  {
    let rows = (1...12).map { "c\($0 % 5),0\($0 % 9 + 1)/0\($0 % 7 + 1)/2025,\($0).50" }
    try program.write("client,day,sum\n" + rows.joined(separator: "\n") + "\n", to: "log.csv")
    let preview = try preview("log.csv")
    let columns = try columns(preview)
    #expect(columns.map { $0["name"] as? String } == ["client", "day", "sum"])
    #expect(columns.allSatisfy { $0["role"] is NSNull && $0["examples"] as? [String] != nil })
    #expect(columns[1]["formats"] as? [String] == ["dd/mm/yyyy", "mm/dd/yyyy"])
    let obstacle = try #require(preview["obstacle"] as? [String: Any])
    #expect(obstacle["flag"] as? String == "--date-format")
    #expect(obstacle["column"] as? String == "day")
    #expect(obstacle["choices"] as? [String] == ["dd/mm/yyyy", "mm/dd/yyyy"])
    for format in ["dd/mm/yyyy", "mm/dd/yyyy"] {
      let decided = try self.preview("log.csv", "--date-format", format)
      #expect(decided["obstacle"] is NSNull, "a choice resolves it")
    }
  }
}
