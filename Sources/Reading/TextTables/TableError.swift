/// Why a file could not be read as a table.
public enum TableError: Error, Equatable {
  /// The file cannot be opened or read.
  case cannotRead(file: String, reason: String)
  /// There is nothing in the file but line ends.
  case empty(file: String)
  /// There is a header and nothing below it.
  case noRows(file: String)
  /// The bytes are those of another kind of file.
  case notText(file: String, kind: String, advice: String)
  /// An encoding that this program does not know.
  case unknownEncoding(name: String, known: [String])
  /// A delimiter that cannot divide anything: empty, or with a line end or quote in it.
  case unusableDelimiter(String)
  /// A date format with something else than day, month, year and what stands between them.
  case unknownDateFormat(String)
  /// A line, cell or row beyond a limit; `option` raises it.
  case limit(file: String, line: Int, what: String, limit: Int, option: String)
  /// Two files of one table have different columns.
  case differentColumns(file: String, first: String, missing: [String], extra: [String])
  /// A compressed file, a workbook or a database that holds out of proportion more than its own bytes.
  case tooMuchInside(file: String, what: String, limit: Int)
  /// A compressed file, a workbook or a database that ends early or contradicts itself.
  case damaged(file: String, reason: String)
  /// What was asked for is not in a workbook or database, or it is not clear what to read there.
  case cannotChoose(file: String, problem: String, advice: String)
  /// An option for another kind of file than those that were given.
  case optionWithoutUse(option: String, kind: String)
}

extension TableError {
  /// There is no room for the bytes of a file, or for what they hold.
  init(_ error: RoomError, file: String, what: String) {
    self =
      switch error {
      case .tooLarge(let limit): .tooMuchInside(file: file, what: what, limit: limit)
      case .outOfMemory: .cannotRead(file: file, reason: "\(what) takes more memory than there is")
      }
  }
}

extension TableError: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .cannotRead(let file, let reason):
      "\(file): cannot be read: \(reason)"
    case .empty(let file):
      "\(file): the file is empty; a table with a header line and rows is needed"
    case .noRows(let file):
      "\(file): no data rows; there is a header line and nothing below it"
    case .notText(let file, let kind, let advice):
      "\(file): this is \(kind), not a text table; \(advice)"
    case .unknownEncoding(let name, let known):
      "unknown encoding '\(name)'; --encoding takes one of \(known.joined(separator: ", "))"
    case .unusableDelimiter(let delimiter):
      "'\(delimiter)' cannot divide cells; --delimiter takes text without quotes and line ends, such as ';' or 'tab'"
    case .unknownDateFormat(let format):
      "unknown date format '\(format)'; --date-format takes one such as yyyy-mm-dd, dd.mm.yyyy, mm/dd/yy, "
        + "d-mmm-yy, excel, unix or unix-ms"
    case .limit(let file, let line, let what, let limit, let option):
      "\(file):\(line): \(what) (limit \(limit)); check the delimiter and the quotes, or raise the limit with \(option)"
    case .differentColumns(let file, let first, let missing, let extra):
      "\(file): other columns than \(first)"
        + (missing.isEmpty ? "" : "; missing: \(missing.joined(separator: ", "))")
        + (extra.isEmpty ? "" : "; only here: \(extra.joined(separator: ", "))")
        + "; files read as one table need the same columns"
    case .tooMuchInside(let file, let what, let limit):
      "\(file): \(what) is larger than \(limit) bytes; raise the limit with --max-unpacked if the file can be trusted"
    case .damaged(let file, let reason):
      "\(file): the file is damaged: \(reason); export or download it again"
    case .cannotChoose(let file, let problem, let advice):
      "\(file): \(problem); \(advice)"
    case .optionWithoutUse(let option, let kind):
      "\(option) is for \(kind), and none was given; leave it out"
    }
  }
}
