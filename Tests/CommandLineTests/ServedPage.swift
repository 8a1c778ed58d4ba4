import Foundation
import Glibc
import Testing

/// The program at work as a page, and requests to it byte by byte.
final class ServedPage {
  /// What came back for a request.
  struct Reply {
    let text: String
    var status: Int { Int(text.dropFirst(9).prefix(3)) ?? 0 }
    var body: Substring { text.range(of: "\r\n\r\n").map { text[$0.upperBound...] } ?? "" }
    func field(_ name: String) -> String? {
      text.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ": ") }
        .map { String($0.dropFirst(name.count + 2)) }
    }
  }

  let program: Program
  let process: Process
  let port: Int
  /// With strokes on both sides.
  let path: String

  /// Starts it and waits until it listens.
  init(_ arguments: [String] = [], in program: Program? = nil) throws {
    let program = try program ?? Program()
    self.program = program
    process = try program.start(["serve", "--port", "0", "--folder", "page"] + arguments)
    var address = ""
    for _ in 0..<500 where !address.hasSuffix("/\n") {
      usleep(20_000)
      address = (try? program.talk("stdout")) ?? ""
    }
    let talk = try program.talk("stderr")
    let url = try #require(URL(string: address.trimmingCharacters(in: .newlines)), "\(talk)")
    port = try #require(url.port)
    path = url.path.hasSuffix("/") ? url.path : url.path + "/"
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// A connection of its own; closed by whoever asked for it.
  func connect() throws -> Int32 {
    let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = in_port_t(port).bigEndian
    place.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(line, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(result == 0, "connecting failed")
    return line
  }

  /// Sends what it can.
  @discardableResult
  static func send(_ bytes: [UInt8], to line: Int32) -> Int {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(line, $0.baseAddress?.advanced(by: done), $0.count - done, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { break }
      done += count
    }
    return done
  }

  /// Reads until the other end closes, or nothing has come for `seconds`.
  static func read(from line: Int32, seconds: Int = 20) -> String {
    var patience = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = recv(line, &buffer, buffer.count, 0), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Sends bytes as they are and reads the answer to its end.
  func raw(_ bytes: [UInt8], seconds: Int = 20) throws -> Reply {
    let line = try connect()
    defer { close(line) }
    Self.send(bytes, to: line)
    return Reply(text: Self.read(from: line, seconds: seconds))
  }

  func raw(_ text: String) throws -> Reply { try raw(Array(text.utf8)) }

  /// Sends a request below the secret.
  func request(
    _ method: String, _ place: String, _ fields: [String] = [], body: String? = nil, host: String? = nil
  ) throws -> Reply {
    var lines = [
      "\(method) \(path)\(place) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")", "Connection: close",
    ]
    lines += fields
    if let body { lines.append("Content-Length: \(body.utf8.count)") }
    return try raw(lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? ""))
  }

  /// Sends a file; what its run is called.
  func put(_ text: String, name: String = "shop.csv") throws -> String {
    let reply = try request("PUT", "files?name=\(name)&lang=en", body: text)
    #expect(reply.status == 201, "\(reply.text)")
    return try #require(reply.body.firstMatch(of: /"run": "([^"]+)"/).map { String($0.output.1) })
  }

  /// Waits until a run stands in one of these states, and says in which.
  func wait(for id: String, _ states: Set<String> = ["done", "failed", "cancelled", "asking"]) throws
    -> String
  {
    for _ in 0..<6000 {
      let card = (try? program.read("page/runs/\(id)/request.json")) ?? ""
      let state = card.firstMatch(of: /"state": "(\w+)"/).map { String($0.output.1) } ?? ""
      if states.contains(state) { return state }
      usleep(50_000)
    }
    return "never"
  }

  /// Asks it to stop and says how it ended.
  func stop(_ signal: Int32 = SIGTERM) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The process of the job that is under way: a run counts as running a moment before its process is there.
  func job() -> Int32? {
    for _ in 0..<2000 {
      if let job = children.first { return job }
      usleep(5000)
    }
    return nil
  }

  /// Processes whose parent it is.
  var children: [Int32] {
    let tasks = "/proc/\(process.processIdentifier)/task"
    return ((try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []).flatMap { task in
      ((try? String(contentsOfFile: "\(tasks)/\(task)/children", encoding: .utf8)) ?? "").split(
        separator: " "
      )
      .compactMap { Int32($0) }
    }
  }
}
