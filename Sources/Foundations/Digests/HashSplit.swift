/// A split of customers that needs no list: the place of an id is its hash under the split's name.
///
/// A customer keeps his place for ever, new ones join, and anybody can make it again:
/// `printf 'NAME\0ID' | sha256sum`, of which the first 16 digits count.
package struct HashSplit: Sendable, Equatable {
  /// What tells this split from others: under another name the same customer has another place, independent of this one.
  package let name: String

  package init(name: String) { self.name = name }

  /// u: the first 8 bytes, big-endian, of SHA-256(name, byte 0, id as UTF-8).
  ///
  /// - Complexity: O(*n*) in the bytes of name and id.
  package func position(of id: String) -> UInt64 { position(of: id.utf8) }

  /// The same for an id that is kept as bytes of UTF-8.
  package func position(of id: some Collection<UInt8>) -> UInt64 {
    var message: [UInt8] = []
    message.reserveCapacity(name.utf8.count + 1 + id.count)
    message.append(contentsOf: name.utf8)
    message.append(0)
    message.append(contentsOf: id)
    let words = SHA256.words(of: message)
    return UInt64(words.0) << 32 | UInt64(words.1)
  }

  /// The first place that a share of all places does not hold: ⌊share · 2⁶⁴⌋.
  ///
  /// - Parameter tenThousandths: The share in 1/10000.
  /// - Returns: `nil` from the whole on: every place is held.
  package static func edge(tenThousandths: Int) -> UInt64? {
    guard tenThousandths < 10_000 else { return nil }
    return UInt64(10_000).dividingFullWidth((UInt64(max(0, tenThousandths)), 0)).quotient
  }

  /// The arm that holds a place: arms take consecutive parts of all places, in their order.
  ///
  /// - Parameter shares: The arms' shares in 1/10000, at least one arm; places beyond their sum are the last arm's.
  package static func arm(at position: UInt64, shares: [Int]) -> Int {
    var cumulative = 0
    for (arm, share) in shares.enumerated() {
      cumulative += share
      guard let edge = edge(tenThousandths: cumulative) else { return arm }
      if position < edge { return arm }
    }
    return shares.count - 1
  }
}
