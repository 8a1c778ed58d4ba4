import Foundation
import Glibc

/// The built program, run as a person runs it.
struct Program {
  /// What one run printed and how it ended.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// A folder of its own for files of a test.
  let folder: URL

  init() throws {
    _ = Self.hearInterruptions
    folder = FileManager.default.temporaryDirectory.appending(path: "auto-segment-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// A shell has commands behind `&` ignore interruptions, and so would every program that they start.
  private static let hearInterruptions: Void = { signal(SIGINT, SIG_DFL) }()

  /// What `AUTOSEGMENT_PROGRAM` names, as `make test` does with the optimised one; else it stands beside the test bundle.
  static let executable: URL = {
    if let named = ProcessInfo.processInfo.environment["AUTOSEGMENT_PROGRAM"] { return URL(filePath: named) }
    let bundle = URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    let beside = bundle.appending(path: "auto-segment")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return Bundle.main.bundleURL.appending(path: "auto-segment")
  }()

  /// Runs the program in the folder and waits for its end.
  ///
  /// - Parameter environment: Added to that of the tests, without their language.
  @discardableResult
  func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = try start(arguments, input: input, environment: environment)
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try talk("stdout"), errors: try talk("stderr"))
  }

  /// The program in the folder, with no language or colour of the person who runs the tests.
  private func process(_ arguments: [String], environment: [String: String]) -> Process {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    for name in ["LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR"] { variables[name] = nil }
    process.environment = variables.merging(environment) { _, new in new }
    return process
  }

  /// Starts the program in the folder, its talk and, without a pipe, its output going to files.
  func start(
    _ arguments: [String], input: String? = nil, output: Pipe? = nil, environment: [String: String] = [:]
  ) throws -> Process {
    let process = process(arguments, environment: environment)
    process.standardInput = try input.map { try handle("stdin", containing: $0) } ?? FileHandle.nullDevice
    process.standardOutput = try output ?? handle("stdout")
    process.standardError = try handle("stderr")
    try process.run()
    return process
  }

  /// Runs the program with output and errors on a terminal, and gives what that would have shown.
  func runOnTerminal(_ arguments: [String], environment: [String: String] = [:]) throws -> String {
    // The importer leaves posix_openpt out; these two requests of ioctl_tty(2) unlock and name the other end.
    let keeper = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (locked, number): (CInt, CUnsignedInt) = (0, 0)
    guard keeper >= 0, ioctl(keeper, 0x4004_5431, &locked) == 0, ioctl(keeper, 0x8004_5430, &number) == 0
    else {
      throw POSIXError(.ENOTTY)
    }
    defer { close(keeper) }
    let terminal = FileHandle(
      fileDescriptor: open("/dev/pts/\(number)", O_RDWR | O_NOCTTY), closeOnDealloc: false)
    let process = process(arguments, environment: ["TERM": "xterm"].merging(environment) { _, new in new })
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = terminal
    process.standardError = terminal
    try process.run()
    try terminal.close()
    var shown: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    // Reading fails once nobody holds the other end any more.
    while case let count = Glibc.read(keeper, &buffer, buffer.count), count > 0 { shown += buffer[..<count] }
    process.waitUntilExit()
    return String(decoding: shown, as: UTF8.self)
  }

  /// Whether the program has memory and files of a program: one with sanitizers keeps terabytes of addresses and what it
  /// has freed for itself, and needs files to begin.
  var isPlain: Bool {
    get throws { try shell("ulimit -v 4000000; $AS --version > /dev/null") == 0 }
  }

  /// Runs a shell command in the folder, `$AS` being the program.
  func shell(_ command: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(["AS": Self.executable.path]) {
      _, new in new
    }
    process.standardError = try handle("stderr")
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private var talkFolder: URL { folder.appendingPathExtension("talk") }

  private func handle(_ name: String, containing text: String = "") throws -> FileHandle {
    try FileManager.default.createDirectory(at: talkFolder, withIntermediateDirectories: true)
    let url = talkFolder.appending(path: name)
    try Data(text.utf8).write(to: url)
    return try FileHandle(forUpdating: url)
  }

  /// What was written to "stdout" or "stderr".
  func talk(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: talkFolder.appending(path: name)), as: UTF8.self)
  }

  /// Puts a file into the folder and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let url = folder.appending(path: name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  /// The text of a file in the folder.
  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// Everything in the folder, by path.
  func contents() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }
}
