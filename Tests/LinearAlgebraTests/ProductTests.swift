import LinearAlgebra
import Testing

@Suite struct ProductTests {
  @Test(arguments: [(n: 1, d: 1, k: 1), (n: 7, d: 3, k: 2), (n: 64, d: 5, k: 9), (n: 33, d: 40, k: 3)])
  func `BLAS distances equal the double loop`(n: Int, d: Int, k: Int) {
    let points = seededMatrix(rows: n, columns: d, seed: 1)
    let centroids = seededMatrix(rows: k, columns: d, seed: 2)
    let distances = squaredDistances(from: points, to: centroids)
    for i in 0..<n {
      for j in 0..<k {
        // Each of the d terms of the two norms and the product is below 1 and rounded once or twice.
        #expect(
          abs(distances[i, j] - squaredDistance(points.row(i), centroids.row(j))) <= 8 * Double(d) * 0x1p-52)
      }
    }
  }

  @Test func `a product is the sum of products`() {
    let a = Matrix([[1, 2, 3], [4, 5, 6]])
    let b = Matrix([[1, 0, -1], [2, 2, 2]])
    #expect(product(a, transposed: b) == Matrix([[-2, 12], [-2, 30]]))
    #expect(product(a, transposed: b, scaledBy: -2) == Matrix([[4, -24], [4, -60]]))
  }

  @Test func `products of nothing are nothing`() {
    #expect(product(Matrix(rows: 0, columns: 3), transposed: Matrix(rows: 2, columns: 3)).rows == 0)
    #expect(
      product(Matrix(rows: 2, columns: 0), transposed: Matrix(rows: 1, columns: 0)) == Matrix([[0], [0]]))
  }

  @Test func `far from the origin the expanded form loses digits and differences do not`() {
    let point = Matrix([[1e9 + 1, 0]])
    let centroid = Matrix([[1e9, 0]])
    #expect(squaredDistance(point.row(0), centroid.row(0)) == 1)
    #expect(squaredDistances(from: point, to: centroid)[0, 0] != 1)
  }

  @Test func `a point on its centroid is at distance zero, never below`() {
    let points = seededMatrix(rows: 50, columns: 7, seed: 3)
    let distances = squaredDistances(from: points, to: points)
    for i in 0..<50 {
      #expect(distances[i, i] >= 0)
      #expect(distances[i, i] < 1e-14)
      #expect(squaredDistance(points.row(i), points.row(i)) == 0)
    }
  }

  @Test func `the kernel in use has a name`() {
    #expect(!BLAS.kernelName.isEmpty)
  }
}

/// Numbers in −0.5..<0.5, the same for a seed.
func seededMatrix(rows: Int, columns: Int, seed: UInt64) -> Matrix {
  var state = seed
  var matrix = Matrix(rows: rows, columns: columns)
  for index in matrix.elements.indices {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    matrix.elements[index] = Double(state >> 11) * 0x1p-53 - 0.5
  }
  return matrix
}
