import Testing

@testable import CustomerData

@Suite struct DecompressionTests {
  private let text = Array("customer,date,amount\nA,2024-01-31,12.5\nB,2024-02-29,3\n".utf8)

  @Test func `joins the members of a gzip file`() throws {
    #expect(try Decompression.inflate(ForeignFiles.gzip, wrapping: .gzip, limit: 1000) == text)
  }

  @Test func `unpacks a Zstandard frame`() throws {
    #expect(try Decompression.zstandard(ForeignFiles.zstandard, limit: 1000) == text)
  }

  @Test func `stops at the limit`() {
    #expect(throws: DecompressionError.tooLarge(limit: 10)) {
      try Decompression.inflate(ForeignFiles.gzip, wrapping: .gzip, limit: 10)
    }
    #expect(throws: DecompressionError.tooLarge(limit: 10)) {
      try Decompression.zstandard(ForeignFiles.zstandard, limit: 10)
    }
  }

  @Test func `a truncated file is damaged, not short`() {
    let firstMember = 20
    for length in 0..<firstMember {
      #expect(throws: DecompressionError.damaged) {
        try Decompression.inflate(ForeignFiles.gzip[..<length], wrapping: .gzip, limit: 1000)
      }
    }
    for length in 0..<ForeignFiles.zstandard.count {
      #expect(throws: DecompressionError.damaged) {
        try Decompression.zstandard(Array(ForeignFiles.zstandard[..<length]), limit: 1000)
      }
    }
  }
}
