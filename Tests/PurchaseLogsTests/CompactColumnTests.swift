import ParallelWork
@testable import PurchaseLogs
import TestSupport
import Testing

/// Narrow columns give back what was put in.
struct CompactColumnTests {
  private static func numbers(_ count: Int, using generator: inout SeededGenerator) -> [Int128] {
    (0..<count).map { _ in
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: Int128(Int.random(in: Int.min...Int.max, using: &generator)) * 1_000_003
      case 1: [127, 128, 254, 255, 256, -1, -128, 32_767].randomElement(using: &generator) ?? 0
      default: Int128(Int.random(in: 0..<100, using: &generator))
      }
    }
  }

  @Test(arguments: 0..<10)
  func `numbers of any size come back, and their sums`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let numbers = Self.numbers(500, using: &generator)
    let bytes = CompactColumn<UInt8>(numbers.count) { numbers[$0] }
    let words = CompactColumn<Int16>(numbers.count) { numbers[$0] }
    #expect(numbers.indices.map { bytes[$0] } == numbers)
    #expect(numbers.indices.map { words[$0] } == numbers)
    for _ in 0..<20 {
      let start = Int.random(in: 0...500, using: &generator)
      let range = start..<Int.random(in: start...500, using: &generator)
      #expect(bytes.sum(of: range) == numbers[range].reduce(0, +))
      let small = CompactColumn<UInt8>(500) { Int128($0 % 255) }
      #expect(small.sum(of: range) == range.reduce(0) { $0 + Int128($1 % 255) })
    }
  }

  @Test(arguments: 0..<10)
  func `pieces of several columns are put together in their order`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = (0..<3).map { _ in Self.numbers(200, using: &generator) }
    let columns = parts.map { part in CompactColumn<UInt8>(part.count) { part[$0] } }
    let pieces = (0..<10_000).map { _ in
      let start = Int.random(in: 0..<190, using: &generator)
      return ColumnPieces.Piece(
        column: UInt32.random(in: 0..<3, using: &generator),
        count: UInt32.random(in: 0...10, using: &generator), start: start)
    }
    let expected = pieces.flatMap { parts[Int($0.column)][$0.start..<($0.start + Int($0.count))] }
    let found = ColumnPieces(pieces).gather(from: columns, workers: Workers(3))
    #expect((0..<found.count).map { found[$0] } == expected)
    let starts = ColumnPieces(pieces).starts
    #expect(starts[starts.count - 1] == expected.count)
  }

  @Test(arguments: [0, 1, 30, 600, 1000])
  func `the numbers of a few places come back, their sums, and pieces of them`(share: Int) {
    var generator = SeededGenerator(seed: UInt64(share))
    let parts = (0..<3).map { _ in
      Self.numbers(2000, using: &generator).map {
        Int.random(in: 0..<1000, using: &generator) < share ? $0 : 0
      }
    }
    let columns = parts.map { part in
      var column = SparseColumn<UInt8>()
      for (place, number) in part.enumerated() { column.append(number, at: place) }
      return column
    }
    for (part, column) in zip(parts, columns) {
      #expect((0..<2200).map { column[$0] } == part + Array(repeating: 0, count: 200))
      for _ in 0..<50 {
        let start = Int.random(in: 0...2000, using: &generator)
        let range = start..<Int.random(in: start...2000, using: &generator)
        #expect(column.sum(of: range) == part[range].reduce(0, +))
        #expect(column.sum(of: start..<5000) == part[start...].reduce(0, +))
      }
    }
    let pieces = (0..<500).map { _ in
      let start = Int.random(in: 0..<1900, using: &generator)
      return ColumnPieces.Piece(
        column: UInt32.random(in: 0..<3, using: &generator),
        count: UInt32.random(in: 0...100, using: &generator), start: start)
    }
    let expected = pieces.flatMap { parts[Int($0.column)][$0.start..<($0.start + Int($0.count))] }
    let found = SparseColumn(ColumnPieces(pieces), from: columns)
    #expect(expected.indices.map { found[$0] } == expected)
    var atOnce = SparseColumn<UInt8>()
    for (place, number) in expected.enumerated() { atOnce.append(number, at: place) }
    #expect(found == atOnce)
    #expect(found.isEmpty == expected.allSatisfy { $0 == 0 })
  }

  @Test func `ascending numbers come back beyond four bytes too`() {
    let numbers = [0, 0, 7, 1 << 32 - 1, 1 << 32, 1 << 32 + 5, 3 << 32, 3 << 32, 9 << 32 - 1, 1 << 40]
    for count in 0...numbers.count {
      let column = AscendingColumn(numbers.prefix(count))
      #expect((0..<column.count).map { column[$0] } == Array(numbers.prefix(count)))
    }
  }

  @Test(arguments: [0, 10, 2000, 20_000])
  func `money takes eight bytes where large sums are many, in whatever order they come`(large: Int) {
    let sums = (0..<100_000).map { $0 < large ? Int128(1) << 40 : 5 }
    func column(_ sums: [Int128]) -> MoneyColumn {
      var column = MoneyColumn()
      for start in stride(from: 0, to: sums.count, by: 1000) { column.append(1000) { sums[start + $0] } }
      return column
    }
    let (first, last) = (column(sums), column(sums.reversed()))
    #expect(sums.indices.allSatisfy { first[$0] == sums[$0] && last[sums.count - 1 - $0] == sums[$0] })
    #expect(first.settled.isFour == (large * 16 <= sums.count))
    #expect(last.settled.isFour == first.settled.isFour)
  }
}
