import Clustering
import LinearAlgebra
import Testing

@Suite struct WeightedNullReferenceTests {
  /// Six customers a row at most, and some 30,000 in all: more than the reference is fitted to.
  @Test(arguments: [6, 1000], 0..<6) func `draws are those of as many rows`(
    largestWeight: Int, number: Int
  ) throws {
    let crowd = WeightedCrowd(number: 300 + number, largestWeight: largestWeight)
    let snap: (@Sendable (Matrix) -> Matrix)? = number < 3 ? nil : Self.rounded
    var (ours, theirs) = (SplitMix64(seed: 9), SplitMix64(seed: 9))
    let weighted = NullReference(of: try crowd.weighted, snap: snap).draw(60, using: &ours)
    let copied = NullReference(of: try crowd.copied, snap: snap).draw(60, using: &theirs)
    #expect(weighted == copied)
  }

  @Sendable private static func rounded(_ drawn: Matrix) -> Matrix {
    let elements: [Double] = drawn.elements.map { $0.rounded() }
    return Matrix(rows: drawn.rows, columns: drawn.columns, elements: elements)
  }
}
