/// A function of a few parameters at one point, with its first and second derivatives.
struct Curvature {
  var value: Double
  /// The derivative by each parameter.
  var gradient: [Double]
  /// The second derivatives, row by row; symmetric.
  var hessian: [Double]

  /// 0 everywhere.
  init(parameters: Int) {
    value = 0
    gradient = [Double](repeating: 0, count: parameters)
    hessian = [Double](repeating: 0, count: parameters * parameters)
  }

  /// The same function of the logarithms of its parameters.
  func byLogarithms(of parameters: [Double]) -> Curvature {
    let n = parameters.count
    var result = self
    for i in 0..<n {
      result.gradient[i] = gradient[i] * parameters[i]
      for j in 0..<n { result.hessian[i * n + j] = hessian[i * n + j] * parameters[i] * parameters[j] }
      result.hessian[i * n + i] += result.gradient[i]
    }
    return result
  }

  /// Fills the lower triangle with the upper one.
  mutating func mirror() {
    let n = gradient.count
    for i in 0..<n { for j in 0..<i { hessian[i * n + j] = hessian[j * n + i] } }
  }
}

/// A sum that carries what rounding takes away (Neumaier 1974): its error does not grow with the number of terms.
struct CarefulSum {
  private var sum = 0.0
  private var lost = 0.0

  var value: Double { sum + lost }

  mutating func add(_ term: Double) {
    let next = sum + term
    lost += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }
}
