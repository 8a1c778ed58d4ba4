import Testing
@testable import TextTables

@Suite struct DecompressionTests {
  private func inflate(_ bytes: some Collection<UInt8>, limit: Int = 1000) throws -> [UInt8] {
    try Decompression.gzip(ByteRegion(Array(bytes)), limit: limit).array
  }

  private func zstandard(_ bytes: some Collection<UInt8>, limit: Int = 1000) throws -> [UInt8] {
    try Decompression.zstandard(ByteRegion(Array(bytes)), limit: limit).array
  }

  private let text = Array("customer,date,amount\nA,2024-01-31,12.5\nB,2024-02-29,3\n".utf8)

  @Test func `joins the members of a gzip file`() throws {
    #expect(try inflate(ForeignFiles.gzip) == text)
  }

  @Test func `unpacks a Zstandard frame`() throws {
    #expect(try zstandard(ForeignFiles.zstandard) == text)
  }

  @Test func `stops at the limit`() {
    #expect(throws: DecompressionError.noRoom(.tooLarge(limit: 10))) {
      try inflate(ForeignFiles.gzip, limit: 10)
    }
    #expect(throws: DecompressionError.noRoom(.tooLarge(limit: 10))) {
      try zstandard(ForeignFiles.zstandard, limit: 10)
    }
  }

  @Test func `a flipped byte is damage, or in a header that says nothing of the data`() throws {
    for (place, byte) in ForeignFiles.gzip.enumerated() {
      var bytes = ForeignFiles.gzip
      bytes[place] = byte ^ 0x10
      if let unpacked = try? inflate(bytes) { #expect(unpacked == text, "byte \(place)") }
    }
    for (place, byte) in ForeignFiles.zstandard.enumerated() {
      var bytes = ForeignFiles.zstandard
      bytes[place] = byte ^ 0x10
      if let unpacked = try? zstandard(bytes) { #expect(unpacked == text, "byte \(place)") }
    }
  }

  @Test func `a truncated file is damaged, not short`() {
    let firstMember = 20
    for length in 0..<firstMember {
      #expect(throws: DecompressionError.damaged) {
        try inflate(ForeignFiles.gzip[..<length])
      }
    }
    for length in 0..<ForeignFiles.zstandard.count {
      #expect(throws: DecompressionError.damaged) {
        try zstandard(ForeignFiles.zstandard[..<length])
      }
    }
  }
}
