import GroupExperiments
import Testing

struct SampleSizeTests {
  /// 70: Chow, Shao and Wang (2008), example 4.2.4. 8,155 and 432: by Fleiss, Levin and Paik's formula with unequal
  /// variances, to tell 5 % from 6 % and from 10 %.
  @Test(arguments: [
    (baseline: 0.65, share: 0.85, half: 70), (baseline: 0.05, share: 0.06, half: 8_155),
    (baseline: 0.05, share: 0.1, half: 432),
  ]) func `as many customers are needed as was published`(baseline: Double, share: Double, half: Int) throws {
    let size = SampleSize(baseline: baseline)
    #expect(size.customersInHalf(toFind: share) == half)
    // One customer more or less in a half moves the share by far less than a thousandth.
    #expect(abs(try #require(size.detectableShare(customers: 2 * half)) - share) < 1e-3)
  }

  @Test(arguments: [0.02, 0.05, 0.3, 0.9]) func `the detectable share is found, and none below it`(
    baseline: Double
  ) throws {
    let size = SampleSize(baseline: baseline)
    for half in [60, 500, 12_345] {
      guard let share = size.detectableShare(customers: 2 * half + 1) else { continue }
      #expect(try #require(size.customersInHalf(toFind: share + 1e-9)) <= half)
      #expect(try #require(size.customersInHalf(toFind: share - 1e-6)) >= half)
    }
  }

  @Test func `what no test can show has no number`() {
    #expect(SampleSize().detectableShare(customers: 0) == nil)
    #expect(SampleSize().detectableShare(customers: 1) == nil)
    #expect(SampleSize(baseline: 0).detectableShare(customers: 1_000) == nil)
    #expect(SampleSize(baseline: .nan).customersInHalf(toFind: 0.5) == nil)
    #expect(SampleSize(baseline: 0.5).customersInHalf(toFind: 0.5) == nil)
    #expect(SampleSize(baseline: 0.5).customersInHalf(toFind: 1.5) == nil)
  }

  @Test func `with very many customers the smallest rise is found`() {
    #expect(SampleSize().detectableShare(customers: .max) ?? 1 < 0.0501)
  }
}
