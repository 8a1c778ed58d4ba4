import Testing

/// What a refusal advises, followed to the letter, works.
@Suite struct AdviceTests {
  private let program: Program

  init() throws { program = try Program() }

  /// A file that leaves a doubt, and the flags that its refusal has to name.
  struct Doubt: CustomTestStringConvertible {
    let names: String
    let cells: @Sendable (Int) -> String
    let flags: Set<String>

    init(_ names: String, flags: Set<String>, _ cells: @escaping @Sendable (Int) -> String) {
      (self.names, self.flags, self.cells) = (names, flags, cells)
    }

    var testDescription: String { names }
  }

  private static func day(_ row: Int) -> String { "2024-0\(1 + row % 9)-1\(row % 9)" }

  static let doubts = [
    Doubt("order,date,customer,Amount,Total", flags: ["--amount"]) {
      "\(100 + $0),\(day($0)),k\($0 % 15),\($0 + 5).10,\($0 + 6).20"
    },
    Doubt("order,date,customer_id,user_id,amount", flags: ["--id"]) {
      "\(100 + $0),\(day($0)),k\($0 % 15),u\($0 % 14),\($0 + 6).20"
    },
    Doubt("order id,invoice id,date,customer,amount", flags: ["--order"]) {
      "\(100 + $0 / 2),\(500 + $0 / 3),\(day($0)),k\($0 % 15),\($0 + 6).20"
    },
    Doubt("order,order date,purchase date,customer,amount", flags: ["--date"]) {
      "\(100 + $0),\(day($0)),\(day($0 + 1)),k\($0 % 15),\($0 + 6).20"
    },
    Doubt("order,date,customer,amount", flags: ["--date-format"]) {
      "\(100 + $0),0\(1 + $0 % 9)/0\(1 + $0 % 8)/2024,k\($0 % 15),\($0 + 6).20"
    },
    Doubt("order;date;customer;amount", flags: ["--decimal"]) {
      "\(100 + $0);\(day($0));k\($0 % 15);\($0 % 9 + 1),\($0 + 200)"
    },
    Doubt("order,date,customer,amount,currency", flags: ["--currency"]) {
      "\(100 + $0),\(day($0)),k\($0 % 15),\($0 + 6).20,\($0 % 3 == 0 ? "USD" : "EUR")"
    },
    Doubt("order,date,customer,amount", flags: ["--returns"]) {
      "\(100 + $0),\(day($0)),k\($0 % 15),-\($0 + 6).20"
    },
    Doubt("order,date,customer,amount", flags: ["--accept-loss"]) {
      "\(100 + $0),\(day($0)),k\($0 % 15),\($0 % 3 == 0 ? "free of charge" : "\($0 + 6).20")"
    },
    Doubt("order,customer,amount", flags: ["--layout"]) { "\(100 + $0),k\($0 % 15),\($0 + 6).20" },
    Doubt("order,date,Payee,amount", flags: ["--id"]) {
      "\(100 + $0),\(day($0)),k\($0 % 15),\($0 + 6).20"
    },
    Doubt("id,segment,score", flags: ["--features"]) { "\($0),\($0 % 2 == 0 ? "a" : "b"),\($0 % 9)" },
  ]

  @Test(arguments: doubts)
  func `what a refusal advises works`(doubt: Doubt) throws {
    try program.write(doubt.names + "\n" + (0..<60).map { doubt.cells($0) + "\n" }.joined(), to: "t.csv")
    let refused = try program.run(["preview", "t.csv", "--lang", "en"])
    #expect(refused.status == 65)
    let last = refused.errors.split(separator: "\n").last.map(String.init) ?? ""
    let advice = Self.advice(in: last)
    #expect(Set(advice.map(\.[0])).isSuperset(of: doubt.flags), "\(last)")
    for flags in advice where doubt.flags.contains(flags[0]) {
      let outcome = try program.run(["preview", "t.csv"] + flags)
      #expect(outcome.status == 0, "\(flags): \(outcome.errors)")
    }
  }

  /// The flags that a sentence names, each with the value that it gives; where it gives none, with one that it lists.
  private static func advice(in sentence: String) -> [[String]] {
    sentence.matches(of: /(--[a-z-]+)(?: (?:'([^']+)'|([A-Za-z]+)))?/).flatMap { match -> [[String]] in
      let flag = String(match.1)
      if let value = match.2 { return [[flag, String(value)]] }
      if let word = match.3, word != "or", word != "out", word != "and" { return [[flag, String(word)]] }
      let listed = sentence.matches(of: /'([^']+)'/).map { String($0.1) }
      switch flag {
      case "--decimal": return [[flag, "point"], [flag, "comma"]]
      case "--date-format": return [[flag, "dd/mm/yyyy"], [flag, "mm/dd/yyyy"]]
      case "--features": return [[flag, listed.joined(separator: ",")]]
      case "--id": return sentence.firstMatch(of: /nearest: '([^']+)'/).map { [[flag, String($0.1)]] } ?? []
      default: return [[flag]]
      }
    }
  }
}
