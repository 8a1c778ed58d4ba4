import GroupExperiments
import Testing

/// Figures of `rfm-world/campaign-tests.json`: alpha 0.05 two-sided, power 0.8.
@Suite struct `The size of an experiment` {
  @Test(arguments: [
    (control: 0.05, treated: 0.06, ratio: 1.0, exact: 8157.73144785, controls: 8158, treatedSize: 8158),
    (control: 0.1, treated: 0.12, ratio: 1.0, exact: 3840.84748244, controls: 3841, treatedSize: 3841),
    (control: 0.1, treated: 0.12, ratio: 9.0, exact: 2185.29935761, controls: 2186, treatedSize: 19668),
    (control: 0.02, treated: 0.03, ratio: 1.0, exact: 3825.1497221, controls: 3826, treatedSize: 3826),
    (control: 0.5, treated: 0.6, ratio: 1.0, exact: 387.338516699, controls: 388, treatedSize: 388),
    (control: 0.3, treated: 0.2, ratio: 2.0, exact: 215.650959587, controls: 216, treatedSize: 432),
  ])
  func `is the published one`(
    control: Double, treated: Double, ratio: Double, exact: Double, controls: Int, treatedSize: Int
  ) throws {
    let size = SampleSize(baseline: control, treatedPerControl: ratio)
    #expect(isClose(try #require(size.exactControls(toFind: treated)), exact))
    #expect(size.controls(toFind: treated) == controls)
    #expect(size.treated(toFind: treated) == treatedSize)
  }

  @Test(
    arguments: [
      (control: 0.05, controls: 1000, treated: 1000, above: 0.0809768636235, below: 0.0260512553077),
      (control: 0.1, controls: 500, treated: 4500, above: 0.144155422775, below: 0.0649596827702),
      (control: 0.3, controls: 200, treated: 200, above: 0.434660453571, below: 0.180646411532),
      (control: 0.02, controls: 50, treated: 50, above: 0.189611108001, below: nil),
      (control: 0.6, controls: 100, treated: 100, above: 0.782001221268, below: 0.403064395151),
    ] as [(control: Double, controls: Int, treated: Int, above: Double?, below: Double?)])
  func `has its smallest detectable shares in both directions`(
    control: Double, controls: Int, treated: Int, above: Double?, below: Double?
  ) {
    let size = SampleSize(baseline: control, treatedPerControl: Double(treated) / Double(controls))
    let shares = size.detectableShares(controls: Double(controls))
    #expect((shares.above == nil) == (above == nil))
    #expect((shares.below == nil) == (below == nil))
    #expect(isClose(shares.above ?? 0, above ?? 0))
    #expect(isClose(shares.below ?? 0, below ?? 0))
  }

  @Test func `too small a one finds nothing at all`() {
    let shares = SampleSize(baseline: 0.5).detectableShares(controls: 3)
    #expect(shares.above == nil)
    #expect(shares.below == nil)
  }

  @Test(arguments: [
    (deviation: 60.0, difference: 5.0, ratio: 1.0, controls: 2261),
    (deviation: 60.0, difference: 5.0, ratio: 9.0, controls: 1256),
    (deviation: 250.0, difference: 20.0, ratio: 1.0, controls: 2453),
  ]) func `of money follows from its spread`(
    deviation: Double, difference: Double, ratio: Double, controls: Int
  ) {
    let size = MoneySampleSize(deviation: deviation, treatedPerControl: ratio)
    #expect(size.controls(toFind: difference) == controls)
    #expect(size.detectableDifference(controls: Double(controls)) <= difference)
    #expect(size.detectableDifference(controls: Double(controls - 1)) > difference)
    #expect(size.controls(toFind: 0) == nil)
  }
}
