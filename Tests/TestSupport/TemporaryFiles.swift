public import Foundation

/// Runs `body` with files of the given texts, and removes them.
public func withFiles(_ texts: [String], _ body: ([URL]) throws -> Void) throws {
  try withFolder { folder in
    let files = try texts.enumerated().map { number, text in
      let file = folder.appending(path: "part\(number + 1).csv")
      try Data(text.utf8).write(to: file)
      return file
    }
    try body(files)
  }
}

/// Runs `body` with a file of the given bytes, alone in its folder, and removes it.
public func withFile(_ bytes: [UInt8], name: String, _ body: (URL) throws -> Void) throws {
  try withFolder { folder in
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    try body(file)
  }
}

private func withFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}
