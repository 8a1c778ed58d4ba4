import FileVocabulary
import TestSupport
import Testing

@testable import TextTables
@testable import Wording

/// Amounts as shops, banks and spreadsheets of the world write them.
@Suite struct `Forms of numbers` {
  /// How the numbers of one column are written.
  private struct Style {
    var mark: DecimalMark
    /// Between groups; empty where there are none.
    var group: String
    var isIndian = false
    var before = ""
    var behind = ""

    func print(_ cents: Int, negative: Int) -> String {
      let whole = "\(cents.magnitude / 100)"
      let decimals = "\(cents.magnitude % 100 + 100)".dropFirst()
      let body = before + grouped(whole) + mark.rawValue + decimals + behind
      guard cents < 0 else { return body }
      return [
        "-\(body)", "\u{2013}\(body)", "\u{2212}\(body)", "(\(body))", "\(body)-",
        "\(before)-\(grouped(whole))\(mark.rawValue)\(decimals)\(behind)",
      ][
        negative % 6]
    }

    private func grouped(_ digits: String) -> String {
      guard !group.isEmpty, digits.count > 3 else { return digits }
      var head = Substring(digits)
      var groups = [String(head.suffix(3))]
      head = head.dropLast(3)
      while !head.isEmpty {
        groups.insert(String(head.suffix(isIndian ? 2 : 3)), at: 0)
        head = head.dropLast(isIndian ? 2 : 3)
      }
      return groups.joined(separator: group)
    }
  }

  private static let groups: [(DecimalMark, String)] = [
    (.point, ""), (.point, ","), (.point, " "), (.point, "\u{A0}"), (.point, "\u{202F}"), (.point, "'"),
    (.point, "\u{2019}"), (.comma, ""), (.comma, "."), (.comma, " "), (.comma, "\u{2009}"), (.comma, "'"),
  ]

