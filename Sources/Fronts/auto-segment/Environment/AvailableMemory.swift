internal import FoundationEssentials
internal import Glibc

/// How much memory the system still gives to this process.
struct AvailableMemory {
  /// Address space that may be taken, and what is taken of it; `nil` where there is no limit (`ulimit -v`).
  var addressSpace: (most: Int, used: Int)?
  /// The same of the memory of the control group, as containers have it.
  var group: (most: Int, used: Int)?
  /// What the machine can still give.
  var machine: Int?

  /// The least of all; `nil` where nothing is known.
  var bytes: Int? {
    [addressSpace.map { $0.most - $0.used }, group.map { $0.most - $0.used }, machine].compactMap(\.self)
      .min()
      .map { max(0, $0) }
  }
}

extension AvailableMemory {
  /// What there is now.
  static var now: AvailableMemory {
    var memory = AvailableMemory()
    var limit = rlimit()
    if getrlimit(__rlimit_resource_t(UInt32(RLIMIT_AS.rawValue)), &limit) == 0,
      let most = Int(exactly: limit.rlim_cur)
    {
      let pages = text(of: "/proc/self/statm").flatMap { Int($0.prefix { $0 != " " }) } ?? 0
      memory.addressSpace = (most, pages * sysconf(Int32(_SC_PAGESIZE)))
    }
    let kilobytes = text(of: "/proc/meminfo")?.split(separator: "\n").first { $0.hasPrefix("MemAvailable:") }?
      .split(separator: " ").dropFirst().first.flatMap { Int($0) }
    memory.machine = kilobytes.map { $0 * 1024 }
    memory.group = group
    return memory
  }

  /// Of version 2 of control groups, else of version 1.
  private static var group: (most: Int, used: Int)? {
    let groups = text(of: "/proc/self/cgroup")?.split(separator: "\n").map(String.init) ?? []
    for line in groups {
      let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      let (folder, names) =
        parts[1].isEmpty
        ? ("/sys/fs/cgroup", ("memory.max", "memory.current"))
        : ("/sys/fs/cgroup/memory", ("memory.limit_in_bytes", "memory.usage_in_bytes"))
      guard parts[1].isEmpty || parts[1].split(separator: ",").contains("memory") else { continue }
      // Within a container the path may be the one outside.
      for path in [folder + parts[2], folder] {
        if let most = number(in: path + "/" + names.0), let used = number(in: path + "/" + names.1) {
          return (most, used)
        }
      }
    }
    return nil
  }

  private static func number(in file: String) -> Int? {
    text(of: file).flatMap { Int($0.prefix { $0.isNumber }) }
  }

  private static func text(of file: String) -> String? { try? String(contentsOfFile: file, encoding: .utf8) }
}
