extension SplitMix64 {
  /// A number in 0..<1 with 53 random bits, by a rule of our own rather than that of Swift's library.
  mutating func nextFraction() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number in `0..<bound`; the bias of at most `bound` / 2⁶⁴ is of no account here.
  mutating func nextIndex(below bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }
}
