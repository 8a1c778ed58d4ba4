@testable import PurchaseLogs
import TestSupport
import Testing
@testable import TextTables

/// Rows come out of their blocks as they went in.
struct PackingTests {
  private struct Sample: Equatable {
    var key: UInt64
    var number: Int?
    var day: Int32
    var order: UInt64?
    var units: Int128
    var isRejected: Bool
  }

  private static func samples(_ count: Int, using generator: inout SeededGenerator) -> [Sample] {
    (0..<count).map { _ in
      let bits = Int.random(in: 0...63, using: &generator)
      func number() -> Int64 {
        Int64(truncatingIfNeeded: UInt64.random(in: 0...UInt64.max, using: &generator)) >> Int64(bits)
      }
      let bytes = UInt64.random(in: 1...7, using: &generator)
      let isLong = Bool.random(using: &generator)
      let text = UInt64.random(in: 0..<(1 << (8 * bytes)), using: &generator)
      return Sample(
        key: isLong ? 0xFF << 56 | text : bytes << 56 | text,
        number: isLong ? Int(UInt32(truncatingIfNeeded: number())) : nil,
        day: Int32(truncatingIfNeeded: number()),
        order: Bool.random(using: &generator) ? UInt64(bitPattern: number()) : nil,
        units: Int128(number()) << (Bool.random(using: &generator) ? 0 : Int128(bits)),
        isRejected: Int.random(in: 0..<5, using: &generator) == 0)
    }
  }

  @Test(arguments: 0..<20)
  func `packed rows are those that were appended, each in the bucket of its customer`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let samples = Self.samples(3000, using: &generator)
    var rows = PackedRows(bucketBits: Int(seed % 5) + 1)
    for sample in samples {
      if sample.isRejected {
        rows.appendRejected(ofKey: sample.key, number: sample.number)
      } else {
        rows.append(
          PurchaseRow(
            day: sample.day, amount: ExactAmount(units: sample.units, exponent: 0), order: sample.order),
          ofKey: sample.key, number: sample.number)
      }
    }
    rows.finish()
    #expect(rows.blocks.indices.reduce(0) { $0 + rows.count(ofBucket: $1) } == samples.count)
    var buckets: [UInt64: Int] = [:]
    var found: [Sample] = []
    for (bucket, blocks) in rows.blocks.enumerated() {
      for block in blocks {
        var ids = PackedRowReader(block)
        var reader = PackedRowReader(block)
        while !reader.isAtEnd {
          let id = ids.nextID()
          let row = reader.next()
          if !id.isLong { #expect(buckets.updateValue(bucket, forKey: id.id) ?? bucket == bucket) }
          found.append(
            Sample(
              key: id.isLong ? 0xFF << 56 : id.id, number: id.isLong ? Int(id.id) : nil, day: row.day,
              order: row.order, units: id.isRejected ? 0 : row.money.map { Int128($0) } ?? reader.wideMoney,
              isRejected: id.isRejected))
        }
        #expect(ids.isAtEnd)
      }
    }
    let expected = samples.map { sample in
      var sample = sample
      if sample.number != nil { sample.key = 0xFF << 56 }
      if sample.isRejected { (sample.day, sample.order, sample.units) = (0, nil, 0) }
      return sample
    }
    #expect(found.map { "\($0)" }.sorted() == expected.map { "\($0)" }.sorted())
  }

  @Test func `amounts of a finer unit begin new blocks`() {
    var rows = PackedRows(bucketBits: 1)
    let key: UInt64 = 1 << 56 | 0x61
    for (units, exponent) in [(5, 0), (25, -1), (3, 0), (0, -9), (125, -2)] {
      rows.append(
        PurchaseRow(day: 1, amount: ExactAmount(units: Int128(units), exponent: exponent), order: nil),
        ofKey: key)
    }
    rows.finish()
    var amounts: [ExactAmount] = []
    for block in rows.blocks.joined() {
      var reader = PackedRowReader(block)
      while !reader.isAtEnd {
        amounts.append(ExactAmount(units: Int128(reader.next().money ?? -1), exponent: block.unit))
      }
    }
    #expect(amounts.map { $0.units(in: -2) } == [500, 250, 300, 0, 125])
    #expect(rows.unit == -2)
  }

  @Test func `long order numbers are told apart`() {
    let numbers = [
      "1234567", "12345678", "123456789", "0001", "001", "", "00012345678", "999999999999999999",
      "1000000000000000000", "12345678x",
    ]
    let keys = numbers.map { number in withCell(number) { OrderKey.number($0) } }
    #expect(Set(keys + [OrderKey.day(1), OrderKey.day(-1)]).count == numbers.count + 2)
  }

  @Test func `long order numbers have the same keys in every run`() {
    let (key, digest) = withCell("INV-A00000001") { (OrderKey.number($0), $0.stableDigest) }
    #expect(key == digest >> 2 | 1 << 62)
  }

  @Test func `ascending order numbers have ascending keys`() {
    let numbers = [0, 9, 10, 536_365, 999_999, 1_000_000, 9_999_999, 10_000_000, 123_456_789_012_345_678]
    let keys = numbers.map { number in withCell(String(number)) { OrderKey.number($0) } }
    #expect(keys == keys.sorted())
  }
}

private func withCell<Value>(_ text: String, _ body: (Cell) -> Value) -> Value {
  Array(text.utf8 + [0]).withUnsafeBufferPointer { bytes in
    guard let start = bytes.baseAddress else {
      preconditionFailure("an array of at least one byte has a base")
    }
    return body(Cell(start: start, count: bytes.count - 1, isQuoted: false))
  }
}
