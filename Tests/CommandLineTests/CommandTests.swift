import Foundation
import TestSupport
import Testing
import TextTables

/// Each command once, end to end.
@Suite struct CommandTests {
  private let program: Program

  init() throws { program = try Program() }

  private static let files = [
    "customers.csv", "model.json", "report.html", "rules.txt", "run.json", "segments.csv", "segments.xlsx",
    "today.csv",
  ]

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `a file alone is segmented, and its folder stands beside it`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    let outcome = try program.run(["orders.csv", "--k", "3"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      try program.contents() == ["orders.csv", "orders.csv.segments"]
        + Self.files.map { "orders.csv.segments/\($0)" })
    #expect(outcome.output.contains("3 segments"))
    #expect(outcome.output.contains("orders.csv.segments/"))
    #expect(outcome.errors.isEmpty, "talk only where a person watches: \(outcome.errors)")
  }

  @Test func `run.json has the fields of the contract and is what --json prints`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    let outcome = try program.run(["run", "orders.csv", "--quick", "--json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == (try program.read("orders.csv.segments/run.json")))
    let record = try json(outcome.output)
    for field in [
      "schemaVersion", "tool", "input", "features", "search", "chosenK", "verdict", "reason", "segments",
      "rules",
      "timings",
    ] {
      #expect(record[field] != nil, "\(field)")
    }
    #expect(record["schemaVersion"] as? Int == 2)
    #expect(record["verdict"] as? String == "unjudged")
    let search = try #require(record["search"] as? [[String: Any]])
    #expect(search.first?["k"] as? Int == 2)
    #expect(search.first?["nullSilhouette"] is NSNull, "null, not left out")
    let segments = try #require(record["segments"] as? [[String: Any]])
    #expect(segments.first?["stability"] is NSNull)
    #expect(segments.allSatisfy { $0["trade"] is String })
    let timings = try #require(record["timings"] as? [String: Double])
    #expect(timings["search"] != nil)
  }

  @Test func `customers.csv has its columns, sorted by id`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    try program.run(["orders.csv", "--k", "3", "--quick"])
    let lines = try program.read("orders.csv.segments/customers.csv").split(separator: "\n")
    #expect(
      lines.first?.split(separator: ",") == [
        "customer", "recency", "frequency", "monetary", "segment", "name", "rule", "cluster", "nearBoundary",
        "silhouette", "recencyScore", "frequencyScore", "monetaryScore", "rfmSegment", "rank", "abc", "tier",
        "segmentBefore",
      ])
    #expect(lines.count == 61)
    let ids = lines.dropFirst().compactMap { $0.split(separator: ",").first }
    #expect(ids == ids.sorted())
  }

  @Test func `classify gives the customers of the fit their segments again`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    try program.run(["orders.csv", "--k", "3", "--quick"])
    let outcome = try program.run(["classify", "orders.csv.segments/model.json", "orders.csv"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let fitted = try program.read("orders.csv.segments/customers.csv").split(separator: "\n").map { line in
      // Silhouette, rank, class, tier and the segment before are the fit's.
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).dropLast(4)
      cells.remove(at: cells.endIndex - 5)
      return cells.joined(separator: ",")
    }
    #expect(outcome.output.split(separator: "\n").map(String.init) == fitted)
    #expect(outcome.errors.contains("2025-"), "the as-of day is said: \(outcome.errors)")
  }

  @Test func `a customer table runs with its category as one text column`() throws {
    try program.write(Shops.customers, to: "clients.csv")
    let outcome = try program.run(["clients.csv", "--quick", "--output", "out"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let header = try program.read("out/customers.csv").split(separator: "\n").first
    #expect(header == "customer,age,city,income,segment,name,rule,cluster,nearBoundary,silhouette")
  }

  @Test func `a missing category has one key, and its share in segments.csv`() throws {
    let rows = Shops.customers.split(separator: "\n").map { $0.replacing("Tver", with: "") }
    try program.write(rows.joined(separator: "\n") + "\n", to: "clients.csv")
    let outcome = try program.run(["clients.csv", "--quick", "--output", "out"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let table = try Table(text: program.read("out/segments.csv"))
    let column = try #require(table.columnNames.firstIndex(of: "share_city = (missing)"))
    let cells = try table.cells()
    let shares = cells.compactMap { Double($0[column]) }
    #expect(shares.count == cells.count && shares.allSatisfy { (0...1).contains($0) })
    let record = try json(try program.read("out/run.json"))
    let segments = try #require(record["segments"] as? [[String: Any]])
    let recorded = segments.compactMap { ($0["medians"] as? [String: Double])?["city = (missing)"] }
    // Foundation's reader of JSON misses the nearest double by its last bit.
    #expect(recorded.count == shares.count && zip(recorded, shares).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(segments.allSatisfy { $0["trade"] is NSNull }, "a table has no trade")
  }

  @Test func `a model of format 1 classifies as it always did`() throws {
    let model = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "models/version-1.json")
    let log = """
      00001 1 19980601 3 90.00
      00001 1 19980501 1 50.00
      00001 1 19980401 1 60.00
      00001 1 19970401 1 60.00
      00001 1 19970601 1 60.00
      00002 2 19980630 1 500.00
      00002 2 19980530 1 20.00
      00003 3 19970101 1 7.50

      """
    try program.write(log, to: "new.txt")
    let outcome = try program.run(["classify", model.path, "new.txt"])
    #expect(
      outcome.output == """
        customer,recency,frequency,monetary,segment,name,rule,cluster,nearBoundary,column 2
        00001,30,5,320,1,Champions,1,1,false,1
        00002,1,2,520,1,Champions,1,1,false,2
        00003,546,1,7.5,3,Hibernating,5,3,false,3

        """)
    #expect(outcome.errors.contains("without scores"), "\(outcome.errors)")
  }

  @Test func `standard input and a file give the same model`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    try program.run(["orders.csv", "--k", "3", "--quick"])
    let outcome = try program.run(["-", "--k", "3", "--quick"], input: Shops.orders)
    #expect(outcome.status == 0, "\(outcome.errors)")
    for file in ["model.json", "customers.csv"] {
      #expect(try program.read("stdin.segments/\(file)") == program.read("orders.csv.segments/\(file)"))
    }
  }

  @Test func `language and time zone change no byte of the model and the customers`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    try program.run(["orders.csv", "--k", "3", "--quick", "--output", "a"])
    let russian = ["LANG": "ru_RU.UTF-8", "TZ": "Asia/Vladivostok"]
    let outcome = try program.run(
      ["orders.csv", "--k", "3", "--quick", "--output", "b"], environment: russian)
    #expect(outcome.output.contains("сегмент"))
    for file in ["model.json", "customers.csv", "segments.csv"] {
      #expect(try program.read("a/\(file)") == program.read("b/\(file)"))
    }
    #expect(try program.read("b/rules.txt").contains("ЕСЛИ"))
  }

  @Test(arguments: ["text", "json", "dot", "svg"])
  func `inspect shows a model in every form`(format: String) throws {
    try program.write(Shops.orders, to: "orders.csv")
    try program.run(["orders.csv", "--k", "3", "--quick"])
    let outcome = try program.run(["inspect", "orders.csv.segments/model.json", "--format", format])
    #expect(outcome.status == 0, "\(outcome.errors)")
    switch format {
    case "json": #expect((try json(outcome.output)["segments"] as? [Any])?.count == 3)
    case "dot":
      #expect(outcome.output.hasPrefix("digraph"))
      #expect(outcome.output.contains(/label="\d .+\\nrule \d: \d+ % of all"/))
    case "svg": #expect(outcome.output.contains("</svg>"))
    default: #expect(outcome.output.contains("├─ yes"))
    }
  }

  @Test func `preview shows the roles and writes nothing`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    let outcome = try program.run(["preview", "orders.csv"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("transactions"))
    #expect(outcome.output.contains("60"))
    #expect(try program.contents() == ["orders.csv"])
    #expect(
      try json(program.run(["preview", "orders.csv", "--json"]).output)["layout"] as? String == "transactions"
    )
  }

  @Test func `preview prints the table as it was read`() throws {
    try program.write("a;b\n1;\"x;y\"\n2;=z\n", to: "t.csv")
    let outcome = try program.run(["preview", "t.csv", "--print-table"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "a,b\r\n1,x;y\r\n2,=z\r\n")
    #expect(outcome.errors.isEmpty)
    try program.write("id,name,sum\n1,a,2\n2,b\"c,3\n4,e\n5,\"f,6\n7,g,8\n", to: "odd.csv")
    let odd = try program.run(["preview", "odd.csv", "--print-table"])
    #expect(odd.status == 0 && odd.output.contains("2,\"b\"\"c\",3\r\n4,e,\r\n"))
    #expect(odd.errors.contains("fewer cells") && odd.errors.contains("quotes out of place"), "\(odd.errors)")
  }

  @Test func `demo writes a template, and only over a file that may be replaced`() throws {
    let outcome = try program.run(["demo", "--template", "orders.xlsx"])
    #expect(outcome.status == 0 && outcome.output == "orders.xlsx\n")
    #expect(try program.run(["preview", "orders.xlsx"]).status == 65, "no rows yet")
    #expect(try program.run(["demo", "--template", "orders.xlsx"]).status == 73)
    #expect(
      try program.run(["demo", "--template", "orders.xlsx", "--force", "--lang", "ru", "-q"]).status == 0)
    #expect(
      try program.run(["preview", "--print-table", "orders.xlsx"]).output.hasPrefix("клиент,дата,заказ"))
  }

  @Test func `demo runs on the sample that ships`() throws {
    let outcome = try program.run(["demo", "--quick", "--k-range", "3...3"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("2,357 customers"))
    #expect(try program.contents().contains("CDNOW_sample.txt.segments/report.html"))
  }

  @Test func `version and help are results`() throws {
    #expect(try program.run(["--version"]).output.contains("BLAS kernel: "))
    let help = try program.run(["--help"]).output
    for command in ["run", "preview", "inspect", "classify", "demo"] {
      #expect(help.contains("\n  \(command)"))
      #expect(try program.run([command, "--help"]).output.contains("auto-segment \(command)"))
    }
    #expect(try program.shell("$AS --help > /dev/full") == 74)
  }
}
