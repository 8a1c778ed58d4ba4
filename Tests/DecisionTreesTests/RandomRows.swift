import DecisionTrees
import LinearAlgebra

/// A small random problem: few distinct values, so that ties and equal rows happen.
struct RandomRows {
  let values: Matrix
  let labels: [Int]
  let labelCount: Int

  init(seed: UInt64, most: Int = 40, columns: Int? = nil, labels labelCount: Int? = nil) {
    var generator = Congruential(seed: seed)
    let n = Int.random(in: 6...most, using: &generator)
    let d = columns ?? Int.random(in: 1...4, using: &generator)
    let k = min(labelCount ?? Int.random(in: 1...4, using: &generator), n)
    let spread = Int.random(in: 2...30, using: &generator)
    let elements = (0..<(n * d)).map { _ in Double(Int.random(in: -spread...spread, using: &generator)) / 4 }
    values = Matrix(rows: n, columns: d, elements: elements)
    // The first k rows carry each label once, so that none is empty; the rest lean on the first column.
    labels = (0..<n).map { row in
      if row < k { return row }
      let leaning = Int((elements[row * d] + Double(spread)) / Double(2 * spread + 1) * Double(k))
      return Bool.random(using: &generator)
        ? min(max(leaning, 0), k - 1) : Int.random(in: 0..<k, using: &generator)
    }
    self.labelCount = k
  }

  /// Every column may be written as any number, and inertia is measured in the values themselves.
  var table: RuleTable {
    RuleTable(values, points: values, columns: Array(repeating: .number, count: values.columns))
  }
}

/// A generator for tests: Knuth's MMIX constants, the upper half of the state twice.
struct Congruential: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    func half() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 32
    }
    return half() << 32 | half()
  }
}
