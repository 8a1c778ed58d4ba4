import ParallelWork
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

  @Test(arguments: [1, 2, 3, 8])
  func `blocks of an array stand in their order, empty ones too`(count: Int) {
    let counts = [3, 0, 1, 500, 0]
    let found = Workers(count).array(blocks: counts) { block, output in
      for i in 0..<counts[block] { output.append("\(block): \(i)") }
    }
    #expect(found == counts.enumerated().flatMap { block, count in (0..<count).map { "\(block): \($0)" } })
    #expect(Workers(count).array(blocks: []) { _, _ in } == [Int]())
  }

  @Test(arguments: [1, 2, 8])
  func `joined parts are those that were handed over, one after the other`(count: Int) {
    let parts = (0..<9).map { part in
      (0..<(part * part % 5)).map { "a text too long to be small \(part) \($0)" }
    }
    #expect(Workers(count).joined(parts) == parts.flatMap(\.self))
    #expect(Workers(count).joined([[Double]]()).isEmpty)
  }

  @Test func `an array in large pages holds what was written and grows like any other`() {
    var array = Array<Int32>(largeCapacity: 3 << 20) { output in
      for i in 0..<100 { output.append(Int32(i)) }
    }
    #expect(array == Array(0..<100))
    #expect(array.capacity >= 3 << 20)
    array.append(100)
    #expect(array.count == 101)
  }

  @Test func `there is always a worker`() {
    #expect(Workers(0).count == 1)
    #expect(Workers(-3).count == 1)
    #expect(Workers().count >= 1)
  }

  @Test(arguments: KernelLevel.allCases)
  func `instructions that the processor lacks are lowered to those that it has`(level: KernelLevel) {
    #expect(Workers(2, level: level).level == (level <= .supported ? level : .supported))
    #expect(Workers(2).level == .supported)
  }

  @Test(.enabled(if: KernelLevel.supported >= .avx2, "no AVX2 here: tests of that level are left out"))
  func `this processor has AVX2`() { #expect(Workers(level: .avx2).level == .avx2) }

  @Test(.enabled(if: KernelLevel.supported >= .avx512, "no AVX-512 here: tests of that level are left out"))
  func `this processor has AVX-512`() { #expect(Workers(level: .avx512).level == .avx512) }

  @Test func `workers of a part keep their instructions`() {
    let workers = Workers(5, level: .baseline)
    #expect(workers.alone == Workers(1, level: .baseline))
    #expect(workers.divided(among: 2) == Workers(2, level: .baseline))
    #expect(workers.divided(among: 9) == Workers(1, level: .baseline))
  }

  private final class Counter: Sendable {
    let value = Atomic<Int>(0)
  }
}
