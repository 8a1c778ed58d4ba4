import Foundation
import Testing

/// The commands that put a saved model to a fresh log: today and compare.
@Suite struct FollowingCommandTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write(Self.log, to: "orders.csv")
    let run = try program.run(["run", "orders.csv", "--quick", "--k", "3", "--quiet"])
    #expect(run.status == 0, "\(run.errors)")
  }

  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/following-help.txt")

  private static let log: String = {
    var lines = ["customer,day,amount"]
    for customer in 0..<120 {
      for order in 0..<[1, 4, 20][customer % 3] {
        let month = customer % 3 == 2 ? order : (customer * 5 + order * 3) % 24
        let day = "20\(24 + month / 12)-\(String("0\(month % 12 + 1)".suffix(2)))-1\(customer % 10)"
        lines.append("c\(customer),\(day),\(order * 7 + customer % 50).25")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `help is as it was recorded`() throws {
    let text = try ["today", "compare"].map { try program.run([$0, "--help"]).output }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try text.write(to: Self.golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.golden, encoding: .utf8) == text)
  }

  @Test func `today prints the list of the run, by folder or by model, and says how many for which reason`()
    throws
  {
    let own = try program.read("orders.csv.segments/today.csv")
    for model in ["orders.csv.segments", "orders.csv.segments/model.json"] {
      let outcome = try program.run(["today", model, "orders.csv"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output == own)
      #expect(outcome.errors.contains("without a letter (control)"))
    }
    let document = try json(program.run(["today", "orders.csv.segments", "orders.csv", "--json"]).output)
    let rows = try #require(document["rows"] as? [[String: Any]])
    #expect(rows.count == own.split(separator: "\n").count - 1)
    #expect(rows.count == document["customers"] as? Int)
  }

  @Test func `the control of today is that of sha256sum, and an experiment can be judged by it`() throws {
    let outcome = try program.run([
      "today", "orders.csv.segments", "orders.csv", "--control", "50%", "--limit", "100%", "--output",
      "today.csv",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = try program.read("today.csv").split(separator: "\n").dropFirst()
    #expect(rows.contains { $0.hasSuffix("true") } && rows.contains { $0.hasSuffix("false") })
    let day = try #require(
      try json(program.run(["today", "orders.csv.segments", "orders.csv", "--json"]).output)["asOf"]
        as? String)
    for row in rows.prefix(6) {
      let id = row.prefix { $0 != "," }
      let status = try program.shell(
        "case $(printf 'today-\(day)\\0\(id)' | sha256sum) in [0-7]*) c=true;; *) c=false;; esac; "
          + "[ $c = \(row.hasSuffix("true")) ]")
      #expect(status == 0, "\(row)")
    }
    let judged = try program.run([
      "experiment", "evaluate", "today.csv", "orders.csv", "--from", "2025-11-01", "--to", "2025-12-01",
    ])
    #expect(judged.status == 0, "\(judged.errors)")
  }

  @Test func `compare says who moved, writes whom one should win back, and crosses two models`() throws {
    let folder = "orders.csv.segments"
    let text = try program.run(["compare", folder, "orders.csv"])
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.contains("downgraded"))
    let record = try json(program.read("\(folder)/run.json"))
    let document = try json(program.run(["compare", folder, "orders.csv", "--json"]).output)
    let own = try #require(record["movement"] as? [String: Any])
    for name in own.keys {
      #expect(try #require(document[name] as? NSObject) == (try #require(own[name] as? NSObject)), "\(name)")
    }
    #expect(document["discovered"] is [String: Any])
    let list = try program.run(["compare", folder, "orders.csv", "--output", "down.csv"])
    #expect(list.status == 0 && list.output.contains("downgraded"))
    #expect(
      try program.read("down.csv").hasPrefix("customer,from,to,recency,frequency,monetary,revenuePrior\n"))
    let two = try program.run(["compare", folder, "\(folder)/model.json", "orders.csv", "--json"])
    #expect(two.status == 0, "\(two.errors)")
    let cells = try #require(try json(two.output)["cells"] as? [[String: Any]])
    #expect(cells.compactMap { $0["customers"] as? Int }.reduce(0, +) == 120)
    #expect(cells.allSatisfy { $0["first"] as? Int == $0["second"] as? Int })
  }

  @Test(arguments: [
    (["compare", "orders.csv.segments"], 64), (["compare", "orders.csv.segments", "gone.csv"], 66),
    (["compare", "orders.csv.segments", "orders.csv", "--as-of", "2025-01-01"], 64),
    (["compare", "orders.csv.segments", "orders.csv.segments", "orders.csv", "--from", "2025-01-01"], 64),
    (["compare", "orders.csv.segments", "orders.csv", "--from", "2019-01-01"], 65),
    (["today", "orders.csv.segments", "orders.csv", "--reasons", "boredom"], 64),
    (["today", "orders.csv.segments", "orders.csv", "--control", "2"], 64),
    (["today", "orders.csv.segments", "orders.csv", "--output", "orders.csv", "--force"], 64),
  ])
  func `what cannot be done is refused in a sentence`(arguments: [String], status: Int) throws {
    let outcome = try program.run(arguments)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").last?.hasPrefix("auto-segment: ") ?? false)
    #expect(try program.read("orders.csv") == Self.log)
  }

  @Test func `classify tells whether the base is still the model's, and ends with 1 where that is asked for`()
    throws
  {
    try program.write(Shops.orders, to: "orders.csv")
    try #require(try program.run(["orders.csv", "--k", "3", "--quick", "--quiet", "-o", "out"]).status == 0)
    let same = try program.run(["classify", "out", "orders.csv", "--require-stable", "-o", "same.csv"])
    #expect(same.status == 0)
    #expect(same.errors.contains("The base looks like the model's; population stability index: "))
    let rows = Shops.orders.split(separator: "\n")
    let dearer = rows.map { row in
      let cells = row.split(separator: ",")
      return Double(cells[2]).map { "\(cells[0]),\(cells[1]),\($0 * 10)" } ?? String(row)
    }
    try program.write(dearer.joined(separator: "\n") + "\n", to: "dearer.csv")
    let other = try program.run(["classify", "out", "dearer.csv", "--require-stable", "-o", "other.csv"])
    #expect(other.status == 1)
    #expect(other.errors.contains("The base is no longer the model's, segment it anew"))
    #expect(other.errors.contains("times the model's, look whether they are in other units"))
    #expect(try program.contents().contains("other.csv"), "the customers are written all the same")
    #expect(try program.run(["classify", "out", "dearer.csv", "-o", "third.csv"]).status == 0)
  }
}
