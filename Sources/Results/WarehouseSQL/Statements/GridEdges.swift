/// Round numbers between which customers count as alike: nested, at most a quarter apart.
///
/// A customer lies at the smallest edge that is not below his number, beyond the last at the last.
public struct GridEdges: Sendable, Equatable {
  /// Days.
  let recency: [Int]
  /// Orders.
  let frequency: [Int]
  /// Money, in units of the sums.
  let money: [Int]

  /// How close edges lie.
  public enum Fineness: String, Sendable, CaseIterable {
    case coarse, fine
  }

  /// - Parameters:
  ///   - scale: Decimals of sums of money.
  ///   - hasWindow: Whether a customer may have no order at all.
  init(_ fineness: Fineness, scale: Int, hasWindow: Bool) {
    recency = (Self.edges(fineness, to: 100_000) + [14, 21, 28, 56, 91, 182, 365, 730]).sortedOnce
    frequency = (hasWindow ? [0] : []) + Self.edges(fineness, to: 1_000_000)
    let money = Self.edges(fineness, to: Self.power(9 + scale))
    self.money = money.reversed().map { -$0 } + [0] + money
  }

  private init(recency: [Int], frequency: [Int], money: [Int]) {
    (self.recency, self.frequency, self.money) = (recency, frequency, money)
  }

  private static let steps = [10, 12, 15, 18, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90]
  private static let between = [11, 13, 14, 16, 17, 19, 22, 27, 32, 37, 42, 47, 55, 65, 75]

  private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  /// 1 to 9, and then the steps of every power of ten.
  private static func edges(_ fineness: Fineness, to last: Int) -> [Int] {
    let steps = (fineness == .fine ? Self.steps + Self.between : Self.steps).sorted()
    var edges = Array(1...9)
    var power = 1
    while 10 * power <= last {
      edges += steps.map { $0 * power }.filter { $0 <= last }
      power *= 10
    }
    return edges
  }

  /// With fewer edges of money, each of which is one of these.
  var withCoarserMoney: GridEdges {
    let coarser = money.filter { edge in
      var digits = edge.magnitude
      while digits >= 100, digits % 10 == 0 { digits /= 10 }
      return [0, 1, 2, 5, 10, 20, 50].contains(digits)
    }
    return GridEdges(recency: recency, frequency: frequency, money: coarser)
  }

  /// The edge before one of these; `nil` before the first.
  func below(_ edge: Int, _ edges: KeyPath<GridEdges, [Int]>) -> Int? {
    let edges = self[keyPath: edges]
    let place = edges.partitioningIndex { $0 >= edge }
    return place > 0 ? edges[place - 1] : nil
  }

  /// The edge at which a number lies: questions nested so that each number meets as few as possible.
  static func edge(of x: SQL, _ edges: [Int]) -> SQL { branch(of: x, edges[...]) { edges[$0] } }

  /// The place among the edges at which a number lies, from 0.
  static func place(of x: SQL, _ edges: [Int]) -> SQL { branch(of: x, edges[...]) { $0 } }

  /// - Parameter said: What is answered for an edge's place.
  private static func branch(of x: SQL, _ edges: ArraySlice<Int>, said: (Int) -> Int) -> SQL {
    guard edges.count > 1 else { return edges.isEmpty ? "0" : "\(said(edges.startIndex))" }
    // As many below as above; of two, the first asks.
    let middle = edges.startIndex + (edges.count - 1) / 2
    guard edges.count > 2 else {
      return "CASE WHEN \(x) <= \(edges[middle]) THEN \(said(middle)) ELSE \(said(middle + 1)) END"
    }
    let (low, high) = (edges[...middle], edges[(middle + 1)...])
    return """
      CASE WHEN \(x) <= \(edges[middle]) THEN \(branch(of: x, low, said: said)) \
      ELSE \(branch(of: x, high, said: said)) END
      """
  }

  /// The same of a number that is here.
  static func edge(of number: Int, _ edges: [Int]) -> Int {
    let place = edges.partitioningIndex { $0 >= number }
    return place < edges.count ? edges[place] : edges[edges.count - 1]
  }
}

extension [Int] {
  fileprivate var sortedOnce: [Int] { Array(Set(self)).sorted() }

  /// The first place from which on a condition holds.
  fileprivate func partitioningIndex(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
