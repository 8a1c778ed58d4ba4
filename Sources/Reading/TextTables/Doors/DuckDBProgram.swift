internal import AtomicFiles
internal import FoundationEssentials
internal import Glibc

/// The user's own `duckdb` program, for the forms that it reads and writes and this library does not.
package struct DuckDBProgram: Sendable {
  /// Where the program is.
  let path: String

  /// Names the program by its path.
  package init(path: String) { self.path = path }

  /// What is read.
  enum Form {
    case parquet
    /// One object a line, or an array of objects.
    case json

    /// What reads it from standard input.
    ///
    /// DuckDB makes of a JSON column what fits its first values: a whole number of 23 digits becomes one of 17, "A0"
    /// among UUIDs "a0". At a depth of 1 it leaves each value as it is written; all objects count for the columns, and
    /// however many keys there are, each is one.
    fileprivate var selection: String {
      switch self {
      case .parquet: "SELECT * FROM read_parquet('/dev/stdin')"
      case .json:
        "SELECT COLUMNS(*)->>'$' FROM read_json('/dev/stdin', maximum_depth = 1, sample_size = -1, "
          + "map_inference_threshold = -1)"
      }
    }
  }

  /// Reads a file as CSV text with a header.
  ///
  /// The file is handed over as standard input, since DuckDB takes `*`, `?` and `[` in a name for a pattern. Neither the
  /// person's own settings nor the time zone have a say.
  ///
  /// - Parameter limit: The most bytes of text.
  /// - Throws: ``DuckDBError`` with the program's own words.
  func csv(of file: URL, _ form: Form, limit: Int) throws(DuckDBError) -> ByteRegion {
    let input = FilePlace.openForReading(file.path)
    guard input >= 0 else { throw .notStarted(reason: Self.reason(errno)) }
    defer { close(input) }
    return try output(
      of: "COPY (\(form.selection)) TO '/dev/stdout' (FORMAT csv, HEADER)", input: input, limit: limit)
  }

  /// Writes a table as Parquet.
  ///
  /// - Parameters:
  ///   - csv: The table as RFC 4180 in UTF-8, with a header.
  ///   - types: The type of each column, in their order; an empty cell is no value in any of them.
  /// - Throws: ``DuckDBError`` with the program's own words, as where a cell is not of its column's type.
  /// - Complexity: O(bytes); the table stands in a file without a name meanwhile.
  package func parquet(of csv: [UInt8], types: [ParquetType]) throws(DuckDBError) -> [UInt8] {
    guard let table = tmpfile() else { throw .notStarted(reason: Self.reason(errno)) }
    defer { fclose(table) }
    guard fwrite(csv, 1, csv.count, table) == csv.count, fflush(table) == 0 else {
      throw .notStarted(reason: Self.reason(errno))
    }
    rewind(table)
    let names = types.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let region = try output(
      of: "COPY (SELECT * FROM read_csv('/dev/stdin', header = true, delim = ',', quote = '\"', "
        + "escape = '\"', nullstr = '', parallel = false, types = [\(names)])) "
        + "TO '/dev/stdout' (FORMAT parquet)", input: fileno(table), limit: .max)
    return Array(region.bytes)
  }

  /// What a statement writes to standard output.
  private func output(of statement: String, input: Int32, limit: Int) throws(DuckDBError) -> ByteRegion {
    // A file, not a pipe: whoever fills a pipe that nobody reads waits for ever.
    guard let words = tmpfile() else { throw .notStarted(reason: Self.reason(errno)) }
    defer { fclose(words) }
    do {
      let program = try ChildProgram(
        path: path, arguments: ["-init", "/dev/null", "-batch", "-bail", "-c", statement],
        environment: ProcessInfo.processInfo.environment.merging(["TZ": "UTC"]) { _, utc in utc },
        input: input, complaints: fileno(words))
      var text = ByteCollector(limit: limit)
      var count = 1
      while count > 0 { count = try program.read(into: &text) }
      guard count == 0 else { throw DuckDBError.notStarted(reason: Self.reason(errno)) }
      guard program.end() else {
        throw DuckDBError.failed(reason: Self.gist(of: Self.beginning(of: fileno(words))))
      }
      return try text.take()
    } catch let error as DuckDBError {
      throw error
    } catch let error as RoomError {
      throw .noRoom(error)
    } catch let error as ChildProgram.NotStarted {
      throw .notStarted(reason: Self.reason(error.code))
    } catch {
      throw .notStarted(reason: "\(error)")
    }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  /// What stands in the first 4096 bytes of an open file.
  private static func beginning(of file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = pread(file, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  /// The line that says what is wrong, without the statement that follows it.
  private static func gist(of complaint: String) -> String {
    let lines = complaint.split(whereSeparator: \.isNewline)
    let line = lines.first { $0.contains("Error: ") } ?? lines.last ?? "nothing"
    return String(line.prefix(400))
  }
}
