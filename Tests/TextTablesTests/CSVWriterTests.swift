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
