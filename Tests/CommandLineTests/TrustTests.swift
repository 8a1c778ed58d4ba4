import Foundation
import Testing

/// What a person is told about how far to trust the segments, and what the owner changes by hand, end to end.
@Suite struct TrustTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write(Shops.orders, to: "orders.csv")
  }

  private func record(_ folder: String) throws -> [String: Any] {
    let data = Data(try program.read("\(folder)/run.json").utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func `why this k stands in the text, the report and run.json`() throws {
    let outcome = try program.run(["orders.csv", "--k-range", "3...5", "--verbose", "--output", "out"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let search = try #require(try record("out")["search"] as? [[String: Any]])
    #expect(search.compactMap { $0["k"] as? Int } == [2, 3, 4, 5])
    let report = try program.read("out/report.html")
    for entry in search {
      for field in ["meanSilhouette", "nullSilhouette", "excess", "macroSilhouette", "ruleSilhouette"] {
        let figure = String(format: "%.3f", try #require(entry[field] as? Double, "\(field)"))
          .replacingOccurrences(of: "-", with: "−")
        #expect(outcome.output.contains(figure), "\(field) \(figure)")
        #expect(report.contains(figure), "\(field) \(figure)")
      }
    }
    #expect(outcome.output.contains("for comparison") && outcome.output.contains("chosen"))
  }

  @Test func `a given k is taken whatever the silhouettes say`() throws {
    let outcome = try program.run(["orders.csv", "--k", "5", "--quick", "--output", "out"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try record("out")["chosenK"] as? Int == 5)
  }

  @Test func `what became of the previous segments is told in the text, the report and run.json`() throws {
    try program.run(["orders.csv", "--k", "3", "--quick", "--output", "old"])
    let renamed = try program.run(["edit", "old/model.json", "--rename", "1=Our Best", "-o", "mine.json"])
    #expect(renamed.status == 0, "\(renamed.errors)")
    let again = ["--quick", "--previous", "mine.json", "--output"]
    let same = try program.run(["orders.csv", "--k", "3"] + again + ["same"])
    #expect(same.output.contains("Our Best"))
    let names = try #require(try record("same")["segments"] as? [[String: Any]]).map { $0["name"] as? String }
    #expect(names.first == "Our Best")

    let split = try program.run(["orders.csv", "--k", "4"] + again + ["split"])
    let remarks = try #require(try record("split")["remarks"] as? [String: Any])
    let changes = try #require(remarks["changes"] as? [[String: String]]).compactMap { $0["en"] }
    #expect(changes.count == 1)
    let change = try #require(changes.first)
    #expect(change.hasPrefix("split: 4 “") || change.hasPrefix("new segment: 4 “"))
    #expect(split.output.replacing(/\s+/, with: " ").contains(change))
    // On the page it begins a list entry, so with a capital.
    #expect(try program.read("split/report.html").contains(change.dropFirst()))
  }

  @Test func `rounding that may move customers says how many it moved`() throws {
    try program.run(["orders.csv", "--k", "3", "--quick", "--output", "exact"])
    let exact = try #require(try record("exact")["rules"] as? [String: Any])
    #expect(exact["movedByRounding"] as? Int == 0)
    let outcome = try program.run(
      ["orders.csv", "--k", "3", "--quick", "--round", "20%", "--output", "rounder"])
    let moved = try #require((try record("rounder")["rules"] as? [String: Any])?["movedByRounding"] as? Int)
    #expect(moved <= 12)
    #expect(outcome.output.contains("rounding the thresholds moved \(moved) customers") == (moved > 0))
  }

  @Test func `a model changed by hand says so, and classifies`() throws {
    try program.run(["orders.csv", "--k", "4", "--quick", "--output", "out"])
    let edited = try program.run([
      "edit", "out/model.json", "--rename", "2=VIP", "--merge", "3,4", "--data", "orders.csv", "-o",
      "new.json",
    ])
    #expect(edited.status == 0, "\(edited.errors)")
    #expect(edited.errors.contains("measured on 60 customers: 0 moved"))
    let text = try program.run(["inspect", "new.json"]).output
    #expect(text.contains("Changed by hand\n  segment 2 renamed from"))
    #expect(text.contains("  segments 3, 4 merged into 3"))
    #expect(
      try program.run(["inspect", "new.json", "--lang", "ru"]).output.contains("сегменты 3, 4 объединены в 3")
    )
    let report = try program.run(["report", "new.json"]).output
    #expect(report.contains("Changed by hand") && report.contains("segments 3, 4 merged into 3"))
    let places = try program.run(["classify", "new.json", "orders.csv"])
    #expect(places.status == 0, "\(places.errors)")
    #expect(places.output.contains(",VIP,"))
    #expect(places.output.split(separator: "\n").count == 61)
  }

  @Test func `edits that cannot be made are refused with what would be right`() throws {
    try program.run(["orders.csv", "--k", "3", "--quick", "--output", "out"])
    for (edit, status, words) in [
      (["--rename", "9=VIP"], Int32(65), "the model has 1, 2, 3"), (["--rename", "x"], 64, "as in 2=VIP"),
      (["--merge", "3,9"], 65, "no segment 9"), (["--merge", "3"], 64, "as in 3,4"),
      (["--threshold", "recensy=9"], 65, "the thresholds are"),
      (["--threshold", "recency"], 64, "recency=120"),
      (["--merge", "1,2"], 65, "--data"),
    ] {
      let outcome = try program.run(["edit", "out/model.json", "-o", "new.json"] + edit)
      #expect(outcome.status == status, "\(edit): \(outcome.errors)")
      #expect(outcome.errors.contains(words), "\(edit): \(outcome.errors)")
    }
    #expect(try !program.contents().contains("new.json"))
  }

  @Test func `one customer is explained`() throws {
    try program.run(["orders.csv", "--k", "3", "--quick", "--output", "out"])
    let arguments = ["classify", "out/model.json", "orders.csv", "--explain", "c101"]
    let outcome = try program.run(arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("c101 is in segment "))
    #expect(outcome.output.contains("by rule "))
    #expect(outcome.output.contains(" → "))
    #expect(try program.run(arguments + ["--lang", "ru"]).output.contains("в сегменте"))
    #expect(try program.run(Array(arguments.dropLast()) + ["nobody"]).status == 65)
  }

  @Test func `three customers alike are nothing to segment`() throws {
    try program.write("client,age,income\na,30,100\nb,30,100\nc,30,100\n", to: "alike.csv")
    let outcome = try program.run(["alike.csv"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("nothing to segment: the 3 customers are the same in 'age', 'income'"))
  }

  @Test func `where no quote and no number format is used, none is named`() throws {
    try program.run(["orders.csv", "--k", "3", "--quick", "--output", "out"])
    let input = try #require(try record("out")["input"] as? [String: Any])
    #expect((input["dialect"] as? [String: Any])?["quote"] is NSNull)
    let columns = try #require(input["columns"] as? [[String: Any]])
    let customer = try #require(columns.first { $0["role"] as? String == "customer" })
    #expect(customer["format"] is NSNull)
    #expect(columns.contains { ($0["format"] as? String)?.hasPrefix("number") == true })
  }
}
