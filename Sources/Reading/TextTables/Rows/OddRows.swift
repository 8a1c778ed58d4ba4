/// Rows that were visited although something is odd about them: how many, and the first.
package struct OddRows: Sendable, Equatable {
  /// How many.
  package private(set) var count = 0
  /// The line of the first, from 1; `nil` where there is none.
  package private(set) var firstLine: Int?

  mutating func note(_ line: Int) {
    count += 1
    firstLine = firstLine ?? line
  }

  mutating func merge(_ later: OddRows) {
    count += later.count
    firstLine = firstLine ?? later.firstLine
  }
}
