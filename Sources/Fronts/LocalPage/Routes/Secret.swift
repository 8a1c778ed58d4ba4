/// The part of the address that nobody can guess: new at every start, and needed for everything.
struct Secret: Sendable {
  /// As it stands in the address: 32 bytes in base64 for addresses (RFC 4648, 5), without padding.
  let text: String

  /// Draws one.
  init(using generator: inout some RandomNumberGenerator) {
    text = Self.text(
      of: (0..<4).flatMap { _ in
        let word = generator.next()
        return (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
      })
  }

  init(text: String) { self.text = text }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func text(of bytes: [UInt8]) -> String {
    var characters: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0...group.count { characters.append(alphabet[bits >> (18 - 6 * place) & 63]) }
    }
    return String(decoding: characters, as: UTF8.self)
  }

  /// Whether `guess` is the secret, in a time that does not tell how much of it is right.
  func matches(_ guess: some StringProtocol) -> Bool {
    let (own, other) = (Array(text.utf8), Array(guess.utf8))
    var difference = own.count ^ other.count
    for place in own.indices {
      difference |= Int(own[place] ^ (other.isEmpty ? 0 : other[place % other.count]))
    }
    return difference == 0
  }
}
