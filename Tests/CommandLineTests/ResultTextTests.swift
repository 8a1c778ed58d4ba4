import Foundation
import JSONDocuments
import SegmentReport
import Testing

@Suite struct ResultTextTests {
  private func line(_ add: (inout CSVLines) -> Void) -> String {
    var lines = CSVLines()
    add(&lines)
    return String(decoding: lines.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
    ("two\nlines", "\"two\nlines\""),
    ("=1+1", "'=1+1"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("-x", "'-x"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("-5", "-5"), ("+79161234567", "+79161234567"),
    ("-1.5e3", "-1.5e3"),
    ("-", "'-"), ("-inf", "'-inf"), ("", ""), ("x=1", "x=1"),
  ])
  func `cells that a spreadsheet would calculate get an apostrophe`(text: String, cell: String) {
    #expect(line { $0.add(text) } == cell)
  }

  @Test(arguments: [
    0.0, 1, -1, 0.1, 1 / 3.0, 1e-7, 123_456_789_012_345, 1e21, 2.5, -0.0, .leastNonzeroMagnitude,
    .greatestFiniteMagnitude,
  ])
  func `numbers are the shortest text that reads back to the same double`(number: Double) throws {
    let text = line { $0.add(number) }
    #expect(Double(text) == number)
    #expect(!text.hasSuffix(".0"))
    #expect(text.utf8.count <= number.description.utf8.count)
  }

  @Test func `a missing number is an empty cell`() {
    let text = line { lines in
      lines.add("a")
      lines.add(Double?.none)
      lines.add(7)
      lines.add(true)
      lines.endLine()
    }
    #expect(text == "a,,7,true\n")
  }

  @Test func `JSON keeps the order of members and reads back`() throws {
    let value: JSONValue = [
      "z": 0.1, "a": JSONValue.array([.null, true.json, (-3).json]),
      "text": "quote \" slash \\ line\n bell \u{7} line separator \u{2028} Привет 🙂",
      "nested": [["infinite": Double.infinity]],
    ]
    let text = value.lines
    let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(read["text"] as? String == "quote \" slash \\ line\n bell \u{7} line separator \u{2028} Привет 🙂")
    #expect((read["nested"] as? [[String: Any]])?.first?["infinite"] is NSNull)
    let places = try ["\"z\"", "\"a\"", "\"text\"", "\"nested\""].map {
      try #require(text.range(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
    #expect(text.contains("\"a\": [null, true, -3]"), "what is plain takes one line")
  }

  @Test func `control characters of data are spelled out on a terminal`() {
    #expect(TerminalText.escaped("a\u{1B}[31mred") == "a\\u{1b}[31mred")
    #expect(TerminalText.escaped("abc\u{202E}def\u{85}") == "abc\\u{202e}def\\u{85}")
    #expect(TerminalText.escaped("Ёлка, 日本 🙂") == "Ёлка, 日本 🙂")
  }
}
