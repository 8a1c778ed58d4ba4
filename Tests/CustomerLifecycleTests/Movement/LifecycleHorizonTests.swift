import CustomerLifecycle
import Testing

struct LifecycleHorizonTests {
  @Test func `the horizon is ninety days where the log holds three, else thirties`() {
    for (history, days) in [
      (0, nil), (89, nil), (90, 30), (179, 30), (180, 60), (269, 60), (270, 90), (5000, 90),
    ] as [(Int, Int?)] {
      #expect(LifecycleHorizon.days(historyDays: history) == days)
    }
  }
}
