import Foundation
import Testing

/// The command that plans an experiment, splits customers and judges what came out.
@Suite struct ExperimentTests {
  private let program: Program

  init() throws { program = try Program() }

  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/experiment-help.txt")

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `help is as it was recorded`() throws {
    let text = try [[], ["size"], ["split"], ["evaluate"]].map {
      try program.run(["experiment"] + $0 + ["--help"]).output
    }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try text.write(to: Self.golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.golden, encoding: .utf8) == text)
  }

  /// The arms of rfm-world/campaign-tests.json under the name spring, halves.
  @Test func `a list is split as anybody can split it, and its plan stands beside it`() throws {
    try program.write(
      "customer,city\n00004,Perm\n12347,Tver\nКлиент-7,Tver\na,Perm\na,Perm\n", to: "list.csv")
    let outcome = try program.run(["experiment", "split", "list.csv", "--name", "spring", "--days", "14"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      try program.read("list-arms.csv")
        == "customer,arm\r\n00004,control\r\n12347,treated\r\nКлиент-7,control\r\na,treated\r\n")
    let plan = try json(try program.read("list-arms.json"))
    #expect(plan["name"] as? String == "spring")
    #expect(plan["arms"] as? [String] == ["control", "treated"])
    #expect(plan["shares"] as? [Double] == [0.5, 0.5])
    #expect(plan["planned"] as? Int == 4)
    #expect(plan["days"] as? Int == 14)
    #expect(plan["stratify"] is NSNull)
    // Nothing is replaced without being told to.
    #expect(try program.run(["experiment", "split", "list.csv", "--name", "x"]).status == 73)
    #expect(try program.run(["experiment", "split", "list.csv", "--name", "x", "--force"]).status == 0)
  }

  @Test func `the split is that of sha256sum`() throws {
    try program.write("customer,kind\nvip 1,a\nvip 2,b\nvip 3,a\n", to: "list.csv")
    let outcome = try program.run(["experiment", "split", "list.csv", "--name", "spring"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let status = try program.shell(
      "case $(printf 'spring\\0vip 1' | sha256sum) in [0-7]*) arm=control;; *) arm=treated;; esac; "
        + "grep -q \"vip 1,$arm\" list-arms.csv")
    #expect(status == 0)
  }

  @Test func `strata get their exact quotas`() throws {
    let rows = (0..<30).map { "c\($0),\($0 < 10 ? "vip" : "rest")\n" }
    try program.write("customer,kind\n" + rows.joined(), to: "list.csv")
    let outcome = try program.run([
      "experiment", "split", "list.csv", "--name", "n", "--stratify", "kind", "--arms",
      "control=10%,offer=90%",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let arms = try program.read("list-arms.csv").split(separator: "\r\n").dropFirst()
    #expect(arms.prefix(10).count { $0.hasSuffix("control") } == 1)
    #expect(arms.dropFirst(10).count { $0.hasSuffix("control") } == 2)
  }

  private func writeNewcombe() throws {
    let split = (0..<150).map { "c\($0),\($0 < 80 ? "control" : "offer")\n" }
    // 48 of 80 controls and 56 of 70 others bought; one who is in no arm did too.
    let bought = (0..<48).map { "c\($0),1,5\n" } + (80..<136).map { "c\($0),yes,7\n" } + ["stranger,1,9\n"]
    try program.write("customer,arm\n" + split.joined(), to: "split.csv")
    try program.write("customer,converted,revenue\n" + bought.joined(), to: "results.csv")
  }

  @Test func `results are judged with the figures that were published`() throws {
    try writeNewcombe()
    let outcome = try program.run(["experiment", "evaluate", "split.csv", "results.csv", "--json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let found = try json(outcome.output)
    #expect(found["verdict"] as? String == "works")
    #expect(found["outside"] as? Int == 1)
    #expect(found["sampleRatio"] is NSNull)
    let comparison = try #require((found["comparisons"] as? [[String: Any]])?.first)
    let conversion = try #require(comparison["conversion"] as? [String: Any])
    let newcombe = try #require(conversion["newcombe"] as? [Double])
    #expect(abs(newcombe[0] - 0.0524314724024) < 1e-12)
    #expect(abs(newcombe[1] - 0.333872654037) < 1e-12)
    #expect(conversion["used"] as? String == "z")
    #expect(comparison["revenue"] is [String: Any])
  }

  @Test func `people are told the verdict and what was not checked, in both languages`() throws {
    try writeNewcombe()
    let english = try program.run(["experiment", "evaluate", "split.csv", "results.csv"]).output
    #expect(english.contains("control: 80 customers, 48 bought"))
    #expect(english.contains(": works"))
    #expect(english.contains("1 customer of the results not in the split"))
    #expect(english.contains("no plan is known"))
    let russian = try program.run(["experiment", "evaluate", "split.csv", "results.csv", "--lang", "ru"])
      .output
    #expect(russian.contains("работает"))
    let planned = try program.run([
      "experiment", "evaluate", "split.csv", "results.csv", "--arms", "control=50%,offer=50%", "--planned",
      "500",
    ])
    #expect(planned.status == 0)
    #expect(planned.output.contains("read early: 150 of 500 customers"))
    #expect(planned.output.contains("the groups are as planned"))
  }

  @Test func `a script may ask that it works`() throws {
    try writeNewcombe()
    #expect(
      try program.run(["experiment", "evaluate", "split.csv", "results.csv", "--require", "works"]).status
        == 0)
    try program.write("customer,converted\nc1,1\n", to: "nothing.csv")
    let outcome = try program.run([
      "experiment", "evaluate", "split.csv", "nothing.csv", "--require", "works",
    ])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("does not show that it works: no difference found"))
    #expect(outcome.output.contains("no difference found; this test could have seen"))
  }

  @Test func `a list for today is a split, and a log tells what came of it`() throws {
    let list = (0..<40).map { "c\($0),\($0 < 20)\n" }
    try program.write("customer,control\n" + list.joined(), to: "today.csv")
    let orders = (0..<40).flatMap { customer -> [String] in
      let before = "c\(customer),2026-02-\(10 + customer % 10),\(customer + 10).50\n"
      let since = "c\(customer),2026-03-\(10 + customer % 5),\(customer + 5).25\n"
      return customer < 20 && customer % 4 > 0 ? [before] : [before, since]
    }
    try program.write("customer_id,ordered_on,total\n" + orders.joined(), to: "orders.csv")
    let outcome = try program.run([
      "experiment", "evaluate", "today.csv", "orders.csv", "--from", "2026-03-01", "--to", "2026-03-15",
      "--json",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let found = try json(outcome.output)
    #expect(found["verdict"] as? String == "works")
    let comparison = try #require((found["comparisons"] as? [[String: Any]])?.first)
    #expect(comparison["arm"] as? String == "treated")
    let conversion = try #require(comparison["conversion"] as? [String: Any])
    #expect(conversion["control"] as? [Int] == [5, 20])
    #expect(conversion["treatment"] as? [Int] == [20, 20])
    let revenue = try #require(comparison["revenue"] as? [String: Any])
    #expect(revenue["cuped"] is [String: Any], "what was spent before is in the log")
  }

  @Test func `sizes are told for all customers and for each segment`() throws {
    try program.write(Shops.orders, to: "orders.csv")
    try program.run(["orders.csv", "--k", "3", "--quick"])
    let call = ["experiment", "size", "orders.csv.segments/model.json", "orders.csv", "--effect", "10%"]
    let outcome = try program.run(call + ["--json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let found = try json(outcome.output)
    let sizes = try #require(found["size"] as? [[String: Any]])
    #expect(sizes.first?["segment"] is NSNull)
    #expect(sizes.first?["customers"] as? Int == 60)
    #expect(sizes.dropFirst().reduce(0) { $0 + ($1["customers"] as? Int ?? 0) } == 60)
    for size in sizes {
      #expect(
        Set(["control", "treatment", "ratio", "exact", "controlSize", "treatmentSize"]).isSubset(
          of: size.keys))
    }
    let text = try program.run(call).output
    #expect(text.contains("all (60 customers)"))
    #expect(try program.run(call + ["--power", "1"]).status == 64)
  }

  @Test func `what cannot be an experiment is refused with what would be right`() throws {
    try writeNewcombe()
    func errors(_ arguments: [String], _ status: Int32) throws -> String {
      let outcome = try program.run(["experiment"] + arguments)
      #expect(outcome.status == status, "\(outcome.errors)")
      return outcome.errors
    }
    #expect(
      try errors(["split", "results.csv", "--name", "x", "--arms", "a=60%,b=30%"], 64)
        .contains("have 90% of the customers together"))
    #expect(try errors(["split", "results.csv", "--name", "x", "--arms", "half"], 64).contains("--arms"))
    try program.write("id,arm\n1,a\n2,b\n", to: "other.csv")
    #expect(try errors(["evaluate", "other.csv", "results.csv"], 65).contains("--id"))
    try program.write("customer,arm\n1,a\n2,b\n", to: "other.csv")
    #expect(try errors(["evaluate", "other.csv", "results.csv"], 65).contains("--arms"))
    try program.write("customer,arm\n1,control\n1,b\n", to: "other.csv")
    #expect(try errors(["evaluate", "other.csv", "results.csv"], 65).contains("stands twice"))
    try program.write("customer,converted\nc1,maybe\n", to: "odd.csv")
    #expect(try errors(["evaluate", "split.csv", "odd.csv"], 65).contains("'maybe' is neither yes nor no"))
    #expect(
      try errors(["evaluate", "split.csv", "results.csv", "--from", "2026-03-01"], 64).contains("first day"))
    #expect(
      try errors(["split", "split.csv", "--name", "x", "--stratify", "nothing"], 65).contains("nothing"))
  }
}
