internal import Foundation

/// Why the user's own DuckDB did not give a table.
enum DuckDBError: Error, Equatable {
  /// The program could not be started, or said this.
  case failed(reason: String)
}

/// The user's own `duckdb` program, for the forms that it reads and this library does not.
struct DuckDBProgram {
  /// Where the program is.
  let path: String

  /// Reads a file with one of DuckDB's table functions, such as `read_parquet`, as CSV text with a header.
  ///
  /// - Throws: ``DuckDBError`` with the program's own words.
  func csv(of file: URL, function: String) throws(DuckDBError) -> [UInt8] {
    let quoted = file.path.replacing("'", with: "''")
    let statement = "COPY (SELECT * FROM \(function)('\(quoted)')) TO '/dev/stdout' (FORMAT csv, HEADER)"
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-batch", "-bail", "-c", statement]
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    let complaints = Pipe()
    process.standardOutput = output
    process.standardError = complaints
    do {
      try process.run()
      let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
      let words = try complaints.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        throw DuckDBError.failed(reason: String(decoding: words.prefix(400), as: UTF8.self))
      }
      return [UInt8](bytes)
    } catch let error as DuckDBError {
      throw error
    } catch {
      throw .failed(reason: "\(error.localizedDescription)")
    }
  }
}
