internal import AtomicFiles

/// The name of a file with blanks in it that a shell took for several words, as in `auto-segment my orders.csv`.
struct UnquotedName {
  /// The whole name.
  let text: String

  /// Finds neighbouring words of which the first is no file and all together are one; the longest name counts.
  init?(in arguments: [String]) {
    for first in arguments.indices where FilePlace(arguments[first]) == .nothing {
      let words = arguments[first...].prefix { !$0.hasPrefix("-") }
      for count in stride(from: words.count, to: 1, by: -1) {
        let name = words.prefix(count).joined(separator: " ")
        guard FilePlace(name) == .nothing else {
          text = name
          return
        }
      }
    }
    return nil
  }
}
