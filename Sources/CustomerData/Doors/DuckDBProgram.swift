internal import Foundation

/// Why the user's own DuckDB did not give a table.
enum DuckDBError: Error, Equatable {
  /// The program could not be started, or said this.
  case failed(reason: String)
  /// It printed more than `limit` bytes.
  case tooLarge(limit: Int)
}

/// The user's own `duckdb` program, for the forms that it reads and this library does not.
struct DuckDBProgram {
  /// Where the program is.
  let path: String

  /// Reads a file with one of DuckDB's table functions, such as `read_parquet`, as CSV text with a header.
  ///
  /// - Parameter limit: The most bytes of text.
  /// - Throws: ``DuckDBError`` with the program's own words.
  func csv(of file: URL, function: String, limit: Int) throws(DuckDBError) -> [UInt8] {
    let quoted = file.path.replacing("'", with: "''")
    let statement = "COPY (SELECT * FROM \(function)('\(quoted)')) TO '/dev/stdout' (FORMAT csv, HEADER)"
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-batch", "-bail", "-c", statement]
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    // A file, not a pipe: whoever fills a pipe that nobody reads waits for ever.
    guard let words = tmpfile() else { throw .failed(reason: String(cString: strerror(errno))) }
    defer { fclose(words) }
    let complaints = FileHandle(fileDescriptor: fileno(words))
    process.standardError = complaints
    do {
      try process.run()
      var bytes: [UInt8] = []
      while let piece = try output.fileHandleForReading.read(upToCount: 1 << 20), !piece.isEmpty {
        guard bytes.count + piece.count <= limit else {
          process.terminate()
          throw DuckDBError.tooLarge(limit: limit)
        }
        bytes += piece
      }
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        try complaints.seek(toOffset: 0)
        let text = try complaints.read(upToCount: 400) ?? Data()
        throw DuckDBError.failed(reason: String(decoding: text, as: UTF8.self))
      }
      return bytes
    } catch let error as DuckDBError {
      throw error
    } catch {
      throw .failed(reason: "\(error.localizedDescription)")
    }
  }
}
