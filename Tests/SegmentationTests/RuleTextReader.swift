import Foundation

/// Reads the sentence of a rule as a person would, knowing nothing of trees: an independent judge of the words.
struct RuleTextReader {
  /// Numbers by feature name, categories by column name ("" where missing).
  struct Customer {
    var numbers: [String: Double]
    var categories: [String: String]
  }

  /// Words of one language; the phrases are written out again here on purpose.
  struct Words: Sendable {
    var everyone: String
    var lastPurchase: String
    var ago: String
    var spent: String
    var atLeast: String
    var atMost: String
    var moreThan: String
    var exactly: String
    var and: String
    var or: String
    var isNot: String
    var missing: String
    var weekStem: String
    var orderStem: String
    var thousands: String
    var decimal: String
    var range: (from: String, to: String)
  }

  static let english = Words(
    everyone: "every customer", lastPurchase: "last purchase ", ago: " ago", spent: "spent ",
    atLeast: "at least ",
    atMost: "at most ", moreThan: "more than ", exactly: "exactly ", and: " and ", or: "; or ",
    isNot: "is not", missing: "(missing)", weekStem: "week", orderStem: "order", thousands: ",", decimal: ".",
    range: ("", " to "))
  static let russian = Words(
    everyone: "все клиенты", lastPurchase: "последняя покупка ", ago: " назад", spent: "потрачено ",
    atLeast: "не менее ", atMost: "не более ", moreThan: "более ", exactly: "ровно ", and: " и ",
    or: "; или ",
    isNot: "не", missing: "(нет данных)", weekStem: "недел", orderStem: "покупк|покупок", thousands: "\u{A0}",
    decimal: ",",
    range: ("от ", " до "))

  let words: Words

  struct Unreadable: Error {
    var clause: String
  }

  func holds(_ sentence: String, for customer: Customer) throws -> Bool {
    try sentence.components(separatedBy: words.or).contains { alternative in
      try alternative == words.everyone
        || alternative.components(separatedBy: ", ").allSatisfy { try clause($0, for: customer) }
    }
  }

  private func clause(_ text: String, for customer: Customer) throws -> Bool {
    if text.hasPrefix(words.lastPurchase), text.hasSuffix(words.ago) {
      let inner = String(text.dropFirst(words.lastPurchase.count).dropLast(words.ago.count))
      let size = inner.contains(words.weekStem) ? 7.0 : 1
      return try bounds(inner, (customer.numbers["recency"] ?? .nan) / size)
    }
    if text.hasPrefix(words.spent) {
      return try bounds(String(text.dropFirst(words.spent.count)), customer.numbers["monetary"] ?? .nan)
    }
    if words.orderStem.split(separator: "|").contains(where: text.contains),
      let orders = customer.numbers["frequency"]
    {
      return try bounds(text, orders)
    }
    for (name, category) in customer.categories {
      let shown = category.isEmpty ? words.missing : category
      if text.hasPrefix("\(name) = ") { return text == "\(name) = \(shown)" }
      let other = "\(name) \(words.isNot) "
      if text.hasPrefix(other) { return text != other + shown }
    }
    for (name, value) in customer.numbers where text.hasPrefix("\(name) ") {
      var rest = String(text.dropFirst(name.count + 1))
      if rest.hasPrefix("from ") { rest = String(rest.dropFirst(5)) }
      return try bounds(rest, value)
    }
    throw Unreadable(clause: text)
  }

  private func bounds(_ text: String, _ value: Double) throws -> Bool {
    if text.hasPrefix(words.atLeast) { return value >= (try number(text.dropFirst(words.atLeast.count))) }
    if text.hasPrefix(words.atMost) { return value <= (try number(text.dropFirst(words.atMost.count))) }
    if text.hasPrefix(words.exactly) { return value == (try number(text.dropFirst(words.exactly.count))) }
    if text.hasPrefix("= ") { return value == (try number(text.dropFirst(2))) }
    if text.hasPrefix(words.moreThan) {
      let parts = text.dropFirst(words.moreThan.count).components(separatedBy: words.and + words.atMost)
      return try value > number(parts[0][...]) && (parts.count < 2 || value <= number(parts[1][...]))
    }
    let parts = text.dropFirst(words.range.from.count).components(separatedBy: words.range.to)
    guard text.hasPrefix(words.range.from), parts.count == 2 else { throw Unreadable(clause: text) }
    return try value >= number(parts[0][...]) && value <= number(parts[1][...])
  }

  /// The number at the start of `text`, before any unit.
  private func number(_ text: Substring) throws -> Double {
    let kept = text.prefix {
      $0.isNumber || "-+e".contains($0) || "\($0)" == words.thousands || "\($0)" == words.decimal
    }
    let plain = kept.replacingOccurrences(of: words.thousands, with: "")
      .replacingOccurrences(of: words.decimal, with: ".")
    guard let number = Double(plain) else { throw Unreadable(clause: String(text)) }
    return number
  }
}
