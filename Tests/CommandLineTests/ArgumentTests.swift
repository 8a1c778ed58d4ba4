import Segmentation
import Testing
import Wording
@testable import auto_segment

@Suite struct ArgumentTests {
  @Test func `shares are written in per cent or as fractions`() {
    #expect(Share(argument: "2%")?.fraction == 0.02)
    #expect(Share(argument: "0.02")?.fraction == 0.02)
    #expect(Share(argument: "1")?.fraction == 1)
    for wrong in ["two", "", "%"] { #expect(Share(argument: wrong) == nil, "\(wrong)") }
  }

  @Test func `ranges of k are written with dots or a dash`() {
    for text in ["3...15", "3..15", "3-15"] { #expect(CountRange(argument: text)?.range == 3...15) }
    for wrong in ["15...3", "3", "3...x", ""] {
      #expect(CountRange(argument: wrong) == nil)
    }
  }

  @Test(arguments: [
    "2024-02-29", "29.02.2024", "29/02/2024", "2/29/2024", "29 February 2024", "29 февраля 2024",
  ])
  func `a day may be written in any form that leaves no doubt`(text: String) {
    #expect(Day(argument: text)?.day == CalendarDay(year: 2024, month: 2, day: 29))
  }

  @Test(arguments: ["03/04/2024", "yesterday", "7", "29.02.2025", "id,2024-02-29", "2024-02-29\n2024-02-28"])
  func `what is no day, or two, is refused`(text: String) {
    #expect(Day(argument: text) == nil)
  }

  @Test func `days are those of the calendar`() {
    for wrong in ["2025-02-29", "02.03.2024", "2024-2", "", "2024-13-01"] {
      #expect(Day(argument: wrong) == nil)
    }
  }

  @Test func `names stand between commas, blanks around them do not count`() {
    #expect(NameList(argument: "age, income of a year ,x")?.names == ["age", "income of a year", "x"])
    #expect(NameList(argument: "") == nil)
  }

  @Test func `the reproduction line keeps what changes the result and quotes it for a shell`() {
    let line = ReproductionLine(
      ["run", "my orders.csv"],
      [
        "auto-segment", "run", "/home/x/my orders.csv", "--k", "4", "--output", "out", "--json", "--lang=ru",
        "--threads=3", "--quick", "-o", "there", "--features", "a b,c", "--force",
      ])
    #expect(line.text == "auto-segment run 'my orders.csv' --k 4 --lang=ru --quick --features 'a b,c'")
  }

  @Test func `edits are written as people would`() throws {
    #expect(try ModelEdit.renaming("2=VIP") == .rename(segment: 2, to: "VIP"))
    #expect(try ModelEdit.renaming("2 = a=b ") == .rename(segment: 2, to: "a=b"))
    #expect(try ModelEdit.merging("3, 4") == .merge([3, 4]))
    #expect(try ModelEdit.moving("recency=120") == .threshold(feature: "recency", from: nil, to: 120))
    #expect(try ModelEdit.moving("a:b:90=120") == .threshold(feature: "a:b", from: 90, to: 120))
    for wrong in ["VIP", "=", "x=y"] {
      #expect(throws: CommandError.malformedEdit(.rename)) { try ModelEdit.renaming(wrong) }
    }
    for wrong in ["3", "3,", "a,b"] {
      #expect(throws: CommandError.malformedEdit(.merge)) { try ModelEdit.merging(wrong) }
    }
    for wrong in ["recency", "recency=abc", "recency=inf"] {
      #expect(throws: CommandError.malformedEdit(.threshold)) { try ModelEdit.moving(wrong) }
    }
  }
}
