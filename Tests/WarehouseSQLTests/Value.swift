import Wording

/// A value in a database.
enum Value: Equatable {
  case null
  case text(String)
  case whole(Int)
  case double(Double)
  /// Days since 1970.
  case day(Int)
  /// Hundredths.
  case cents(Int)

  /// As SQLite takes it: a text by its bytes, so that a test needs no rule for quotes; a double by its bytes as well.
  var sqlite: String {
    switch self {
    case .null: "NULL"
    case .text(let text): "CAST(X'\(text.hex)' AS TEXT)"
    case .whole(let number): "\(number)"
    case .double(let number) where number.isNaN: "NULL"
    case .double(let number) where number.isInfinite: number < 0 ? "-9e999" : "9e999"
    case .double(let number): number == number.rounded() && abs(number) < 1e15 ? "\(number)" : number.exactSQL
    case .day(let day): "'\(CalendarDay(daysSince1970: day))'"
    case .cents: written
    }
  }

  /// As a file has it.
  var written: String {
    switch self {
    case .null: ""
    case .text(let text): text
    case .whole(let number): "\(number)"
    case .double(let number): number.isFinite ? number.shortest : ""
    case .day(let day): "\(CalendarDay(daysSince1970: day))"
    case .cents(let cents):
      "\(cents < 0 ? "-" : "")\(cents.magnitude / 100)."
        + (cents.magnitude % 100 < 10 ? "0" : "") + "\(cents.magnitude % 100)"
    }
  }

  /// A cell of a CSV file.
  var cell: String { "\"\(written.replacing("\"", with: "\"\""))\"" }
}

extension String {
  /// The bytes.
  var hex: String {
    utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }
}

extension Double {
  /// A quotient or product of whole numbers and powers of two, which no reader of decimals can round.
  fileprivate var exactSQL: String {
    let exponent = Int(self.exponent) - 52
    let whole = Int((self / Double(sign: .plus, exponent: max(exponent, -1074), significand: 1)).rounded())
    guard exponent < 0 else { return multiplied("\(whole)", by: "*", times: exponent) }
    return multiplied("\(whole)", by: "/", times: -exponent)
  }

  private func multiplied(_ text: String, by: String, times: Int) -> String {
    var (text, left) = ("(1.0 * \(text)", min(times, 1074))
    while left > 0 {
      let step = min(left, 60)
      text += " \(by) \(1 << step)"
      left -= step
    }
    return text + ")"
  }
}
