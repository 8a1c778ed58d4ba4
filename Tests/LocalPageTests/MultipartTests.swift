import Foundation
import Testing
@testable import LocalPage

@Suite struct MultipartTests {
  private static let body = """
    --xyz\r
    Content-Disposition: form-data; name="country-code"\r
    \r
    7\r
    --xyz\r
    Content-Disposition: form-data; name="file"; filename="my \\ shop %22a%22.csv"\r
    Content-Type: text/csv\r
    \r
    customer,date\r
    --xy\r
    \r\r
    --xyz \r
    Content-Disposition: form-data; name="empty"\r
    \r
    \r
    --xyz--\r
    after the end
    """

  private static let expected: [String: String] = [
    "country-code": "7", "file": "customer,date\r\n--xy\r\n\r", "empty": "",
  ]

  /// The parts by name, and the names of files.
  private func parts(
    _ pieces: [[UInt8]], boundary: String = "xyz"
  ) throws -> (contents: [String: String], fileNames: [String: String]) {
    var reader = try #require(MultipartReader(boundary: boundary))
    var (contents, fileNames): ([String: [UInt8]], [String: String]) = ([:], [:])
    var current = ""
    for piece in pieces {
      try reader.read(piece) { event in
        switch event {
        case .part(let name, let fileName):
          current = name
          contents[name] = []
          fileNames[name] = fileName
        case .content(let bytes):
          #expect(!bytes.isEmpty)
          contents[current, default: []] += bytes
        }
      }
    }
    try reader.finish()
    return (contents.mapValues { String(decoding: $0, as: UTF8.self) }, fileNames)
  }

  @Test func `a form is the same whole, byte by byte, and cut in two at every place`() throws {
    let bytes = Array(Self.body.utf8)
    #expect(try parts([bytes]).contents == Self.expected)
    #expect(try parts([bytes]).fileNames == ["file": #"my \ shop "a".csv"#])
    #expect(try parts(bytes.map { [$0] }).contents == Self.expected)
    for place in 0...bytes.count {
      #expect(
        try parts([Array(bytes[..<place]), Array(bytes[place...])]).contents == Self.expected, "\(place)")
    }
  }

  @Test func `a form cut in three at every two places is the same`() throws {
    let bytes = Array("--b\r\nContent-Disposition: form-data; name=f\r\n\r\n\r\n--\r\n--b--".utf8)
    for first in 0...bytes.count {
      for second in first...bytes.count {
        let pieces = [Array(bytes[..<first]), Array(bytes[first..<second]), Array(bytes[second...])]
        #expect(try parts(pieces, boundary: "b").contents == ["f": "\r\n--"])
      }
    }
  }

  @Test func `a form that breaks off anywhere before its last boundary is refused`() throws {
    let bytes = Array(Self.body.utf8)
    let end = try #require(Self.body.range(of: "--xyz--"))
    let whole = Self.body.utf8.distance(from: Self.body.startIndex, to: end.upperBound)
    for length in 0..<whole {
      #expect(throws: MultipartReader.Fault.self, "\(length)") { try parts([Array(bytes[..<length])]) }
    }
    #expect(throws: Never.self) { try parts([Array(bytes[..<whole])]) }
  }

  @Test(arguments: [
    ("--b\r\nContent-Type: text/csv\r\n\r\nx\r\n--b--", MultipartReader.Fault.brokenHead),
    ("--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--", .brokenHead),
    ("--b\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--b--", .brokenHead),
    ("--b\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\nx\r\n--b--", .brokenHead),
    ("--b\r\nContent-Disposition: attachment; name=a\r\n\r\nx\r\n--b--", .brokenHead),
    ("--b\r\n\r\nx\r\n--b--", .brokenHead),
    ("--bx\r\n\r\nx\r\n--b--", .brokenBoundary),
    ("--b\nContent-Disposition: form-data; name=a\n\nx\n--b--", .brokenBoundary),
    ("--b\r\nA: " + String(repeating: "a", count: 20_000), .longHead),
    ("", .cutShort), ("x", .cutShort), ("--b", .cutShort), ("--b-", .cutShort),
  ])
  func `what is no form is refused`(body: String, fault: MultipartReader.Fault) {
    #expect(throws: fault) { try parts([Array(body.utf8)], boundary: "b") }
    #expect(throws: fault) { try parts(Array(body.utf8).map { [$0] }, boundary: "b") }
  }

  @Test func `more parts than any form of ours has are refused`() {
    let part = "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n"
    let body = String(repeating: part, count: 65) + "--b--"
    #expect(throws: MultipartReader.Fault.manyParts) { try parts([Array(body.utf8)], boundary: "b") }
  }

  @Test func `no more is kept than a boundary while a file passes`() throws {
    var reader = try #require(MultipartReader(boundary: "b"))
    try reader.read(Array("--b\r\nContent-Disposition: form-data; name=f; filename=x\r\n\r\n".utf8)) { _ in }
    var passed = 0
    for _ in 0..<100 {
      try reader.read([UInt8](repeating: 0x0D, count: 10_000)) { event in
        if case .content(let bytes) = event { passed += bytes.count }
      }
    }
    #expect(passed > 1_000_000 - 10)
  }

  @Test(arguments: ["", String(repeating: "b", count: 71), "a\r\nb", "é"])
  func `a boundary that no form may have is none`(boundary: String) {
    #expect(MultipartReader(boundary: boundary) == nil)
  }
}
