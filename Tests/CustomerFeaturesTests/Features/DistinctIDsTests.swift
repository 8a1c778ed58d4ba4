@testable import CustomerFeatures
import TestSupport
import Testing
@testable import TextTables
import Wording

struct DistinctIDsTests {
  @Test func `few ids are counted exactly, however they are divided`() {
    var generator = SeededGenerator(seed: 3)
    let digests = (0..<500).map { _ in generator.next() }
    var first = DigestSample(limit: 1000)
    var second = DigestSample(limit: 1000)
    for digest in digests { first.add(digest) }
    for digest in digests.dropFirst(100) { second.add(digest) }
    #expect(first.distinct == DistinctIDs(count: 500, isEstimate: false, areUnique: true))
    second.merge(first)
    #expect(second.distinct == DistinctIDs(count: 500, isEstimate: false, areUnique: false))
  }

  @Test func `many ids are estimated, and the same in any order of the parts`() {
    var generator = SeededGenerator(seed: 4)
    var parts = Array(repeating: DigestSample(limit: 4096), count: 3)
    let digests = (0..<100_000).map { _ in generator.next() }
    for (index, digest) in digests.enumerated() { parts[index % 3].add(digest) }
    var forwards = parts[0]
    forwards.merge(parts[1])
    forwards.merge(parts[2])
    var backwards = parts[2]
    backwards.merge(parts[1])
    backwards.merge(parts[0])
    #expect(forwards.distinct == backwards.distinct)
    #expect(forwards.distinct.isEstimate && forwards.distinct.areUnique)
    // The standard error of adaptive sampling is 1.2 / sqrt(limit), 2 % here: five times that never occurs.
    #expect(abs(forwards.distinct.count - 100_000) < 10_000)
  }

  @Test func `a log of more customers than a profile counts is a log`() throws {
    let rows = (0..<24_000).map { "\($0 * 7919 % 11_003 + 50_000),2024-01-\($0 % 18 + 10),\($0 % 97).5" }
    let decision = try LayoutDecision(for: Table(text: "client,date,amount\n" + rows.joined(separator: "\n")))
    #expect(decision.layout == .transactions)
    #expect(decision.reason.en.contains("11,003 in 24,000 rows"))
  }

  @Test func `as many customers with a row each are a table`() throws {
    let rows = (0..<11_000).map { "\($0 * 3 + 50_000),2024-01-\($0 % 18 + 10),\($0 % 97).5" }
    let decision = try LayoutDecision(
      for: Table(text: "client,joined,revenue\n" + rows.joined(separator: "\n")))
    #expect(decision.layout == .customers)
  }
}
