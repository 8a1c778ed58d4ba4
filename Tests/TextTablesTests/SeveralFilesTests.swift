import Foundation
import TestSupport
import Testing
@testable import TextTables

struct SeveralFilesTests {
  private func tables(_ texts: [String]) throws -> Table {
    let folder = FileManager.default.temporaryDirectory.appending(path: "files-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let urls = texts.indices.map { folder.appending(path: "part\($0).csv") }
    for (text, url) in zip(texts, urls) { try Data(text.utf8).write(to: url) }
    return try Table(files: urls)
  }

  @Test func `files are one table in the order given`() throws {
    let table = try tables(["a,b\n1,2\n", "a,b\n3,4\n"])
    #expect(table.fileNames == ["part0.csv", "part1.csv"])
    #expect(try table.cells() == [["1", "2"], ["3", "4"]])
    #expect(
      try table.fold({ [Int]() }) { $0.append($1.file * 10 + $1.line) }.parts.flatMap(\.self) == [2, 12])
  }

  @Test func `columns may stand in another order and files in another dialect`() throws {
    let table = try tables(["id,sum\n1,2\n", "sum;id\n4;3\n6\n"])
    #expect(try table.cells() == [["1", "2"], ["3", "4"], ["", "6"]])
  }

  @Test func `other columns are refused by name`() {
    #expect(
      throws: TableError.differentColumns(file: "part1.csv", first: "part0.csv", missing: ["b"], extra: ["c"])
    ) { try tables(["a,b\n1,2\n", "a,c\n3,4\n"]) }
  }
}
