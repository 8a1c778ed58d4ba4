import TestSupport
import Testing
@testable import TextTables
import Wording

struct RowTests {
  private func scan(_ text: String) throws -> TableScan<[[String]]> {
    try Table(text).fold({ [[String]]() }) { rows, row in rows.append((0..<row.count).map { row[$0].text }) }
  }

  @Test func `short rows are filled up and counted`() throws {
    let scan = try scan("a,b,c\n1,2,3\n4,5\n7,8,9\n")
    #expect(scan.parts.flatMap(\.self)[1] == ["4", "5", ""])
    #expect(scan.padded.count == 1 && scan.padded.firstLine == 3)
  }

  @Test func `long rows are rejected by line unless what is too much is empty`() throws {
    let scan = try scan("a,b\n1,2\n3,4,,\n5,6,x\n7,8\n")
    #expect(scan.parts.flatMap(\.self) == [["1", "2"], ["3", "4"], ["7", "8"]])
    #expect(scan.rejections.map(\.sentence.en) == ["line 4: 3 cells where there are 2 columns"])
    #expect(scan.rowsRead == 4 && scan.rowsRejected == 1 && scan.trimmed.count == 1)
  }

  @Test func `an empty cell in the middle goes where that makes the row fit`() throws {
    let scan = try scan("id,day,sum\n1,2024-01-01,5\n2,,2024-01-02,6\n3,2024-01-03,7\n")
    #expect(scan.parts.flatMap(\.self)[1] == ["2", "2024-01-02", "6"])
  }

  @Test func `blank rows are no rows`() throws {
    let scan = try scan("a;b\n1;2\n;\n\n  ; \n3;4\n;;\n")
    #expect(scan.rowsRead == 2 && scan.rowsRejected == 0)
  }

  @Test func `quotes in the middle of a cell are literal`() throws {
    let plain = try scan("a,b\nab\"c,2\n\"x\"\"y\",3\n")
    #expect(plain.parts.flatMap(\.self) == [["ab\"c", "2"], ["x\"y", "3"]])
    #expect(plain.strayQuotes.count == 1 && plain.strayQuotes.firstLine == 2)
    let inside = try scan("a,b\n\"he said \"hi\" twice\",2\n\"x\",3\n")
    #expect(inside.parts.flatMap(\.self)[0] == ["he said \"hi\" twice", "2"])
    #expect(inside.strayQuotes.count == 1)
  }

  @Test func `a quote too many is literal where that makes the row fit`() throws {
    let scan = try scan("a,b,c\n1,\"2,\"x, y\"\n4,5,\"z\"\n")
    #expect(scan.parts.flatMap(\.self)[0] == ["1", "\"2", "x, y"])
  }

  @Test func `an unclosed quote costs its own line and no other`() throws {
    let scan = try scan("a,b\n1,x\n2,\"y\n3,z\n4,\"q\"\n5,w\n")
    #expect(scan.parts.flatMap(\.self) == [["1", "x"], ["3", "z"], ["4", "q"], ["5", "w"]])
    #expect(scan.rejections.map(\.line) == [3])
    let atEnd = try self.scan("a,b\n1,x\n2,\"y\n3,z\n4,w\n")
    #expect(atEnd.parts.flatMap(\.self) == [["1", "x"], ["3", "z"], ["4", "w"]])
  }

  @Test func `cells may hold line ends and delimiters`() throws {
    let table = try Table("a,b\n\"x\r\ny\",1\n\"p,q\",2\n")
    #expect(try table.cells() == [["x\r\ny", "1"], ["p,q", "2"]])
    #expect(try table.fold({ [Int]() }) { $0.append($1.line) }.parts.flatMap(\.self) == [2, 4])
  }

  @Test(arguments: [1, 2, 3, 5, 7, 8, 13, 16, 21, 31, 32, 40, 55, 63, 64, 1000])
  func `any size of chunks gives the same rows and lines`(size: Int) throws {
    let texts = [
      "a,b\n1,x\n2,\"y\n3,z\n4,\"q\"\n5,w\n6,\"multi\nline\"\n\n7,\"a\"\"b\"\n8,end",
      "id;s\r\n1;2\r3;4\n\r\n5;6\r\n",
      "a,b\n1,\"2\n3\"\n4,\"5,\"6\n7,\"8\n9,\"0\"\n", "a|b\n1|2\n3|4|\n5|6|7\na|b\n8|9\nTotal|17\n",
    ]
    for text in texts {
      var options = ReadingOptions()
      options.chunkBytes = size
      func rows(_ options: ReadingOptions) throws -> ([String], [Rejection]) {
        let scan = try Table(text, options: options).fold({ [String]() }) { rows, row in
          rows.append("\(row.line): " + (0..<row.count).map { row[$0].text }.joined(separator: "|"))
        }
        return (scan.parts.flatMap(\.self), scan.rejections)
      }
      let (expected, rejections) = try rows(ReadingOptions())
      let (got, gotRejections) = try rows(options)
      #expect(got == expected)
      #expect(gotRejections == rejections)
    }
  }

  @Test func `limits stop the run and name the option that raises them`() throws {
    var options = ReadingOptions()
    options.maxCellBytes = 100
    options.maxColumns = 50
    options.maxLineBytes = 1000
    func failure(_ text: String) -> String {
      do {
        _ = try Table(text, options: options).profiles()
        return "none"
      } catch { return "\(error)" }
    }
    let start = "a,b\n1,2\n"
    #expect(failure(start + String(repeating: "x", count: 101) + ",1\n").contains("“longest cell”"))
    #expect(failure(start + "\"" + String(repeating: "x", count: 101) + "\",1\n").contains("test.csv:3"))
    #expect(failure(start + String(repeating: ",", count: 60) + "\n").contains("“most columns”"))
    #expect(
      failure(start + String(repeating: String(repeating: "x", count: 90) + ",", count: 12) + "\n")
        .contains("“longest line”"))
    #expect(failure(start) == "none")
  }
}
