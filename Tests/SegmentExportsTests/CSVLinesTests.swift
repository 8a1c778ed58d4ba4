import SegmentExports
import Testing

struct CSVLinesTests {
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
}