  @Test func `every currency of every language stands on either side of every number`() throws {
    var generator = SeededGenerator(seed: 3)
    let words =
      LanguageWords.all.flatMap { language in
        language.currencies.flatMap { code, names in names.map { (code, $0) } }
      }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) } + [
        ("CHF", "CHF"), ("RUB", "RUB"), ("IDR", "IDR"), ("EUR", "eur"), ("USD", "Usd"),
      ]
    for (code, word) in words {
      let (mark, group) = try #require(Self.groups.randomElement(using: &generator))
      let blank = ["", " ", "\u{A0}"].randomElement(using: &generator) ?? ""
      var style = Style(mark: mark, group: group)
      if Bool.random(using: &generator) { style.before = word + blank } else { style.behind = blank + word }
      let cents =
        (0..<40).map { _ in Int.random(in: -99_999_999...99_999_999, using: &generator) } + [5, -7, 123_456]
      let values = cents.enumerated().map { style.print($1, negative: $0) }
      let column = try ValueColumn(values)
      #expect(try column.numbers() == cents.map { Double($0) / 100 }, "\(values.prefix(3))")
      #expect(column.profile.currencies == [code: cents.count], "\(word): \(column.profile.currencies)")
      #expect(column.profile.doubt == nil && column.profile.present == column.profile.numbers)
    }
  }

  @Test(arguments: [
    ("1,46,890.00", 146_890), ("₹ 12,34,567.50", 1_234_567.5), ("1,00,00,000.00", 10_000_000),
    ("3.303,00 TL", 3303),
    ("1200.50 RUB", 1200.5), ("CHF 12.--", 12), ("12.--", 12), ("12,-", 12), ("Fr. 1'234.\u{2014}", 1234),
    ("=\"12.50\"", 12.5), ("'12.50", 12.5), ("1200.50|RUB", 1200.5), ("RUB|1200.50", 1200.5),
    ("EUR: 12.50", 12.5), ("\u{2013}12.50", -12.5), ("12.50\u{2212}", -12.5), ("1\u{2019}234.50", 1234.5),
    ("1`234.50", 1234.5), ("１２.50", 12.5), ("12.50\u{200B}", 12.5), ("\u{FEFF}12.50", 12.5),
    ("1\u{200B}2.50", 12.5),
    ("\u{202A}12.50\u{202C}", 12.5), ("US$12.50", 12.5), ("$12.50 USD", 12.5), ("CA$ 12.50", 12.5),
    ("%20.5", 0.205), ("42.26/EUR", 42.26), ("12.50 (EUR)", 12.5), ("[EUR] 12.50", 12.5), ("12.50_GBP", 12.5),
    ("18:-", 18), ("1746.60 din.", 1746.6),
    ("KSh 3,639.43", 3639.43), ("65.65 Br", 65.65), ("12.50 NIS", 12.5), ("Tk 12.50", 12.5),
    ("Dhs. 12.50", 12.5),
    ("12.50 zł", 12.5), ("Rp 1,500.00", 1500), ("12.50 euros", 12.5), ("S/ 12.50", 12.5), ("12.5e3", 12_500),
  ])
  func `people read this amount at once`(text: String, value: Double) throws {
    let decides = text.contains(",-") || text.contains("3.303") ? "0,5" : "0.5"
    #expect(try ValueColumn([text, decides]).numbers() == [value, 0.5], "\(text)")
  }

  @Test(arguments: [
    "1,2,3.50", "1,234,56.00", "12,3456,789.00", "5 ft", "5 cup", "5 top", "KR5", "€5 USD", "$5 €",
    "12 EUR 50", "12--",
    "12.--5", "1.2.--", "R100", "RM1", "5 pounds", "5 шт", "12|34", "12:30", "=12", "12/34", "[12", "(EUR",
    "12 (EUR", "12 (kg)", "12:-5", "(12.50", "1 2 3",
    "5 try", "nis5", "TK1", "br 5",
  ])
  func `this is no amount`(text: String) throws {
    #expect(try ValueColumn([text, "0.5"]).numbers().first == .some(nil), "\(text)")
  }

  @Test func `currencies are counted by their codes`() throws {
    func currencies(_ values: [String]) throws -> [String: Int] { try ValueColumn(values).profile.currencies }
    #expect(try currencies(["$5.00", "€5.00", "$6.00", "7.00"]) == ["$": 2, "EUR": 1])
    #expect(try currencies(["$5.00", "5.00 CAD", "C$6.00"]) == ["CAD": 3])
    #expect(try currencies(["$5.00", "5.00 CAD", "5.00 USD"]) == ["$": 1, "CAD": 1, "USD": 1])
    #expect(try currencies(["5 руб.", "5 р.", "5 RUB", "₽5", "5 RUR"]) == ["RUB": 5])
    #expect(try currencies(["5.00", "6.00"]) == [:])
  }

  @Test func `three digits behind every point beside small whole numbers are thousands`() throws {
    let values = (1...40).map { $0 % 4 == 0 ? "\($0 * 20)" : "\($0).\(300 + $0 * 10)" }
    for mark in [".", ","] {
      let written = values.map { $0.replacing(".", with: mark) }
      let column = try ValueColumn(written)
      let expected = values.map { Double($0.replacing(".", with: "")) }
      #expect(column.profile.doubt == nil)
      #expect(try column.numbers() == expected)
      #expect(column.profile.warnings == [.thousands(30, example: "1\(mark)310")])
      var options = ReadingOptions()
      options.decimalMark = mark == "." ? .point : .comma
      let given = try ValueColumn(written, options: options)
      #expect(try given.numbers() == values.map(Double.init) && given.profile.warnings.isEmpty)
    }
  }

  @Test func `where such numbers are few, or another column contradicts, the run asks`() throws {
    #expect(try ValueColumn(["4.930", "974", "12"]).profile.doubt?.choice == .decimal)
    var options = ReadingOptions()
    options.delimiter = ","
    let comma = try Table("id,x\nk,4.930\nk,974\n", options: options).profiles()[1]
    #expect(comma.doubt?.choice == .decimal)
    #expect(comma.doubt?.question.en == "numbers such as 4.930 may mean 4930 or 4 and a fraction")
    let rows = (1...40).map { $0 % 4 == 0 ? "\($0 * 20);1.5" : "\($0).\(300 + $0 * 10);2.5" }
    let table = try Table("x;y\n" + rows.map { $0 + "\n" }.joined())
    #expect(try table.profiles()[0].doubt?.choice == .decimal)
    // Three decimals everywhere, as programs write them; or a number of four digits without a mark.
    let fixed = try Table("id,x\n" + (0..<20).map { "k,1.\(201 + $0 * 7)\n" }.joined()).profiles()[1]
    #expect(fixed.doubt == nil && fixed.numberFormat?.decimalMark == .point)
  }

  @Test func `money has no third decimal, so three digits behind a mark ask beside a currency`() throws {
    func doubt(_ values: [String]) throws -> Bool {
      try Table("id,x\n" + values.map { "k,\"\($0)\"\n" }.joined()).profiles()[1].doubt?.choice == .decimal
    }
    let amounts = (0..<60).map { "\(1 + $0).\(201 + $0 * 7)" }
    #expect(try doubt(amounts.map { $0 + " €" }))
    #expect(try !doubt(amounts))
    // A currency without cents leaves no doubt.
    for written in ["₩%", "%円", "% ₫", "JPY %"] {
      let column = try ValueColumn(
        amounts.map { written.replacing("%", with: $0.replacing(".", with: ",")) })
      #expect(column.profile.doubt == nil)
      #expect(try column.numbers() == amounts.map { Double($0.replacing(".", with: "")) }, "\(written)")
    }
  }

  @Test func `that a number was written in per cent is kept`() throws {
    #expect(try ValueColumn(["20%", "35,5 %", "0"]).profile.percents == 2)
    #expect(try ValueColumn(["20%", "35%", "12 %"]).profile.arePercents)
    #expect(try ValueColumn(["20%", "35%", "12"]).profile.warnings == [.percentsInPart(2, others: 1)])
    #expect(try !ValueColumn(["0.2", "0.35"]).profile.arePercents)
  }
}

