import Foundation
import TestSupport
import Testing
@testable import TextTables
import Wording

struct FileKindTests {
  private func refusal(_ bytes: [UInt8]) -> String {
    do {
      _ = try Table(bytes: bytes, name: "orders.csv")
      return "read"
    } catch { return "\(error)" }
  }

  @Test(arguments: [
    ("%PDF-1.7\n", "a PDF document"), ("<!DOCTYPE html><html>", "a web page"),
    ("  <HTML>\n<table>", "a web page"),
    ("<?xml version=\"1.0\"?><x/>", "an XML document"), ("{\\rtf1", "a Rich Text document"),
  ])
  func `other kinds of files are refused by their real kind`(start: String, kind: String) {
    #expect(refusal(Array(start.utf8)).contains(kind))
  }

  @Test func `workbooks and archives are told apart`() {
    let zip: [UInt8] = [0x50, 0x4B, 3, 4]
    #expect(refusal(zip + Array("word/document.xml".utf8)).contains("Word"))
    #expect(
      refusal(zip + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8)).contains(".ods"))
    #expect(refusal(zip + Array("orders.csv".utf8)).contains("a zip archive"))
    #expect(refusal(zip + Array("xl/workbook.bin".utf8)).contains(".xlsb"))
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(refusal(compound + [0, 0]).contains("old Excel workbook"))
    // The directory begins in sector 1, and its second entry is the encrypted document.
    let name = "EncryptedPackage".utf8.flatMap { unit -> [UInt8] in [unit, 0] }
    let header = compound + [UInt8](repeating: 0, count: 40) + [1, 0, 0, 0]
    let protected = header + [UInt8](repeating: 0, count: 1024 - header.count + 128) + name
    #expect(refusal(protected + [UInt8](repeating: 0, count: 2000)).contains("with a password"))
  }

  @Test func `binary data is refused`() {
    #expect(refusal((0..<2000).map { UInt8($0 * 7 % 32) }).contains("binary data"))
  }

  @Test func `missing files and folders cannot be read`() {
    let missing = URL(filePath: "/nonexistent/orders.csv")
    #expect(throws: TableError.cannotRead(file: "orders.csv", reason: .noSuchFile)) {
      try Table(contentsOf: missing)
    }
    #expect(throws: TableError.self) { try Table(contentsOf: FileManager.default.temporaryDirectory) }
  }

  @Test func `a pipe is read to its end`() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "pipe-\(UUID().uuidString)")
    #expect(mkfifo(url.path, 0o600) == 0)
    defer { unlink(url.path) }
    let writer = Thread {
      let file = try? FileHandle(forWritingTo: url)
      try? file?.write(contentsOf: Data("a;b\n1;2\n".utf8))
      try? file?.close()
    }
    writer.start()
    #expect(try Table(contentsOf: url).cells() == [["1", "2"]])
  }
}
