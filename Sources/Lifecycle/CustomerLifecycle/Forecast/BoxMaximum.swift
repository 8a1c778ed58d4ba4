internal import PortableMath

/// The largest value of a function of positive parameters, each within a box.
///
/// Newton's rule in the logarithms of the parameters with Levenberg's damping, projected to the box (Bertsekas, *SIAM
/// Journal on Control and Optimization* 20, 1982), from several starts: no tolerance to tune, nothing random.
struct BoxMaximum {
  /// Where it is.
  private(set) var parameters: [Double]
  /// How large it is.
  private(set) var value: Double

  /// The least and the largest value that a parameter may take.
  static let box = 1e-4...1e4

  /// Climbs from every start; of equal summits the first counts.
  ///
  /// - Parameter function: By the parameters themselves; not a number where it cannot be computed.
  init(from starts: [[Double]], of function: ([Double]) -> Curvature) {
    parameters = starts[0]
    value = -.infinity
    for start in starts {
      let summit = Self.climb(from: start, function)
      if summit.value > value { (parameters, value) = (summit.parameters, summit.value) }
    }
  }

  private static let least = naturalLogarithm(box.lowerBound)
  private static let most = naturalLogarithm(box.upperBound)

  private static func climb(
    from start: [Double], _ function: ([Double]) -> Curvature
  ) -> (parameters: [Double], value: Double) {
    func at(_ logarithms: [Double]) -> Curvature {
      let parameters = parameters(of: logarithms)
      return function(parameters).byLogarithms(of: parameters)
    }
    var point = start.map { min(max(naturalLogarithm($0), least), most) }
    var here = at(point)
    var damping = 1e-3
    for _ in 0..<500 {
      let free = point.indices.filter { i in
        !(point[i] <= least && here.gradient[i] < 0) && !(point[i] >= most && here.gradient[i] > 0)
      }
      guard !free.isEmpty, damping < 1e16 else { break }
      guard var step = newtonStep(here, free, damping) else {
        damping *= 10
        continue
      }
      // In logarithms a step of 2 is a factor of 7: farther no parabola tells the truth.
      let longest = step.reduce(0) { max($0, abs($1)) }
      if longest > 2 { step = step.map { $0 * 2 / longest } }
      var next = point
      for (i, s) in zip(free, step) { next[i] = min(max(point[i] + s, least), most) }
      let there = at(next)
      let promised = zip(free, step).reduce(0) { $0 + here.gradient[$1.0] * $1.1 }
      // Where the rest of the climb is below what a likelihood can be told by, the summit is here.
      let isLast = damping <= 1e-3 && promised < 1e-11 * max(1, abs(here.value) * 1e-3)
      if there.value > here.value {
        (point, here) = (next, there)
        damping = max(damping / 10, 1e-14)
        if isLast { break }
      } else if isLast {
        break
      } else {
        damping *= 10
      }
    }
    return (parameters(of: point), here.value)
  }

  /// Within the box to the last bit.
  private static func parameters(of logarithms: [Double]) -> [Double] {
    logarithms.map { min(max(exponential($0), box.lowerBound), box.upperBound) }
  }

  /// Solves (−H + damping · |diagonal|) s = g among the free parameters; `nil` where that is no summit.
  private static func newtonStep(_ curvature: Curvature, _ free: [Int], _ damping: Double) -> [Double]? {
    let n = free.count
    let all = curvature.gradient.count
    func second(_ i: Int, _ j: Int) -> Double { curvature.hessian[free[i] * all + free[j]] }
    let scale = (0..<n).reduce(0) { max($0, abs(second($1, $1))) }
    // Cholesky's factor, row by row.
    var factor = [Double](repeating: 0, count: n * n)
    for i in 0..<n {
      for j in 0...i {
        var sum = -second(i, j)
        if i == j { sum += damping * (abs(second(i, i)) + 1e-6 * scale + 1e-12) }
        for k in 0..<j { sum -= factor[i * n + k] * factor[j * n + k] }
        if i == j {
          guard sum > 0, sum.isFinite else { return nil }
          factor[i * n + i] = sum.squareRoot()
        } else {
          factor[i * n + j] = sum / factor[j * n + j]
        }
      }
    }
    var step = free.map { curvature.gradient[$0] }
    for i in 0..<n {
      for k in 0..<i { step[i] -= factor[i * n + k] * step[k] }
      step[i] /= factor[i * n + i]
    }
    for i in (0..<n).reversed() {
      for k in (i + 1)..<n { step[i] -= factor[k * n + i] * step[k] }
      step[i] /= factor[i * n + i]
    }
    return step
  }
}
