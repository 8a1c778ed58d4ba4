import Foundation

/// The `duckdb` program of this machine.
public enum InstalledDuckDB {
  /// Where it is; `nil` where it is not on the PATH.
  public static let path = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    .map { "\($0)/duckdb" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What it answers to a statement: one value.
  public static func answer(_ statement: String) throws -> String {
    let process = Process()
    process.executableURL = path.map { URL(filePath: $0) }
    process.arguments = ["-init", "/dev/null", "-csv", "-noheader", "-c", statement]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
