internal import Digests
internal import Wording

/// What is done to a value before it is written.
package enum ValueChange: Sendable, Equatable {
  /// Small letters.
  case lower
  /// Digits alone.
  case digits
  /// A phone with its plus.
  case e164
  /// The digest that advertising systems compare by: 64 small hexadecimal digits.
  case sha256
  /// Numbers rounded to whole ones.
  case integer
  /// At most so many characters.
  case clip(Int)
  /// Blanks for commas, which divide tags.
  case noCommas
  /// Small letters and digits with dashes between them.
  case slug
  /// Days in another form, such as dd.mm.yyyy.
  case date(String)
  /// Nothing that tells a person by itself: an e-mail or a phone is refused.
  case impersonal

  /// Reads what a profile says; `nil` for what is no change.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    switch (parts[0], parts.dropFirst().first) {
    case ("lower", nil): self = .lower
    case ("digits", nil): self = .digits
    case ("e164", nil): self = .e164
    case ("sha256", nil): self = .sha256
    case ("integer", nil): self = .integer
    case ("noCommas", nil): self = .noCommas
    case ("slug", nil): self = .slug
    case ("impersonal", nil): self = .impersonal
    case ("clip", let count?):
      guard let count = Int(count), (1...100_000).contains(count), parts[1] == String(count) else {
        return nil
      }
      self = .clip(count)
    case ("date", let form?):
      guard Self.isDateForm(form) else { return nil }
      self = .date(String(form))
    default: return nil
    }
  }

  /// As a profile says it.
  package var text: String {
    switch self {
    case .lower: "lower"
    case .digits: "digits"
    case .e164: "e164"
    case .sha256: "sha256"
    case .integer: "integer"
    case .clip(let count): "clip:\(count)"
    case .noCommas: "noCommas"
    case .slug: "slug"
    case .date(let form): "date:\(form)"
    case .impersonal: "impersonal"
    }
  }

  /// What may be written in a profile.
  static let known = [
    "lower", "digits", "e164", "sha256", "integer", "clip:100", "noCommas", "slug", "date:dd.mm.yyyy",
    "impersonal",
  ]

  /// The changed value; what is empty stays so.
  package func changed(_ value: String) -> String {
    guard !value.isEmpty else { return value }
    switch self {
    case .lower: return value.lowercased()
    case .digits: return String(value.unicodeScalars.filter { ("0"..."9").contains($0) })
    case .e164:
      let digits = Self.digits.changed(value)
      return digits.isEmpty ? "" : "+" + digits
    case .sha256: return Self.hexadecimal(SHA256.digest(of: value.utf8))
    case .integer: return Self.rounded(value)
    case .clip(let count): return String(value.prefix(count))
    case .noCommas:
      return value.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
        .filter { !$0.isEmpty }.joined(separator: " ")
    case .slug:
      return value.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    case .date(let form): return CalendarDay(iso8601: value).map { Self.day($0, in: form) } ?? value
    case .impersonal: return value
    }
  }

  /// Every number that reads as one; other texts, such as categories, are left alone.
  private static func rounded(_ value: String) -> String {
    guard let number = Double(value), number.isFinite, abs(number) < 1e15 else { return value }
    return String(Int(number.rounded()))
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static let dayParts = ["yyyy", "yy", "mm", "dd"]

  private static func isDateForm(_ form: Substring) -> Bool {
    var rest = form[...]
    var found: [String] = []
    while !rest.isEmpty {
      if let part = dayParts.first(where: { rest.hasPrefix($0) }) {
        found.append(part)
        rest = rest.dropFirst(part.count)
      } else if let mark = rest.first, ".-/ ".contains(mark) {
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return found.count == 3 && Set(found.map(\.first)).count == 3
  }

  private static func day(_ day: CalendarDay, in form: String) -> String {
    let parts = day.description.split(separator: "-").map(String.init)
    return form.replacing("yyyy", with: parts[0]).replacing("yy", with: parts[0].suffix(2))
      .replacing("mm", with: parts[1]).replacing("dd", with: parts[2])
  }
}
