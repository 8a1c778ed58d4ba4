internal import Foundation
internal import ParallelWork
public import TextTables

extension Table {
  /// A table from text, read with one thread or several.
  public init(text: String, threads: Int = 2) throws {
    var options = ReadingOptions()
    options.workers = Workers(threads)
    try self.init(bytes: Array(text.utf8), name: "table.csv", options: options)
  }

  /// A table from a gzipped file of the published data.
  public init(unpacking path: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = ["-dc", TestData.file(path).path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = Array(try pipe.fileHandleForReading.readToEnd() ?? Data())
    process.waitUntilExit()
    try self.init(bytes: bytes, name: URL(filePath: path).deletingPathExtension().lastPathComponent)
  }

  /// All rows of data as strings.
  package func cells(_ rows: RowSelection = .data) throws -> [[String]] {
    try fold({ [[String]]() }, rows: rows) { part, row in
      part.append((0..<row.count).map { row[$0].text })
    }.parts.flatMap(\.self)
  }

  /// A table from text.
  public init(_ text: String, options: ReadingOptions = ReadingOptions()) throws {
    try self.init(bytes: Array(text.utf8), name: "test.csv", options: options)
  }

  /// The profile of a column.
  package func profile(_ name: String) throws -> ColumnProfile? { try profiles().first { $0.name == name } }
}
