import GroupExperiments
import Testing

struct SampleSizeTests {
  /// 8,158 and 435: to tell 5 % from 6 % and from 10 % by Fleiss, Levin and Paik's formula, its spread pooled where
  /// nothing differs; 73 to tell 65 % from 85 %.
  @Test(arguments: [
    (baseline: 0.65, share: 0.85, half: 73), (baseline: 0.05, share: 0.06, half: 8_158),
    (baseline: 0.05, share: 0.1, half: 435),
  ]) func `as many customers are needed as was published`(baseline: Double, share: Double, half: Int) throws {
    let size = SampleSize(baseline: baseline)
    #expect(size.controls(toFind: share) == half)
    // One customer more or less in a half moves the share by far less than a thousandth.
    #expect(abs(try #require(size.detectableShare(customers: 2 * half)) - share) < 1e-3)
  }

  @Test(arguments: [0.02, 0.05, 0.3, 0.9]) func `the detectable share is found, and none below it`(
    baseline: Double
  ) throws {
    let size = SampleSize(baseline: baseline)
    for half in [60, 500, 12_345] {
      guard let share = size.detectableShare(customers: 2 * half + 1) else { continue }
      #expect(try #require(size.controls(toFind: share + 1e-9)) <= half)
      #expect(try #require(size.controls(toFind: share - 1e-6)) >= half)
    }
  }

  @Test func `what no test can show has no number`() {
    #expect(SampleSize().detectableShare(customers: 0) == nil)
    #expect(SampleSize().detectableShare(customers: 1) == nil)
    #expect(SampleSize(baseline: 0).detectableShare(customers: 1_000) == nil)
    #expect(SampleSize(baseline: .nan).controls(toFind: 0.5) == nil)
    #expect(SampleSize(baseline: 0.5).controls(toFind: 0.5) == nil)
    #expect(SampleSize(baseline: 0.5).controls(toFind: 1.5) == nil)
  }

  @Test func `with very many customers the smallest rise is found`() {
    #expect(SampleSize().detectableShare(customers: .max) ?? 1 < 0.0501)
  }
}
