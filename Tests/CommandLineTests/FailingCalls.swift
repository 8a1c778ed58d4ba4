import Foundation
import Testing

/// Runs the program again and again, each time with another of its calls of the C library failing.
///
/// `EVERY_CALL=1` leaves none out and prints how many there were.
struct FailingCalls {
  /// What the system under the program cannot do.
  enum Lacking: String, CaseIterable {
    case nothing
    /// Files without a name.
    case unnamed = "FAIL_UNNAMED"
    /// The exchange of two names.
    case exchange = "FAIL_EXCHANGE"
  }

  /// What happens instead of the call.
  enum Fate {
    case error
    case kill
  }

  let program: Program
  private let library: String

  init(_ program: Program) throws {
    self.program = program
    let source = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Faults/failing_calls.c")
    library = program.folder.appendingPathExtension("so").path
    let compile = "$(command -v cc || command -v clang) -shared -fPIC -o '\(library)' '\(source.path)' -ldl"
    try #require(try program.shell(compile) == 0)
  }

  /// Lets the first, second, third ... call of every kind fail until a run has no such call any more.
  ///
  /// - Parameters:
  ///   - step: 3 takes the first, fourth, seventh ... call; with `EVERY_CALL` in the environment it is always 1.
  ///   - check: Looks at what is left after each run.
  /// - Returns: How many calls of each kind failed.
  @discardableResult
  func failEach(
    of calls: [String], in arguments: [String], lacking: Lacking = .nothing, fate: Fate = .error,
    step: Int = 1,
    check: (Program.Outcome, String) throws -> Void
  ) throws -> [String: Int] {
    let mark = program.folder.appendingPathExtension("mark").path
    var failures: [String: Int] = [:]
    let step = ProcessInfo.processInfo.environment["EVERY_CALL"] == nil ? step : 1
    for call in calls {
      for n in stride(from: 1, through: 500, by: step) {
        try? FileManager.default.removeItem(atPath: mark)
        var environment = ["LD_PRELOAD": library, "FAIL_CALL": call, "FAIL_AT": "\(n)", "FAIL_MARK": mark]
        environment["FAIL_WITH"] = fate == .kill ? "kill" : "\(n % 2 == 0 ? EIO : ENOSPC)"
        if lacking != .nothing { environment[lacking.rawValue] = "1" }
        let outcome = try program.run(arguments, environment: environment)
        try check(outcome, "\(call) \(n)")
        guard FileManager.default.fileExists(atPath: mark) else { break }
        failures[call, default: 0] += 1
      }
    }
    if ProcessInfo.processInfo.environment["EVERY_CALL"] != nil {
      print(
        "\(arguments.joined(separator: " ")), lacking \(lacking), \(fate): \(failures.sorted { $0.key < $1.key })"
      )
    }
    return failures
  }
}

/// The files of a result folder of a quick run on a log.
struct ResultFiles: Equatable {
  static let names = [
    "customers.csv", "model.json", "report.html", "rules.txt", "run.json", "segments.csv", "segments.xlsx",
    "today.csv",
  ]

  /// How many of them ``shared(with:)`` counts.
  static let compared = names.count - 1

  /// The texts of all files in the folder by name; empty where there is none.
  let texts: [String: String]

  init(in folder: String, of program: Program) throws {
    guard try program.contents().contains(folder) else {
      texts = [:]
      return
    }
    let path = program.folder.appending(path: folder).path
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    texts = Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try program.read("\(folder)/\($0)")) })
  }

  /// Names in byte order.
  var names: [String] { texts.keys.sorted() }

  /// How many files are the same as in `other`, but for the list of today, which may be that of another number of
  /// segments.
  func shared(with other: ResultFiles) -> Int {
    texts.filter { $0.key != "today.csv" && other.texts[$0.key] == $0.value }.count
  }
}
