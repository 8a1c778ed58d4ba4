internal import ArgumentParser

/// Numbers of segments between commas: 1,3.
struct SegmentNumbers: ExpressibleByArgument {
  let numbers: [Int]

  init?(argument: String) {
    let numbers = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    self.numbers = numbers.compactMap(\.self)
    guard self.numbers.count == numbers.count, self.numbers.allSatisfy({ $0 > 0 }) else { return nil }
  }
}
