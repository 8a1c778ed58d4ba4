@testable import CustomerLifecycle
import Testing

/// The schemes are exact partitions of all scores there are.
struct TradeSchemeTests {
  private static let codes = (1...5).flatMap { r in (1...5).flatMap { f in (1...5).map { m in (r, f, m) } } }

  private func scores(_ r: Int, _ f: Int, _ m: Int) -> RFMScores {
    RFMScores(recency: r, frequency: f, monetary: m, fm: (f + m + 1) / 2)
  }

  private func segments(_ scheme: TradeScheme) -> [String: Int] {
    Dictionary(
      Self.codes.map { r, f, m in
        let scores = scores(r, f, m)
        let cell =
          switch scheme {
          case .dma25: "\(r)\(scores.fm)"
          case .code125: "\(r)\(f)\(m)"
          case .rf10: "\(r)\(f)"
          }
        return (cell, scheme.segment(of: scores).number)
      }, uniquingKeysWith: { a, b in a == b ? a : -1 })
  }

  @Test func `the 25 cells of dma25`() {
    let rows = [
      5: [4, 3, 2, 1, 1], 4: [5, 3, 3, 2, 1], 3: [5, 6, 3, 2, 2], 2: [7, 6, 6, 8, 8], 1: [11, 10, 8, 9, 9],
    ]
    for (r, numbers) in rows {
      for (fm, number) in zip(1...5, numbers) { #expect(segments(.dma25)["\(r)\(fm)"] == number) }
    }
    #expect(segments(.dma25).count == 25)
  }

  @Test func `the 125 codes of code125`() {
    let sizes = segments(.code125).values.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    #expect(
      sizes == [1: 7, 2: 8, 3: 24, 4: 7, 5: 16, 6: 8, 7: 5, 8: 22, 9: 8, 10: 14, 11: 6])
    let some = [
      "555": 1, "543": 2, "323": 3, "311": 4, "313": 5, "324": 6, "213": 7, "124": 8, "113": 9, "211": 10,
      "151": 11, "241": 10,
    ]
    for (code, number) in some { #expect(segments(.code125)[code] == number) }
  }

  @Test func `the 25 cells of rf10`() {
    let rows = [
      5: [4, 3, 3, 1, 1], 4: [5, 3, 3, 2, 2], 3: [7, 7, 6, 2, 2], 2: [10, 10, 8, 8, 9], 1: [10, 10, 8, 8, 9],
    ]
    for (r, numbers) in rows {
      for (f, number) in zip(1...5, numbers) { #expect(segments(.rf10)["\(r)\(f)"] == number) }
    }
    #expect(segments(.rf10).count == 25)
  }

  @Test func `silence alone never improves a segment, but for seven pairs of codes in code125`() {
    func improved(_ scheme: TradeScheme) -> Int {
      Self.codes.reduce(0) { count, code in
        let (r, f, m) = code
        let number = scheme.segment(of: scores(r, f, m)).number
        return count + (1..<r).count { scheme.segment(of: scores($0, f, m)).number < number }
      }
    }
    #expect(improved(.dma25) == 0)
    #expect(improved(.rf10) == 0)
    #expect(improved(.code125) == 7)
  }

  @Test func `numbers are places on the ladder`() {
    #expect(TradeSegment.allCases.map(\.number) == Array(1...11))
    #expect(TradeSegment.allCases.map { TradeSegment(number: $0.number) } == TradeSegment.allCases)
    #expect(TradeState.all.map(\.number) == Array(0...12))
    #expect(TradeState.all.sorted() == TradeState.all)
  }
}
