internal import FileVocabulary
internal import ParallelWork

/// An id that means nobody, such as "guest", and its rows.
public struct Nobody: Sendable, Equatable {
  /// The id as it is written.
  public let id: String
  /// Rows that would have counted.
  public internal(set) var rows: Int

  /// Each id once, in byte order.
  static func added(_ nobodies: [Nobody]) -> [Nobody] {
    var added: [Nobody] = []
    for nobody in nobodies.sorted(by: { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }) {
      if let last = added.last, last.id.utf8.elementsEqual(nobody.id.utf8) {
        added[added.count - 1].rows += nobody.rows
      } else {
        added.append(nobody)
      }
    }
    return added
  }
}

extension CustomerIDs {
  /// The customers whose ids are words for nobody, however they are capitalised and bracketed.
  ///
  /// - Complexity: O(bytes of the ids), divided among `workers`.
  func wordsForNobody(workers: Workers) -> [Int] {
    let blocks = (0..<count).blocks()
    return workers.joined(
      workers.map(blocks.count) { block in
        blocks[block].filter { withBytes($0, NobodyWords.contain) }
      })
  }

  /// Customers whose ids are nothing but zeros, where the numbers do not go on from there: 1 is not among the ids.
  ///
  /// Some shops number their customers from 0, others write 0 for those who have no account.
  var zerosForNobody: [Int] {
    (1...20).compactMap { digits in
      let zeros = [UInt8](repeating: 48, count: digits)
      return customer(Array(zeros.dropLast()) + [49]) == nil ? customer(zeros) : nil
    }
  }
}

/// The words for nobody in all languages, as people write them.
private enum NobodyWords {
  static func contain(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    // No word begins with another digit, and most ids do.
    guard let first = id.first, !(49...57 ~= first), id.count <= longestAddress else { return false }
    if prints.contains(print(id)), words.contains(Array(id)) { return true }
    guard let at = id.firstIndex(of: UInt8(ascii: "@")), at > 0 else { return false }
    let mailbox = UnsafeBufferPointer(rebasing: id[..<at])
    return mailboxPrints.contains(print(mailbox)) && mailboxes.contains(Array(mailbox))
  }

  private static let words: Set<[UInt8]> = Set(
    LanguageWords.all.flatMap { $0.guests + $0.unknown }.flatMap(waysOfWriting).map { Array($0.utf8) })
  /// "guest@example.com", whatever the domain.
  private static let mailboxes: Set<[UInt8]> = Set(
    LanguageWords.all.flatMap(\.nobodysMailboxes).flatMap(waysOfWriting).map { Array($0.utf8) })
  /// No address is longer (RFC 5321).
  private static let longestAddress = 254
  private static let prints = Set(words.map { $0.withUnsafeBufferPointer(print) })
  private static let mailboxPrints = Set(mailboxes.map { $0.withUnsafeBufferPointer(print) })

  /// Tells almost all ids from the words without making an array of each.
  private static func print(_ id: UnsafeBufferPointer<UInt8>) -> UInt64 {
    id.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// A word in small and large letters, its parts joined in several ways, with and without brackets.
  private static func waysOfWriting(_ word: String) -> [String] {
    let small = word.split(separator: " ").map(String.init)
    let large = small.map { $0.uppercased() }
    let titled = small.map { String($0.prefix(1)).uppercased() + String($0.dropFirst()) }
    let first = Array(titled.prefix(1)) + Array(small.dropFirst())
    // "POS Customer"
    let short = Array(large.prefix(1)) + Array(titled.dropFirst())
    var ways: [String] = []
    let joints = small.count == 1 ? [""] : [" ", "_", "-", ""]
    for words in [small, large, titled, first, short] {
      for joint in joints {
        let text = words.joined(separator: joint)
        ways += [text, "(" + text + ")", "<" + text + ">", "[" + text + "]"]
      }
    }
    return ways
  }
}
