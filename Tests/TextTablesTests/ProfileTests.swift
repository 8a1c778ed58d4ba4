import TestSupport
import Testing
@testable import TextTables
@testable import Wording

struct ProfileTests {
  @Test func `a profile counts what a column holds`() throws {
    let table = try Table("id,city,sum\n1,Rome,-2.5\n2,Rome,3\n3,,n/a\n4,Bonn,x\n")
    let sum = try #require(try table.profile("sum"))
    #expect(sum.cells == 4 && sum.missing == 1 && sum.numbers == 2 && sum.wholeNumbers == 1)
    #expect(sum.negativeNumbers == 1 && sum.range == -2.5...3 && sum.distinct == 3)
    let city = try #require(try table.profile("city"))
    #expect(
      city.values == ["Rome": 2, "Bonn": 1] && city.meanLength == 4
        && city.examples == ["Rome", "Rome", "Bonn"])
    #expect(city.numberFormat == nil && city.dateFormat == nil)
  }

  @Test func `distinct cells are counted exactly up to the limit`() throws {
    let many = (0..<12_000).map { "\($0);\($0 % 150);\($0 % 100)\n" }.joined()
    var options = ReadingOptions()
    options.chunkBytes = 5000
    let profiles = try Table("a;b;c\n" + many, options: options).profiles()
    #expect(profiles[0].hasManyDistinct && profiles[0].distinct == 10_000)
    #expect(profiles[1].distinct == 150 && profiles[1].values == nil)
    #expect(profiles[2].values?.count == 100 && profiles[2].values?["7"] == 120)
  }

  @Test func `chunks and workers change no profile`() throws {
    let text = "d;x\n" + (0..<500).map { "0\($0 % 9 + 1).1\($0 % 2).2024;\($0 % 7),\($0)\n" }.joined()
    let whole = try Table(text).profiles()
    for size in [50, 333, 4000] {
      var options = ReadingOptions()
      options.chunkBytes = size
      #expect(try Table(text, options: options).profiles() == whole)
    }
  }

  @Test func `cells get numbers in the order in which they come`() throws {
    let table = try Table("a\nx\ny\nlonger than seven\nx\n\"y\"\nlonger than seven\n")
    let scan = try table.fold({ (CellIndex(), [Int]()) }) { part, row in
      part.1.append(part.0.number(of: row[0]))
    }
    #expect(scan.parts[0].1 == [0, 1, 2, 0, 1, 2])
    #expect(scan.parts[0].0.allTexts == ["x", "y", "longer than seven"])
    var other = CellIndex()
    #expect(other.merge(scan.parts[0].0) == [0, 1, 2] && other.merge(scan.parts[0].0) == [0, 1, 2])
  }

  @Test(.enabled(if: TestData.isHere))
  func `five dialects of one table have the same numbers, the sixth a warning`() throws {
    let names = [
      "comma_dd_dash_mm", "semicolon_bom_isodate", "semicolon_dd_dash_mm", "semicolon_dd_slash_mm",
      "tab_dd_dash_mm",
    ]
    func days(_ name: String) throws -> ([String?], [ValueCaution], [Int]) {
      let table = try Table(contentsOf: TestData.file("marketing-campaign/\(name).csv"))
      let column = try #require(table.index(ofColumn: "Dt_Customer"))
      let profile = try table.profiles()[column]
      #expect(profile.doubt == nil && profile.dates == 2240)
      let reader = try #require(profile.dateFormat?.reader)
      let scan = try table.fold({ [String?]() }) { $0.append($1[column].day(in: reader)?.description) }
      let income = try #require(try table.profile("Income"))
      return (scan.parts.flatMap(\.self), profile.warnings, [income.missing, income.numbers])
    }
    let expected = try days(names[0])
    #expect(expected.2 == [24, 2216])
    for name in names.dropFirst() {
      let got = try days(name)
      #expect(got.0 == expected.0 && got.1.isEmpty && got.2 == expected.2, "\(name)")
    }
    #expect(try days("comma_d_Mon_yy").1.count == 1)
  }

  @Test func `an accent written in two ways is one value, spelled as most cells have it, in any order`()
    throws
  {
    let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
    for cells in [[composed, decomposed, decomposed], [decomposed, composed, decomposed]] {
      let profile = try Table("id,city\n" + cells.enumerated().map { "\($0),\($1)\n" }.joined()).profile(
        "city")
      #expect(profile?.distinct == 1)
      #expect(profile?.values?.map(\.value) == [3])
      #expect(profile?.values?.keys.first.map { Array($0.utf8) } == Array(decomposed.utf8))
    }
  }
}
