import LinearAlgebra
import TestSupport
import Testing

@Suite struct ColumnStatisticsTests {
  @Test func `means, population deviations and skewnesses of a known table`() {
    let statistics = ColumnStatistics(
      of: Matrix([[2, 1], [4, 1], [4, 1], [4, 1], [5, 1], [5, 1], [7, 1], [9, 9]]))
    #expect(statistics.means == [5, 2])
    #expect(statistics.standardDeviations[0] == 2)
    #expect(abs(statistics.skewnesses[0] - 42.0 / 8 / 8) < 1e-15)
    // A lone value far from seven equal ones: 6 / √7.
    #expect(abs(statistics.skewnesses[1] - 6 / 7.0.squareRoot()) < 1e-14)
  }

  @Test func `a constant column has no spread, whatever its mean is rounded to`() {
    let statistics = ColumnStatistics(of: Matrix(rows: 7, columns: 2, repeating: 0.1))
    #expect(statistics.standardDeviations == [0, 0])
    #expect(statistics.skewnesses == [0, 0])
  }

  @Test func `spread survives a large offset`() {
    let statistics = ColumnStatistics(of: Matrix([[1e9 - 1], [1e9], [1e9 + 1]]))
    #expect(abs(statistics.standardDeviations[0] - (2.0 / 3).squareRoot()) < 1e-15)
  }

  @Test(arguments: UInt64(1)...50) func `a row of weight m counts as m rows in its place, to the last bit`(
    seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<12).map { _ in (0..<2).map { _ in Double.random(in: -9...99, using: &generator) } }
    let weights = rows.map { _ in Int.random(in: 0...400, using: &generator) }
    let copies = zip(rows, weights).flatMap { Array(repeating: $0, count: $1) }
    #expect(ColumnStatistics(of: Matrix(rows), weights: weights) == ColumnStatistics(of: Matrix(copies)))
  }

  @Test func `an empty table has means of zero`() {
    #expect(ColumnStatistics(of: Matrix(rows: 0, columns: 2)).means == [0, 0])
  }
}