/// What a profile says about cells that are no values.
@Suite struct `Cells that hold no value` {
  private func ages(_ words: [String]) -> [String] { (0..<170).map { "\(18 + $0 % 60)" } + words }

  @Test(arguments: [
    "не указан", "Не указано", "unknown", "нет данных", "unbekannt", "keine Angabe", "k. A.", "non renseigné",
    "NON RENSEIGNE\u{301}", "sin datos", "non disponibile", "não informado", "brak danych", "bilinmiyor",
    "невідомо",
    "not set", "(not set)", "N/A", "[unknown]",
  ])
  func `a word for missing is no value among numbers`(word: String) throws {
    let profile = try ValueColumn(ages(Array(repeating: word, count: 30))).profile
    #expect(profile.missing == 30 && profile.numbers == 170 && profile.present == 170, "\(word)")
    let dates = try ValueColumn(["2023-01-05", "2023-02-06", word]).profile
    #expect(dates.missing == 1 && dates.dates == 2, "\(word)")
  }

  @Test func `it is told, and stays a value where there are no numbers`() throws {
    let profile = try ValueColumn(ages(Array(repeating: "не указан", count: 30))).profile
    #expect(profile.warnings == [.unknownValues(30, word: "не указан")])
    let cities = try ValueColumn(["Rome", "unknown", "Bonn", "12"]).profile
    #expect(cities.missing == 0 && cities.values?["unknown"] == 1)
  }

  @Test func `one word beside many numbers stands for missing in any language`() throws {
    #expect(try ValueColumn(ages(Array(repeating: "ukjent", count: 30))).profile.missing == 30)
    #expect(try ValueColumn(ages(Array(repeating: "x", count: 20) + ["y"])).profile.missing == 0)
    let children = (0..<100).map { $0 % 10 == 0 ? "many" : "\($0 % 3)" }
    #expect(try ValueColumn(children).profile.missing == 0)
  }

  @Test func `cells that cannot be read are counted with examples`() throws {
    let values = (0..<500).map { $0 % 5 < 3 ? "\($0).10 approx" : "\($0).25" }
    let profile = try ValueColumn(values).profile
    #expect(profile.numbers == 200 && profile.present == 500 && profile.words == nil)
    #expect(profile.wordExamples.first == "0.10 approx")
    let agreed = (0..<500).map { $0 % 5 < 3 ? "as agreed" : "\($0).25" }
    #expect(try ValueColumn(agreed).profile.words == ["as agreed": 300])
  }

