import LinearAlgebra
import Testing

@Suite struct PrincipalComponentsTests {
  @Test func `points on a line have one component along it`() {
    let components = PrincipalComponents(of: Matrix([[0, 0], [3, 4], [6, 8], [9, 12]]))
    #expect(abs(components.loadings[0, 0] - 0.6) < 1e-12)
    #expect(abs(components.loadings[0, 1] - 0.8) < 1e-12)
    #expect(abs(components.explainedVariance[0] - 1) < 1e-12)
    #expect(abs(components.explainedVariance[1]) < 1e-12)
    #expect(components.means == [4.5, 6])
  }

  @Test func `a known covariance has known directions and shares`() {
    // Covariance [[5, 4], [4, 5]] / 2: eigenvalues 9 : 1 along (1, 1) and (1, −1).
    let components = PrincipalComponents(of: Matrix([[3, 3], [-3, -3], [1, -1], [-1, 1]]))
    let half = 0.5.squareRoot()
    #expect(abs(components.loadings[0, 0] - half) < 1e-12)
    #expect(abs(components.loadings[0, 1] - half) < 1e-12)
    #expect(abs(components.explainedVariance[0] - 0.9) < 1e-12)
    let projected = components.project(Matrix([[3, 3], [1, -1]]))
    #expect(abs(projected[0, 0] - 3 / half) < 1e-12)
    #expect(abs(projected[0, 1]) < 1e-12)
    #expect(abs(abs(projected[1, 1]) - 1 / half) < 1e-12)
  }

  @Test func `loadings are unit vectors at right angles, the largest entry positive`() {
    let components = PrincipalComponents(of: seededMatrix(rows: 100, columns: 6, seed: 4), count: 6)
    for a in 0..<6 {
      for b in 0..<6 {
        let dot = zip(components.loadings.row(a), components.loadings.row(b)).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(dot - (a == b ? 1 : 0)) < 1e-12)
      }
      let row = components.loadings.row(a)
      #expect(row.max { abs($0) < abs($1) } ?? 0 > 0)
    }
    #expect(components.explainedVariance == components.explainedVariance.sorted(by: >))
  }

  @Test func `constant points explain nothing`() {
    #expect(PrincipalComponents(of: Matrix(rows: 3, columns: 2, repeating: 7)).explainedVariance == [0, 0])
  }
}
