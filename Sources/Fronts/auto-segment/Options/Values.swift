internal import ArgumentParser
internal import CustomerLifecycle
internal import PurchaseLogs
internal import Segmentation
internal import TextTables
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

/// A day in any form in which only one day can be meant.
struct Day: ExpressibleByArgument {
  let day: CalendarDay

  init?(argument: String) {
    guard let day = CalendarDay(undoubted: argument) else { return nil }
    self.day = day
  }
}

/// A column and its values, country=DE,AT.
struct RowCondition: ExpressibleByArgument {
  let filter: RowFilter

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    let values = parts[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    filter = RowFilter(column: String(parts[0]), values: values)
  }
}

/// How long a list may be: 500, 5% or 0.05.
struct LengthOfList: ExpressibleByArgument {
  let limit: ListLimit

  init?(argument: String) {
    if let count = Int(argument) {
      limit = .count(count)
    } else if let share = Double(share: argument) {
      limit = .share(share)
    } else {
      return nil
    }
  }
}

/// Reasons to write, between commas.
struct ReasonList: ExpressibleByArgument {
  let reasons: Set<TodayReason>

  init?(argument: String) {
    guard let names = NameList(argument: argument)?.names else { return nil }
    let known = names.compactMap { TodayReason(rawValue: $0) }
    guard known.count == names.count else { return nil }
    reasons = Set(known)
  }
}
