import Foundation
import Testing

/// File names are bytes, and a name with blanks is one word only in quotes.
@Suite struct FileNameTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write(Shops.orders, to: "orders.csv")
  }

  @Test(arguments: [#"bad\377.csv"#, #"\300\257\200.csv"#, #"\355\240\200.csv"#, #"a\364\217\270\200.csv"#])
  func `a name that is no text is read, and its results lie beside it`(name: String) throws {
    let script = """
      name=$(printf '\(name)'); cp orders.csv "$name"
      $AS run "$name" --k 3 --quick > said && test -s "$name.segments/model.json" &&
      $AS run "$name" --k 3 --quick > said && $AS classify "$name.segments" "$name" -o "$name.out" &&
      $AS inspect "$name.segments/model.json" > /dev/null && test -s "$name.out" &&
      $AS report "$name.segments" -o "$name.html" && cmp "$name.html" "$name.segments/report.html" &&
      cp "$name.segments/run.json" run.json
      """
    let status = try program.shell(script)
    let talk = try program.talk("stderr")
    #expect(status == 0, "\(talk)")
    #expect(try program.read("said").contains(#"\x"#))
    #expect(try program.read("run.json").contains(#"\\x"#))
  }

  @Test func `a name that is no text is shown escaped`() throws {
    #expect(try program.shell(#"$AS preview "$(printf 'no\377.csv')""#) == 66)
    #expect(
      try program.talk("stderr") == "auto-segment: no\\xff.csv: cannot be read: there is no such file\n")
    #expect(try program.shell(#"$AS preview "$(printf 'no\377.csv')" --progress json"#) == 66)
    let last = try program.talk("stderr").split(separator: "\n").last ?? ""
    #expect(try JSONSerialization.jsonObject(with: Data(last.utf8)) is [String: Any])
    #expect(last.contains(#"no\\xff.csv"#))
  }

  @Test func `words that are together the name of a file should be in quotes`() throws {
    try program.write(Shops.orders, to: "my new orders.csv")
    let words = ["my", "new", "orders.csv"]
    try program.run(["orders.csv", "--k", "3", "--quick", "--output", "out"])
    for command in [[], ["run"], ["preview"], ["classify", "out"]] {
      let outcome = try program.run(command + words)
      #expect([64, 66].contains(outcome.status))
      let last = outcome.errors.split(separator: "\n").last ?? ""
      #expect(last.hasPrefix("auto-segment: "))
      #expect(last.contains("put quotes round it: \"my new orders.csv\""), "\(last)")
    }
    #expect(try program.run(["my", "old", "orders.csv"]).errors.contains("quotes") == false)
    #expect(try program.run(["preview", "my new orders.csv"]).status == 0)
  }

  @Test(arguments: ["out", "out/", "out/model.json", "out/run.json", "out/customers.csv", "./out"])
  func `a result folder, or a file in it, stands for its model`(name: String) throws {
    try program.run(["orders.csv", "--k", "3", "--quick", "--output", "out"])
    let classified = try program.run(["classify", "out/model.json", "orders.csv"]).output
    #expect(!classified.isEmpty)
    #expect(try program.run(["classify", name, "orders.csv"]).output == classified)
    #expect(
      try program.run(["inspect", name]).output == program.run(["inspect", "out/model.json"]).output)
    #expect(try program.run(["edit", name, "--rename", "1=VIP", "-o", "vip.json"]).status == 0)
    if name != "out/model.json" {
      #expect(try program.run(["report", name]).output == program.read("out/report.html"))
    }
    let again = ["run", "orders.csv", "--k", "3", "--quick", "--previous", name, "--output", "second"]
    #expect(try program.run(again).status == 0)
  }

  @Test func `a folder without a model is no model`() throws {
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "empty"), withIntermediateDirectories: true)
    let outcome = try program.run(["inspect", "empty"])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("model.json"))
  }
}
