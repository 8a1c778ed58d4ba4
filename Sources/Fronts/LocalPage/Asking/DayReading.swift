internal import Wording

/// A day as a pattern such as `dd/mm/yyyy` reads it.
enum DayReading {
  /// The day that `text` is by `pattern`, by ISO 8601; `nil` where it is none, or the pattern says no day.
  static func day(_ text: String, by pattern: String) -> String? {
    var rest = text[...]
    var found: [Character: Int] = [:]
    for run in runs(of: pattern) {
      guard let kind = run.first, "dmy".contains(kind) else {
        guard rest.hasPrefix(run) else { return nil }
        rest = rest.dropFirst(run.count)
        continue
      }
      let most = kind == "y" ? run.count : 2
      let digits = rest.prefix(most).prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits) else { return nil }
      found[kind] = kind == "y" && run.count == 2 ? (number < 70 ? 2000 : 1900) + number : number
      rest = rest.dropFirst(digits.count)
    }
    // A time may follow.
    guard rest.first?.isNumber != true, let year = found["y"], let month = found["m"], let day = found["d"],
      let read = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return "\(read)"
  }

  /// Equal letters that stand together, and what stands between.
  private static func runs(of pattern: String) -> [String] {
    var runs: [String] = []
    for character in pattern {
      if let last = runs.last?.last, last == character || (!isLetter(last) && !isLetter(character)) {
        runs[runs.count - 1].append(character)
      } else {
        runs.append(String(character))
      }
    }
    return runs
  }

  private static func isLetter(_ character: Character) -> Bool { "dmy".contains(character) }
}
