@testable import CustomerFeatures
@testable import TextTables

extension ColumnProfile {
  /// The profile of a few cells, for tests of what follows from profiles: numbers with a point, days as yyyy-mm-dd.
  static func madeUp(_ name: String, _ cells: [String], repeatedBy times: Int = 1) -> ColumnProfile {
    let all = Array(repeating: cells, count: times).flatMap(\.self)
    let present = all.filter { !$0.isEmpty }
    let days = present.filter { $0.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil }
    let numbers = days.isEmpty ? present.compactMap(Double.init) : []
    let distinct = Set(present)
    return ColumnProfile(
      label: .named(name), cells: all.count, missing: all.count - present.count, numbers: numbers.count,
      wholeNumbers: numbers.count { $0 == $0.rounded() }, negativeNumbers: numbers.count { $0 < 0 },
      range: numbers.min().flatMap { least in numbers.max().map { least...$0 } },
      numberFormat: numbers.isEmpty ? nil : NumberFormat(decimalMark: .point), dates: days.count,
      dateFormat: days.isEmpty ? nil : DateFormat(pattern: "yyyy-mm-dd"), doubt: nil,
      distinct: distinct.count,
      hasManyDistinct: false,
      values: Dictionary(present.map { ($0, 1) }, uniquingKeysWith: +),
      meanLength: present.isEmpty ? 0 : Double(present.reduce(0) { $0 + $1.count }) / Double(present.count),
      examples: Array(present.prefix(5)))
  }

  /// 60 cells: `distinct` whole numbers from `first` on.
  static func whole(_ name: String, distinct: Int, from first: Int = 1000) -> ColumnProfile {
    madeUp(name, (0..<60).map { String(first + 7 * ($0 % distinct)) })
  }

  /// 60 cells: `distinct` texts.
  static func text(_ name: String, distinct: Int) -> ColumnProfile {
    madeUp(name, (0..<60).map { "t\($0 % distinct)" })
  }

  /// 60 cells: amounts with decimals.
  static func money(_ name: String, from first: Int = 5) -> ColumnProfile {
    madeUp(name, (0..<60).map { "\($0 + first).25" })
  }

  /// 60 cells: days.
  static func days(_ name: String) -> ColumnProfile {
    madeUp(name, (0..<60).map { "2024-01-\($0 % 28 + 1 < 10 ? "0" : "")\($0 % 28 + 1)" })
  }
}

/// The roles of columns, and the options as they are changed by `change`.
func roles(
  _ profiles: [ColumnProfile], hasHeader: Bool = true, _ change: (inout LayoutOptions) -> Void = { _ in }
) throws -> TableRoles {
  var options = LayoutOptions()
  change(&options)
  return try RoleFinder(profiles: profiles, hasHeader: hasHeader, options: options).roles()
}

extension TableRoles {
  /// Each column's role, in order.
  var roles: [ColumnRole] { decisions.map(\.role) }
}
