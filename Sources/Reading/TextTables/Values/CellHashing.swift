/// The numbers by which places in tables of cells are found: others in every process, so that nobody can make up a file
/// whose cells all fall on one place, where each would have to look past all before it.
///
/// No result depends on them: what is numbered is numbered in the order in which it comes, what is sorted by its bytes.
@usableFromInline
package enum CellHashing {
  /// What a digest begins with.
  @usableFromInline
  package static let seed = random(0)

  /// Odd: the upper bits of a product of a key with it are equal for two keys no more often than by chance
  /// (Dietzfelbinger's multiplicative hashing).
  package static let multiplier = random(1) | 1

  /// A second one, for places among what the first brought together.
  package static let innerMultiplier = random(2) | 1

  /// The language hashes with a secret of the process.
  private static func random(_ number: Int) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(number)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
