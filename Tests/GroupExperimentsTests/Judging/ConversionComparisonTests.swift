import GroupExperiments
import TestSupport
import Testing

/// Figures of `rfm-world/campaign-tests.json`: Wilson, Newcombe and z by statsmodels, Fisher by scipy, to twelve digits.
@Suite struct `Two shares of buyers` {
  struct Case {
    let control: ConversionGroup
    let treated: ConversionGroup
    let wilson: [Double]
    let difference: Double
    let newcombe: [Double]
    let z: Double
    let pZ: Double
    let pFisher: Double
    let smallestExpected: Double
    let test: ConversionComparison.Test
  }

  /// The first is Newcombe's own (1998): 56 of 70 against 48 of 80, 0.0524 to 0.3339.
  static let cases: [Case] = [
    Case(
      control: ConversionGroup(converted: 48, customers: 80),
      treated: ConversionGroup(converted: 56, customers: 70),
      wilson: [0.490454650052, 0.700381724041, 0.691833555037, 0.876952607516], difference: 0.2,
      newcombe: [0.0524314724024, 0.333872654037], z: 2.65017195126, pZ: 0.0080450813682,
      pFisher: 0.0125211297492,
      smallestExpected: 21.4666666667, test: .z),
    Case(
      control: ConversionGroup(converted: 80, customers: 1000),
      treated: ConversionGroup(converted: 104, customers: 1000),
      wilson: [0.0647480380984, 0.0984664390295, 0.0865710280983, 0.124459764622], difference: 0.024,
      newcombe: [-0.00139248770762, 0.0495190969717], z: 1.85677553822, pZ: 0.0633430953235,
      pFisher: 0.0749362785794,
      smallestExpected: 92.0, test: .z),
    Case(
      control: ConversionGroup(converted: 0, customers: 50),
      treated: ConversionGroup(converted: 3, customers: 50),
      wilson: [0, 0.0713475991334, 0.020614970349, 0.162170916888], difference: 0.06,
      newcombe: [-0.0214963831265, 0.162170916888], z: 1.75863114528, pZ: 0.0786401793488,
      pFisher: 0.242424242424,
      smallestExpected: 1.5, test: .fisher),
    Case(
      control: ConversionGroup(converted: 5, customers: 5),
      treated: ConversionGroup(converted: 5, customers: 5),
      wilson: [0.565517535217, 1, 0.565517535217, 1], difference: 0.0,
      newcombe: [-0.434482464783, 0.434482464783], z: 0.0, pZ: 1.0, pFisher: 1.0,
      smallestExpected: 0.0, test: .fisher),
    Case(
      control: ConversionGroup(converted: 312, customers: 12000),
      treated: ConversionGroup(converted: 371, customers: 11980),
      wilson: [0.0233008692083, 0.0290025089207, 0.0280134465042, 0.0342238136751],
      difference: 0.00496828046745,
      newcombe: [0.000755668027541, 0.00919720509399], z: 2.31254064307, pZ: 0.0207479082576,
      pFisher: 0.021950234593,
      smallestExpected: 341.215179316, test: .z),
    Case(
      control: ConversionGroup(converted: 1, customers: 20),
      treated: ConversionGroup(converted: 6, customers: 22),
      wilson: [0.0088814488008, 0.236131193447, 0.13150760288, 0.481517340124], difference: 0.222727272727,
      newcombe: [-0.0109130840729, 0.435527713273], z: 1.93437798318, pZ: 0.0530666714206,
      pFisher: 0.096115815628,
      smallestExpected: 3.33333333333, test: .fisher),
    Case(
      control: ConversionGroup(converted: 29, customers: 29),
      treated: ConversionGroup(converted: 0, customers: 29),
      wilson: [0.8830302015, 1, 0, 0.1169697985], difference: -1.0,
      newcombe: [-1.0, -0.834579724574], z: -7.61577310586, pZ: 2.62117782567e-14, pFisher: 6.65175199758e-17,
      smallestExpected: 14.5, test: .z),
    Case(
      control: ConversionGroup(converted: 0, customers: 40),
      treated: ConversionGroup(converted: 0, customers: 40),
      wilson: [0, 0.0876216011973, 0, 0.0876216011973], difference: 0.0,
      newcombe: [-0.0876216011973, 0.0876216011973], z: 0.0, pZ: 1.0, pFisher: 1.0,
      smallestExpected: 0.0, test: .fisher),
  ]

  @Test(arguments: cases.indices) func `have their published differences, intervals and tests`(place: Int) {
    let expected = Self.cases[place]
    let comparison = ConversionComparison(control: expected.control, treated: expected.treated)
    let wilson = [expected.control, expected.treated].map { $0.interval() }.flatMap { [$0.low, $0.high] }
    for (value, published) in zip(wilson, expected.wilson) { #expect(isClose(value, published)) }
    #expect(isClose(comparison.difference, expected.difference))
    #expect(isClose(comparison.interval.low, expected.newcombe[0]))
    #expect(isClose(comparison.interval.high, expected.newcombe[1]))
    #expect(isClose(comparison.z, expected.z))
    #expect(isClose(comparison.pZ, expected.pZ))
    #expect(isClose(comparison.pFisher, expected.pFisher))
    #expect(isClose(comparison.smallestExpected, expected.smallestExpected))
    #expect(comparison.test == expected.test)
  }

  @Test func `groups that are the same have p = 1`() {
    for converted in [0, 1, 20, 40] {
      let group = ConversionGroup(converted: converted, customers: 40)
      let comparison = ConversionComparison(control: group, treated: group)
      #expect(comparison.p == 1)
      #expect(!comparison.interval.excludesZero)
    }
  }

  /// The oracle: all tables by whole numbers.
  @Test func `Fisher's p is that of all tables counted`() {
    func choose(_ n: Int, _ k: Int) -> Int { (0..<k).reduce(1) { $0 * (n - $1) / ($1 + 1) } }
    for (m, n) in [(5, 7), (12, 9), (20, 20), (1, 18)] {
      for a in 0...m {
        for b in stride(from: 0, through: n, by: 2) {
          func ways(_ i: Int) -> Int { choose(m, i) * choose(n, a + b - i) }
          let tables = max(0, a + b - n)...min(m, a + b)
          let rare = tables.filter { ways($0) <= ways(a) }.reduce(0) { $0 + ways($1) }
          let p = Double(rare) / Double(choose(m + n, a + b))
          let comparison = ConversionComparison(
            control: ConversionGroup(converted: a, customers: m),
            treated: ConversionGroup(converted: b, customers: n))
          #expect(isClose(comparison.pFisher, p), "\(a)/\(m), \(b)/\(n)")
        }
      }
    }
  }

  @Test func `millions of customers are compared as well`() {
    let comparison = ConversionComparison(
      control: ConversionGroup(converted: 100_000, customers: 2_000_000),
      treated: ConversionGroup(converted: 101_000, customers: 2_000_000))
    #expect(abs(comparison.pFisher / comparison.pZ - 1) < 0.01)
  }

  @Test func `lift is in shares of the controls' rate, if they have one`() {
    #expect(
      isClose(
        ConversionComparison(control: Self.cases[1].control, treated: Self.cases[1].treated).lift ?? 0, 0.3))
    #expect(ConversionComparison(control: Self.cases[2].control, treated: Self.cases[2].treated).lift == nil)
  }
}
