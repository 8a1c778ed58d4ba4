import Testing

@testable import WarehouseSQL

struct GridEdgesTests {
  private static let edges = GridEdges(.coarse, scale: 2, hasWindow: true)

  @Test func `the engine finds the same edges as a search from the first`() throws {
    let database = try Database()
    for edges in [Self.edges.recency, Self.edges.frequency, Self.edges.money] {
      let numbers = edges.flatMap { [$0 - 1, $0, $0 + 1] } + [0, -1, 1 << 50, -(1 << 50)]
      let rows = numbers.map { "(\($0))" }.joined(separator: ",")
      let found = try database.run(
        "WITH t(x) AS (VALUES \(rows)) SELECT x, \(GridEdges.edge(of: "x", edges).text) FROM t")
      #expect(found.count == numbers.count)
      for row in found {
        guard case .whole(let number) = row[0], case .whole(let edge) = row[1] else {
          Issue.record("no numbers")
          continue
        }
        let slow = edges.first { $0 >= number } ?? edges[edges.count - 1]
        #expect(edge == slow && GridEdges.edge(of: number, edges) == slow, "\(number)")
      }
    }
  }

  @Test func `edges ascend, lie at most a quarter apart beyond nine, and are nested`() {
    let fine = GridEdges(.fine, scale: 2, hasWindow: true)
    let coarser = Self.edges.withCoarserMoney
    for edges in [Self.edges.recency, Self.edges.frequency, Self.edges.money, fine.money, coarser.money] {
      #expect(zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 })
    }
    for edges in [Self.edges.recency, Self.edges.frequency, Self.edges.money] {
      #expect(zip(edges, edges.dropFirst()).allSatisfy { $0 < 9 || $1 * 4 <= $0 * 5 })
    }
    #expect(Set(fine.money).isSuperset(of: Self.edges.money))
    #expect(Set(Self.edges.money).isStrictSuperset(of: coarser.money))
    #expect(Self.edges.money.last == 100_000_000_000 && Self.edges.recency.last == 100_000)
    #expect(Self.edges.frequency.first == 0)
  }
}
