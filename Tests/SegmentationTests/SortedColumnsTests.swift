import LinearAlgebra
@testable import Segmentation
import TestSupport
import Testing

@Suite struct SortedColumnsTests {
  @Test(arguments: UInt64(1)...50) func `quantiles and ranks of weights are those of copies`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<9).map { _ in [Double(Int.random(in: 0...5, using: &generator))] }
    let weights = rows.map { _ in Int.random(in: 0...4, using: &generator) } + [1]
    let weighted = Matrix(rows + [[3]])
    let copies = Matrix(zip(rows + [[3]], weights).flatMap { Array(repeating: $0, count: $1) })
    let (a, b) = (SortedColumns(of: weighted, weights: weights), SortedColumns(of: copies))
    for p in stride(from: 0, through: 1, by: 0.05) { #expect(a.quantile(p, of: 0) == b.quantile(p, of: 0)) }
    for value in stride(from: -0.5, through: 6, by: 0.5) {
      #expect(a.rank(of: value, in: 0) == b.rank(of: value, in: 0))
    }
  }
}
