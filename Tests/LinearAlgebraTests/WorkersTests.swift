import LinearAlgebra
import Synchronization
import Testing

@Suite struct WorkersTests {
  @Test(arguments: [1, 2, 3, 8], [0, 1, 5, 1000])
  func `values come in the order of the jobs`(count: Int, jobs: Int) {
    #expect(Workers(count).map(jobs) { $0 * $0 } == (0..<jobs).map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 8])
  func `each job runs once`(count: Int) {
    let runs = (0..<100).map { _ in Counter() }
    Workers(count).perform(100) { runs[$0].value.add(1, ordering: .relaxed) }
    #expect(runs.allSatisfy { $0.value.load(ordering: .relaxed) == 1 })
  }

  @Test func `there is always a worker`() {
    #expect(Workers(0).count == 1)
    #expect(Workers(-3).count == 1)
    #expect(Workers().count >= 1)
  }

  private final class Counter: Sendable {
    let value = Atomic<Int>(0)
  }
}
