import GroupExperiments
import JSONDocuments
import PurchaseLogs
import TestSupport
import Testing
import TextTables
import Wording

/// Splits, results and lists as tables.
@Suite struct `Tables of an experiment` {
  @Test func `a list names each customer once, and says what it left out`() throws {
    let table = try Table("Customer;kind\nb;vip\na;rest\nb;rest\n;vip\nc;vip\n")
    let list = try ExperimentList(of: table, stratum: "kind")
    #expect(list.ids == ["b", "a", "c"])
    #expect(list.strata == ["vip", "rest", "vip"])
    #expect(list.repeats == 1)
    #expect(list.rowsWithoutCustomer == 1)
    #expect(list.notes.count == 2)
    #expect(try ExperimentList(of: table, customer: "kind").ids == ["vip", "rest"])
  }

  @Test func `arms stand with the controls first, or in the order asked for`() throws {
    let table = try Table("customer,arm,segment\n1,offer,VIP\n2,control,VIP\n3,call,New\n")
    let split = try ExperimentSplit(of: table)
    #expect(split.arms == ["control", "call", "offer"])
    #expect(split.customers.map(\.arm) == [2, 0, 1])
    #expect(split.customers.map(\.segment) == ["VIP", "VIP", "New"])
    let asked = try ExperimentSplit(of: table, arms: ["offer", "call", "control"])
    #expect(asked.customers.map(\.arm) == [0, 2, 1])
    #expect(throws: ExperimentError.unknownArm("call", known: ["control", "offer"])) {
      try ExperimentSplit(of: table, arms: ["control", "offer"])
    }
  }

  @Test func `marks of a control group are read in every language`() throws {
    for (yes, no) in [
      ("true", "false"), ("1", "0"), ("yes", "no"), ("да", "нет"), ("TRUE", "FALSE"),
    ] {
      let split = try ExperimentSplit(
        of: try Table("customer,control\na,\(yes)\nb,\(no)\nc,\(no)\n"))
      #expect(split.arms == ["control", "treated"], "\(yes)")
      #expect(split.customers.map(\.arm) == [0, 1, 1], "\(yes)")
    }
    #expect(
      throws: ExperimentTableError.neitherYesNorNo(column: "control", line: 3, value: "perhaps")
    ) {
      try ExperimentSplit(of: try Table("customer,control\na,true\nb,perhaps\n"))
    }
  }

  private let split = Result {
    try ExperimentSplit(of: try Table("customer,arm\na,control\nb,control\nc,offer\nd,offer\n"))
  }

  @Test func `who is not among the results did nothing, and strangers are left out`() throws {
    let results = try ExperimentResults(
      of: try Table("customer,converted,revenue\na,1,\"1 200,50\"\nc,yes,3\nc,no,4\nx,1,9\n"))
    let evaluation = try ExperimentEvaluation(of: try split.get(), results: results)
    #expect(evaluation.arms.map(\.customers) == [2, 2])
    #expect(evaluation.arms.map(\.converted) == [1, 1])
    #expect(evaluation.arms.map(\.money) == [1200.5, 7])
    #expect(results.outside(try split.get()) == 1)
    #expect(evaluation.lines(outside: 1).count > 4)
  }

  @Test func `a column alone is enough, and none is refused`() throws {
    let bought = try ExperimentResults(of: try Table("customer,converted\na,1\nc,\nd,0\n"))
    #expect(
      try ExperimentEvaluation(of: try split.get(), results: bought).whole.first?.money == nil)
    let money = try ExperimentResults(of: try Table("customer,revenue\na,10\nc,20\nd,5\n"))
    let evaluation = try ExperimentEvaluation(of: try split.get(), results: money)
    #expect(evaluation.whole.first?.conversion == nil)
    #expect(evaluation.verdict == .noDifference)
    #expect(
      throws: ExperimentTableError.noOutcome(file: "test.csv", available: ["customer", "sum"])
    ) {
      try ExperimentResults(of: try Table("customer,sum\na,10\n"))
    }
  }

  @Test func `a log tells who bought, for how much, and what they had spent before`() throws {
    let table = try Table(
      """
      customer,date,amount
      a,2026-02-10,50.25
      a,2026-03-02,10
      b,2026-03-01,-5
      c,2026-03-03,7.5
      c,2026-03-15,100
      d,2026-02-01,1
      x,2026-03-04,8

      """)
    let log = try PurchaseLog(of: table, customerID: "customer", date: "date", amount: "amount")
    let start = try #require(CalendarDay(iso8601: "2026-03-01"))
    let end = try #require(CalendarDay(iso8601: "2026-03-15"))
    let results = ExperimentResults(of: log, from: start, to: end)
    #expect(results.days == 14)
    #expect(results.outside(try split.get()) == 1)
    let evaluation = try ExperimentEvaluation(of: try split.get(), results: results, days: 15)
    #expect(
      evaluation.arms.map(\.converted) == [1, 1],
      "a return is no purchase, nor is one after the end")
    #expect(evaluation.arms.map(\.money) == [5, 7.5])
    #expect(evaluation.whole.first?.money?.cuped != nil)
    #expect(evaluation.verdict == .early)
    // A log that ends before the experiment has seen less of it.
    let late = try #require(CalendarDay(iso8601: "2026-04-15"))
    #expect(ExperimentResults(of: log, from: start, to: late).days == 15)
  }

  @Test func `a plan is read back as it was written`() throws {
    let design = try ExperimentDesign(
      name: "весна",
      arms: [.init(name: "control", share: 1_000), .init(name: "offer", share: 9_000)])
    let plan = try ExperimentPlanFile(design: design, stratify: "kind", planned: 400, days: 14)
    let bytes = Array(plan.json.lines.utf8)
    #expect(try ExperimentPlanFile(bytes, file: "a.json") == plan)
    for damaged in ["", "{}", "{\"name\": 1}", "[]"] {
      #expect(throws: ExperimentTableError.self) {
        try ExperimentPlanFile(Array(damaged.utf8), file: "a.json")
      }
    }
    let shares = "{\"name\": \"x\", \"arms\": [\"a\", \"b\"], \"shares\": [1e300, 0.5]}"
    #expect(throws: ExperimentError.self) {
      try ExperimentPlanFile(Array(shares.utf8), file: "a.json")
    }
  }

  @Test func `a period ends with the log and is as long as the log allows`() throws {
    func log(days: Int) throws -> PurchaseLog {
      let first = CalendarDay(daysSince1970: 20_000)
      let last = CalendarDay(daysSince1970: 20_000 + days - 1)
      let table = try Table("customer,date,amount\na,\(first),1\nb,\(last),2\n")
      return try PurchaseLog(of: table, customerID: "customer", date: "date", amount: "amount")
    }
    #expect(try BuyingPeriod(of: log(days: 400)).days == 90)
    #expect(try BuyingPeriod(of: log(days: 200)).days == 60)
    #expect(try BuyingPeriod(of: log(days: 400), days: 30).isBuyer("b"))
    #expect(try !BuyingPeriod(of: log(days: 400), days: 30).isBuyer("a"))
    #expect(throws: ExperimentTableError.logTooShort(days: 89, needed: 90)) {
      try BuyingPeriod(of: log(days: 89))
    }
    #expect(throws: ExperimentTableError.logTooShort(days: 20, needed: 31)) {
      try BuyingPeriod(of: log(days: 20), days: 30)
    }
    #expect(throws: ExperimentTableError.logTooShort(days: 20, needed: .max)) {
      try BuyingPeriod(of: log(days: 20), days: .max)
    }
    #expect(throws: ExperimentError.tooFewDays(0)) { try BuyingPeriod(of: log(days: 400), days: 0) }
  }
}
