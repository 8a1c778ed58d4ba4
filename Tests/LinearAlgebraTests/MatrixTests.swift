import LinearAlgebra
import Testing

@Suite struct MatrixTests {
  let matrix = Matrix([[1, 2, 3], [4, 5, 6]])

  @Test func `elements are row after row`() {
    #expect(matrix.elements == [1, 2, 3, 4, 5, 6])
    #expect(matrix[1, 0] == 4)
    #expect(Array(matrix.row(1)) == [4, 5, 6])
    #expect(matrix.column(2) == [3, 6])
  }

  @Test func `rows are selected in the order asked for, with repeats`() {
    #expect(matrix.selecting(rows: [1, 0, 1]) == Matrix([[4, 5, 6], [1, 2, 3], [4, 5, 6]]))
  }

  @Test func `no rows make a matrix of nothing`() {
    #expect(Matrix([]).rows == 0)
    #expect(Matrix([]).columns == 0)
  }
}
