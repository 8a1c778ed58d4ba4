/// What a run is called in addresses and on the disk: when it began, and four characters that tell two apart.
struct RunID: Hashable, Sendable, CustomStringConvertible {
  /// Such as `20261128-163305-k3p9`.
  let description: String

  /// `nil` for whatever has another form: a name out of an address can be nothing else on the disk.
  init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[8] == UInt8(ascii: "-"), bytes[15] == UInt8(ascii: "-"),
      (bytes[..<8] + bytes[9..<15]).allSatisfy({ 0x30...0x39 ~= $0 }),
      bytes[16...].allSatisfy({ Self.letters.contains($0) })
    else { return nil }
    description = String(text)
  }

  /// - Parameter moment: Year, month, day, hour, minute and second as the person's clock shows them.
  init(at moment: Moment, using generator: inout some RandomNumberGenerator) {
    let letters = (0..<4).map { _ in Self.letters[Int.random(in: Self.letters.indices, using: &generator)] }
    description = moment.compact + "-" + String(decoding: letters, as: UTF8.self)
  }

  /// Small letters and digits that nobody takes for one another.
  private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789".utf8)
}

/// What the person's clock shows.
struct Moment: Equatable, Sendable {
  var year: Int
  var month: Int
  var day: Int
  var hour: Int
  var minute: Int
  var second: Int

  init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    (self.year, self.month, self.day) = (year, month, day)
    (self.hour, self.minute, self.second) = (hour, minute, second)
  }

  /// Such as `20261128-163305`.
  var compact: String {
    "\(Self.digits(year, 4))\(Self.digits(month, 2))\(Self.digits(day, 2))-"
      + "\(Self.digits(hour, 2))\(Self.digits(minute, 2))\(Self.digits(second, 2))"
  }

  /// The day by ISO 8601.
  var isoDay: String { "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))" }

  /// Such as 16:33.
  var clock: String { "\(Self.digits(hour, 2)):\(Self.digits(minute, 2))" }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }

  /// Reads back the moment at which a run began.
  init?(of id: RunID) {
    let digits = id.description.filter(\.isNumber).prefix(14)
    func number(_ from: Int, _ count: Int) -> Int {
      Int(digits.dropFirst(from).prefix(count)) ?? 0
    }
    guard digits.count == 14 else { return nil }
    self.init(
      year: number(0, 4), month: number(4, 2), day: number(6, 2), hour: number(8, 2), minute: number(10, 2),
      second: number(12, 2))
  }
}
