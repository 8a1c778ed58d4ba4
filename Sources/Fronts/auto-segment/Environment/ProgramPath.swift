internal import FoundationEssentials

/// Where other programs of the person are.
enum ProgramPath {
  /// The first executable file called `name` in the folders of PATH.
  static func find(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
