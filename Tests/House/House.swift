import Foundation

/// The house as it stands: its rooms by the manifest, what their files import, and the map that newcomers read.
///
/// A value, so that a test can pull a wall out and see that somebody notices.
struct House {
  /// A target of the manifest.
  struct Room {
    var name: String
    /// From the top of the checkout, such as `Sources/Reading/TextTables`.
    var path: String
    /// Targets of this package by name.
    var dependencies: Set<String>
  }

  /// A Swift file.
  struct File {
    /// From the top of the checkout.
    var path: String
    var text: String
  }

  var rooms: [Room]
  var files: [File]
  /// Every folder below Sources and Tests, from the top of the checkout.
  var folders: Set<String>
  /// The text of `Sources/README.md`.
  var map: String

  /// The files of a room.
  func files(of room: Room) -> [File] { files.filter { $0.path.hasPrefix(room.path + "/") } }

  /// The rooms that ship: those below Sources.
  var shipped: [Room] { rooms.filter { $0.path.hasPrefix("Sources/") } }
}

extension House.File {
  /// The modules that the file imports, a line each.
  var imports: [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place + 1 < words.endIndex,
        words[..<place].allSatisfy({ Self.beforeImport.contains(String($0)) })
      else { return nil }
      return String(words[place + 1].prefix { $0 != "." })
    }
  }

  private static let beforeImport = ["public", "package", "internal", "private", "@testable", "@_exported"]
}

extension House {
  /// The top of the checkout that this file belongs to.
  static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Reads what is there; the manifest as SwiftPM understands it.
  static func standing() throws -> House {
    var files: [File] = []
    var folders: Set<String> = []
    for part in ["Sources", "Tests"] {
      let contents = FileManager.default.enumerator(atPath: top.appending(path: part).path)
      while let path = contents?.nextObject() as? String {
        let place = top.appending(path: "\(part)/\(path)")
        var isFolder: ObjCBool = false
        guard !path.contains(".build"), !path.contains(".docc/"),
          FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder)
        else { continue }
        if isFolder.boolValue { folders.insert("\(part)/\(path)") }
        if path.hasSuffix(".swift") {
          files.append(File(path: "\(part)/\(path)", text: try String(contentsOf: place, encoding: .utf8)))
        }
      }
    }
    let map = try String(contentsOf: top.appending(path: "Sources/README.md"), encoding: .utf8)
    return House(rooms: try declaredRooms(), files: files, folders: folders, map: map)
  }

  private static func declaredRooms() throws -> [Room] {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "house-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let program = Process()
    program.executableURL = URL(filePath: "/usr/bin/env")
    program.arguments = [
      "swift", "package", "--package-path", top.path, "--scratch-path", scratch.path, "dump-package",
    ]
    let output = Pipe()
    program.standardOutput = output
    try program.run()
    let json = try output.fileHandleForReading.readToEnd() ?? Data()
    program.waitUntilExit()
    return try JSONDecoder().decode(Manifest.self, from: json).targets.map { target in
      Room(
        name: target.name, path: target.path ?? "Tests/\(target.name)",
        dependencies: Set(target.dependencies.compactMap { $0.byName?.first.flatMap(\.self) }))
    }
  }

  /// What is needed of SwiftPM's own description of a package.
  private struct Manifest: Decodable {
    let targets: [Target]

    struct Target: Decodable {
      let name: String
      let path: String?
      let dependencies: [Dependency]
    }

    struct Dependency: Decodable {
      /// The name, and perhaps a condition.
      let byName: [String?]?

      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        byName = try? container.decodeIfPresent([String?].self, forKey: .byName)
      }

      private enum CodingKeys: CodingKey { case byName }
    }
  }
}
