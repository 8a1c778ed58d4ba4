import AtomicFiles
import Foundation
import Testing

struct WholeFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "whole-file-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `a new file is for its owner alone`() throws {
    try WholeFile.write(Array("one".utf8), to: path("a"))
    #expect(try text("a") == "one")
    #expect(try mode("a") == 0o600)
    #expect(try names() == ["a"])
  }

  @Test func `an old file keeps its mode`() throws {
    try WholeFile.write(Array("one".utf8), to: path("a"))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path("a"))
    try WholeFile.write(Array("two".utf8), to: path("a"))
    #expect(try text("a") == "two")
    #expect(try mode("a") == 0o640)
    #expect(try names() == ["a"])
  }

  @Test func `a file that is given up leaves the old one and nothing else`() throws {
    try WholeFile.write(Array("one".utf8), to: path("a"))
    let file = try WholeFile(at: path("a"))
    try file.append(Array("two".utf8))
    file.discard()
    #expect(try text("a") == "one")
    #expect(try names() == ["a"])
  }

  @Test func `symbolic links are followed, also to a file that is yet to be`() throws {
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: "real")
    try WholeFile.write(Array("one".utf8), to: path("link"))
    #expect(try text("real") == "one")
    try WholeFile.write(Array("two".utf8), to: path("link"))
    #expect(try text("real") == "two")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link")) == "real")
  }

  @Test func `a full device is a failed write, a missing folder a failed creation`() throws {
    #expect(throws: FileWriteError.writeFailed(path: "/dev/full", code: ENOSPC)) {
      try WholeFile.write([1], to: "/dev/full")
    }
    #expect(throws: FileWriteError.cannotCreate(path: path("no/a"), code: ENOENT)) {
      try WholeFile.write([1], to: path("no/a"))
    }
    #expect(throws: FileWriteError.cannotCreate(path: folder.path, code: EISDIR)) {
      try WholeFile.write([1], to: folder.path)
    }
  }

  @Test func `a pipe is written to, not replaced`() throws {
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    let reader = open(path("pipe"), O_RDONLY | O_NONBLOCK)
    try WholeFile.write(Array("one".utf8), to: path("pipe"))
    var buffer = [UInt8](repeating: 0, count: 8)
    #expect(read(reader, &buffer, 8) == 3)
    close(reader)
    #expect(try names() == ["pipe"])
  }
}
