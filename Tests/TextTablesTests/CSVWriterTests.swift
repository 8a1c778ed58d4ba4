import TestSupport
import Testing
@testable import TextTables

struct CSVWriterTests {
  private func written(_ rows: [[String]]) -> [UInt8] {
    var writer = CSVWriter()
    for row in rows { writer.write(row) }
    return writer.bytes
  }

  @Test func `quotes only where they are needed`() {
    let bytes = written([["a", "b c", "d,e", "f\"g", "h\ni", " j"], [""]])
    #expect(String(decoding: bytes, as: UTF8.self) == "a,b c,\"d,e\",\"f\"\"g\",\"h\ni\",\" j\"\r\n\"\"\r\n")
  }

  @Test(arguments: 0..<60)
  func `what is written reads back as the same cells`(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ below: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(below))
    }
    let pieces = [
      "a", "7", "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", " ", "é", "я", "\t", "'", "\\", "|", "12,5", "x",
    ]
    func cell() -> String { (0..<random(5)).map { _ in pieces[random(pieces.count)] }.joined() }
    let columns = 2 + random(4)
    let header = (0..<columns).map { "name\($0)" }
    let rows = (0..<(1 + random(12))).map { row in ["k\(row)"] + (1..<columns).map { _ in cell() } }
    var options = ReadingOptions()
    options.delimiter = ","
    options.chunkBytes = seed % 3 == 0 ? 1 + random(40) : nil
    let table = try Table(bytes: written([header] + rows), name: "x.csv", options: options)
    #expect(table.header == header)
    #expect(try table.cells() == rows)
  }

  @Test func `a table is printed as it was read`() throws {
    var bytes: [UInt8] = []
    try Table("Report\n\nid;sum\n1;2,5\n2;\"a;b\"\n3\nTotal;9\n").print { bytes += $0 }
    #expect(String(decoding: bytes, as: UTF8.self) == "id,sum\r\n1,\"2,5\"\r\n2,a;b\r\n3,\r\nTotal,9\r\n")
  }
}

struct CSVCellTests {
  private func cells(_ add: (inout CSVWriter) -> Void) -> String {
    var writer = CSVWriter(lineEnd: .lf, guardsFormulas: true)
    add(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
    ("two\nlines", "\"two\nlines\""),
    ("=1+1", "'=1+1"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("-x", "'-x"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("-5", "-5"), ("+79161234567", "+79161234567"),
    ("-1.5e3", "-1.5e3"),
    ("-", "'-"), ("-inf", "'-inf"), ("", ""), ("x=1", "x=1"),
    ("'=x", "''=x"), ("''=x", "'''=x"), ("'", "'"), ("''", "''"), ("'x", "'x"), ("'-5", "''-5"),
    ("＝1", "'＝1"), ("'＠x", "''＠x"), ("\0=x", "'\0=x"), ("＂x", "＂x"),
  ])
  func `cells that a spreadsheet would calculate get an apostrophe`(text: String, cell: String) {
    #expect(cells { $0.add(text) } == cell)
  }

  @Test(arguments: [
    0.0, 1, -1, 0.1, 1 / 3.0, 1e-7, 123_456_789_012_345, 1e21, 2.5, -0.0, .leastNonzeroMagnitude,
    .greatestFiniteMagnitude,
  ])
  func `numbers are the shortest text that reads back to the same double`(number: Double) throws {
    let text = cells { $0.add(number) }
    #expect(Double(text) == number)
    #expect(!text.hasSuffix(".0"))
    #expect(text.utf8.count <= number.description.utf8.count)
  }

  @Test func `a missing number is an empty cell`() {
    let text = cells { writer in
      writer.add("a")
      writer.add(Double?.none)
      writer.add(7)
      writer.add(true)
      writer.endRow()
      writer.add("")
      writer.endRow()
    }
    #expect(text == "a,,7,true\n\"\"\n")
  }
}
