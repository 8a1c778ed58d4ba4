import ParallelWork
import TestSupport
import Testing
@testable import TextTables

struct MarksTests {
  @Test(arguments: KernelLevel.allCases, 0..<8)
  func `marks are those of the loop over bytes, from any place to any other`(
    level: KernelLevel, seed: UInt64
  ) throws {
    try level.skipWhereMissing()
    var generator = SeededGenerator(seed: seed)
    let wanted = Array(#",;"\"#.utf8) + [10, 13]
    // Beyond a window, so that it is filled several times.
    let length = Int.random(in: 1...9_500, using: &generator)
    let bytes = randomBytes(length, marks: wanted, using: &generator)
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      let start = Int.random(in: 0..<length, using: &generator)
      var marks = Marks(of: wanted, from: base + start, to: base + length, level: level)
      func found(from first: Int) -> [Int] {
        var places: [Int] = []
        var place = first
        while place < length {
          let next = marks.next(from: base + place, bound: base + length) - base
          if next < length { places.append(next) }
          place = next + 1
        }
        return places
      }
      func expected(from first: Int) -> [Int] { (first..<length).filter { wanted.contains(bytes[$0]) } }
      #expect(found(from: start) == expected(from: start))
      for _ in 0..<2 {
        let again = Int.random(in: start..<length, using: &generator)
        marks.seek(base + again)
        #expect(found(from: again) == expected(from: again))
      }
    }
  }

  @Test(arguments: KernelLevel.allCases, 0..<20)
  func `a survey of a block counts what the loop over bytes counts`(
    level: KernelLevel, seed: UInt64
  ) throws {
    try level.skipWhereMissing()
    var generator = SeededGenerator(seed: seed)
    let bytes = randomBytes(
      Int.random(in: 1...400, using: &generator), marks: [10, 13, UInt8(ascii: "\"")], using: &generator)
    let start = Int.random(in: 0..<bytes.count, using: &generator)
    let range = start..<Int.random(in: start...bytes.count, using: &generator)
    func isLineEnd(_ i: Int) -> Bool {
      bytes[i] == 10 || (bytes[i] == 13 && (i + 1 == bytes.count || bytes[i + 1] != 10))
    }
    bytes.withUnsafeBufferPointer { text in
      let survey = BlockSurvey(text, range, quote: UInt8(ascii: "\""), level: level)
      #expect(survey.lineEnds == range.count(where: isLineEnd))
      #expect(survey.hasQuote == bytes[range].contains(UInt8(ascii: "\"")))
      #expect(survey.firstLineStart == range.first(where: isLineEnd).map { $0 + 1 })
    }
  }

  private func randomBytes(
    _ count: Int, marks: [UInt8], using generator: inout SeededGenerator
  ) -> [UInt8] {
    let share = Double.random(in: 0...0.6, using: &generator)
    return (0..<count).map { _ in
      Double.random(in: 0..<1, using: &generator) < share
        ? marks.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
    }
  }
}