  @Test func `words are counted alike however the file is cut`() throws {
    let values = (0..<3000).map { $0 % 7 == 0 ? "w\($0 % 30)x" : "\($0 * 7919 % 2999)" }
    let whole = try ValueColumn(values).profile
    #expect(whole.words?.count == 30 && whole.words?.values.reduce(0, +) == 429)
    for size in [64, 999, 5000] {
      var options = ReadingOptions()
      options.chunkBytes = size
      #expect(try ValueColumn(values, options: options).profile == whole)
    }
  }

  @Test func `a number that stands for missing is found`() throws {
    func sentinels(_ values: [String]) throws -> [Sentinel] { try ValueColumn(values).profile.sentinels }
    #expect(try sentinels(ages(Array(repeating: "-999", count: 30))) == [Sentinel(value: -999, count: 30)])
    #expect(
      try sentinels(ages(Array(repeating: "9999999", count: 9))) == [Sentinel(value: 9_999_999, count: 9)])
    #expect(try sentinels(ages(["-99", "-99", "-99", "-999", "-999", "-999"])).count == 2)
    #expect(try sentinels(ages(["-999"])).isEmpty, "once is a slip of the pen")
    for lone in [-1.0, -9] {
      let cells = Array(repeating: "\(Int(lone))", count: 20)
      #expect(try sentinels(ages(cells)) == [Sentinel(value: lone, count: 20)])
      #expect(try sentinels(ages(cells + ["-3"])).isEmpty, "others are negative too")
    }
    #expect(try sentinels((0..<300).map { "\($0 % 5 - 1)" }).isEmpty, "-1 stands beside 0")
    #expect(try sentinels(ages([])).isEmpty)
    #expect(try sentinels((0..<300).map { "\($0)" } + ["999", "999", "999"]).isEmpty, "not far")
    #expect(
      try sentinels((0..<300).map { "\($0 - 150)" } + ["-99", "-99"]).isEmpty, "others are negative too")
  }

  @Test func `spellings that Unicode calls equal count once and never trap`() throws {
    let profile = try ValueColumn(["café", "cafe\u{301}", "café", "12", "ж"]).profile
    #expect(profile.values?.count == 3 && profile.distinct == 3)
    #expect(profile.words?.count == 2)
  }
}

/// Numbers of workbooks beside texts that people typed.
@Suite struct `Numbers kept as text` {
  private func table(_ cells: [String], options: ReadingOptions = ReadingOptions()) throws -> Table {
    let rows = cells.enumerated().map { place, cell in
      "<row r=\"\(place + 2)\"><c t=\"inlineStr\"><is><t>k</t></is></c>\(cell)</row>"
    }
    let header = ["id", "amount"].map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
    let bytes = MadeUpWorkbook(sheets: [("log", "worksheet", "<row r=\"1\">\(header)</row>" + rows.joined())])
      .bytes
    return try Table(bytes: bytes, name: "log.xlsx", options: options)
  }

  private func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }

  private func read(_ table: Table) throws -> [Double?] {
    let reader = try #require(try table.profiles()[1].numberFormat?.reader)
    return try table.fold({ [Double?]() }) { $0.append($1[1].number(in: reader)?.value) }.parts.flatMap(
      \.self)
  }

  @Test func `a number of a workbook has a point, whatever the texts beside it have`() throws {
    let cells = [
      "<c><v>1234.5</v></c>", text("12,75"), "<c><v>1.234</v></c>", text("1.234,50"), "<c><v>7</v></c>",
    ]
    let table = try table(cells)
    #expect(try table.profiles()[1].doubt == nil)
    #expect(try table.profiles()[1].numbers == 5)
    #expect(try read(table) == [1234.5, 12.75, 1.234, 1234.5, 7])
    var options = ReadingOptions()
    options.decimalMark = .comma
    #expect(try read(self.table(cells, options: options)) == [1234.5, 12.75, 1.234, 1234.5, 7])
  }

  @Test func `numbers alone say nothing of how texts are written`() throws {
    let table = try table(["<c><v>1.234</v></c>", "<c><v>5.678</v></c>", "<c><v>12</v></c>"])
    #expect(try table.profiles()[1].doubt == nil)
    #expect(try read(table) == [1.234, 5.678, 12])
  }
}
