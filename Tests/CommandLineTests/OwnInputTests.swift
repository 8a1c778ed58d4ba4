import Foundation
import Testing

/// A result never replaces what it is made of, by whichever of its names it is called and whatever `--force` says.
@Suite struct OwnInputTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write(Shops.orders, to: "orders.csv")
    try #require(try program.run(["orders.csv", "--k", "3", "--quick", "--output", "out"]).status == 0)
  }

  private func expectRefusal(
    _ arguments: [String], _ status: Int32 = 64, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try program.run(arguments + ["--force"])
    #expect(outcome.status == status, "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(outcome.errors.contains("is the input itself"), sourceLocation: sourceLocation)
  }

  @Test(arguments: ["orders.csv", "./orders.csv", "out/../orders.csv", "link.csv", "second-name.csv"])
  func `the data under any of its names`(name: String) throws {
    #expect(try program.shell("ln -s orders.csv link.csv && ln orders.csv second-name.csv") == 0)
    try expectRefusal(["classify", "out/model.json", "orders.csv", "--output", name])
    try expectRefusal(["classify", "out/model.json", name, "--output", "orders.csv"])
    try expectRefusal(["preview", "orders.csv", "--print-table", "--output", name])
    try expectRefusal(
      ["edit", "out", "--merge", "1,2", "--data", "orders.csv", "--output", name])
    #expect(try program.read("orders.csv") == Shops.orders)
  }

  @Test func `the data of standard input`() throws {
    #expect(
      try program.shell("$AS classify out - --output orders.csv --force < orders.csv") == 64)
    #expect(try program.read("orders.csv") == Shops.orders)
  }

  @Test func `a model, its record and texts`() throws {
    for file in ["model.json", "run.json"] {
      let before = try program.read("out/\(file)")
      try expectRefusal(["report", "out", "--output", "out/\(file)"])
      try expectRefusal(["report", "out/model.json", "--run", "out/run.json", "--output", "out/\(file)"])
      #expect(try program.read("out/\(file)") == before)
    }
    try expectRefusal(["inspect", "out/model.json", "--output", "out/model.json"])
    try expectRefusal(["edit", "out/model.json", "--rename", "1=VIP", "--output", "out/model.json"])
    try expectRefusal(["classify", "out", "orders.csv", "--output", "out/model.json"])
    try program.write(try program.run(["report", "--print-playbooks"]).output, to: "texts.json")
    try expectRefusal(["report", "out", "--playbooks", "texts.json", "--output", "texts.json"])
  }

  @Test func `data inside the folder of results`() throws {
    #expect(try program.shell("mkdir mine && cp orders.csv mine/customers.csv") == 0)
    try expectRefusal(["run", "mine/customers.csv", "--output", "mine"], 73)
    #expect(try program.shell("ln -s mine/customers.csv elsewhere.csv && ln -s mine theirs") == 0)
    try expectRefusal(["run", "elsewhere.csv", "--output", "theirs"], 73)
    #expect(try program.read("mine/customers.csv") == Shops.orders)
  }

  @Test func `another file is replaced as before`() throws {
    try program.write("old", to: "other.csv")
    let outcome = try program.run(
      ["classify", "out", "orders.csv", "--output", "other.csv", "--force", "--quiet"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try program.read("other.csv").hasPrefix("customer,"))
  }
}
