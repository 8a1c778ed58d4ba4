internal import ArgumentParser
internal import Wording

/// Names between commas.
struct NameList: ExpressibleByArgument {
  let names: [String]

  init?(argument: String) {
    names = argument.split(separator: ",").map { name in
      String(name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    if names.isEmpty || names.contains("") { return nil }
  }
}

/// A share as people write it, 2% or 0.02.
struct Share: ExpressibleByArgument {
  /// As it is written.
  let text: String
  let fraction: Double

  init(text: String, fraction: Double) {
    self.text = text
    self.fraction = fraction
  }

  init?(argument: String) {
    guard let fraction = Double(share: argument) else { return nil }
    self.init(text: argument, fraction: fraction)
  }

  var defaultValueDescription: String { text }
}

/// A range of numbers of segments, 3...15.
struct CountRange: ExpressibleByArgument {
  let range: ClosedRange<Int>

  init?(argument: String) {
    let ends = argument.split { $0 == "." || $0 == "-" }.map { Int($0) }
    guard ends.count == 2, let low = ends[0], let high = ends[1], low <= high else { return nil }
    range = low...high
  }
}

/// How long orders and money count: 12m or 365d.
struct WindowLength: ExpressibleByArgument {
  let days: Int

  init?(argument: String) {
    let units: [String: Double] = ["d": 1, "m": Self.daysOfMonth]
    guard let unit = argument.last.flatMap({ units[$0.lowercased()] }), let count = Int(argument.dropLast()),
      (1...36_500).contains(count)
    else { return nil }
    days = Int((Double(count) * unit).rounded())
  }

  /// Of a mean month of the Gregorian calendar.
  private static var daysOfMonth: Double { 30.436875 }
}

/// A day, yyyy-mm-dd.
struct Day: ExpressibleByArgument {
  let day: CalendarDay

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let date = parts[2],
      (1...9999).contains(year), let day = CalendarDay(year: year, month: month, day: date)
    else { return nil }
    self.day = day
  }
}
