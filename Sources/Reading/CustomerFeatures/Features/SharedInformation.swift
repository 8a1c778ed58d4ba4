internal import TextTables
internal import Wording

/// Columns of a customer table that determine each other: equal ones, yes beside no, a code beside its name, one measure
/// in two units, and the indicators of one category.
///
/// - Complexity: One more pass over the rows, and only where profiles allow such columns.
struct SharedInformation {
  /// Of a column that says what an earlier one says, that one.
  private(set) var same: [Int: Int] = [:]
  /// Of each column of a set of which exactly one holds for every customer, the first of the set.
  private(set) var sets: [Int: Int] = [:]

  init(of columns: TableColumns, in table: Table) throws {
    let profiles = try table.profiles()
    // Days have no number of their own, and recency, frequency and monetary are needed whatever they say.
    let numbers = columns.numbers.filter { columns.measures[$0]?.feature == nil }
    var classes = Dictionary(grouping: columns.categories + numbers, by: { Outline(profiles[$0]) }).values
      .filter { $0.count > 1 }
    var windows = Self.possibleSets(columns.categories.filter { profiles[$0].isFlag }.sorted(), profiles)
    // A few rows refute most of them.
    for isFirstLook in [true, false] {
      let needed = Set((classes + windows).joined()).sorted()
      guard !needed.isEmpty else { return }
      let cells = try ColumnCells(
        needed, numbers: Set(numbers), in: table, profiles, isFirstLook: isFirstLook)
      classes = classes.flatMap { cells.classes(of: $0) }
      windows = windows.filter { cells.holdOnce($0) }
    }
    for columns in classes {
      // Text before numbers: it says what the codes mean.
      let order = columns.sorted { (numbers.contains($0) ? 1 : 0, $0) < (numbers.contains($1) ? 1 : 0, $1) }
      for column in order.dropFirst() { same[column] = order[0] }
    }
    for window in windows.sorted(by: { ($1.count, $0[0]) < ($0.count, $1[0]) })
    where !window.contains(where: { sets[$0] != nil || same[$0] != nil }) {
      for column in window { sets[column] = window[0] }
    }
  }

  /// Takes the columns that say nothing more out of the features, and tells so.
  func leaveOut(from columns: inout TableColumns, _ decisions: inout [ColumnDecision]) {
    for (column, first) in same {
      columns.numbers.removeAll { $0 == column }
      columns.categories.removeAll { $0 == column }
      let name = decisions[first].label.text
      decisions[column].role = .ignored
      decisions[column].reason = LocalizedText(
        en: "says the same as '\(name.en)' in every row; counts once, so left out",
        ru: "говорит то же, что «\(name.ru)», в каждой строке; считается один раз, поэтому исключён")
    }
    columns.groups = sets
    for (column, first) in sets {
      let name = decisions[first].label.text
      decisions[column].reason = decisions[column].reason.adding(
        en:
          "; one of a set that begins with '\(name.en)', of which one is 1 in every row: the set counts once",
        ru:
          "; один из набора, который начинается с «\(name.ru)»: в каждой строке 1 ровно в одном; набор считается один раз"
      )
    }
  }

  /// Runs of at least three flags that are 1 as often as there are rows.
  private static func possibleSets(_ flags: [Int], _ profiles: [ColumnProfile]) -> [[Int]] {
    let rows = profiles.first?.cells ?? 0
    let ones = flags.map { profiles[$0].values?["1"] ?? rows + 1 }
    var windows: [[Int]] = []
    for start in flags.indices {
      var sum = 0
      for end in start..<flags.count where sum <= rows {
        sum += ones[end]
        if sum == rows, end - start >= 2 { windows.append(Array(flags[start...end])) }
      }
    }
    return windows
  }
}

extension ColumnProfile {
  /// Whether its values are 0 and 1, and no cell is empty.
  fileprivate var isFlag: Bool { missing == 0 && Set(values.map { Array($0.keys) } ?? []) == ["0", "1"] }
}

/// What columns that determine each other have in common before a cell is looked at.
private struct Outline: Hashable {
  let missing: Int
  let distinct: Int
  let isOpenEnded: Bool
  /// How often each value stands, where there are few.
  let counts: [Int]?

  init(_ profile: ColumnProfile) {
    missing = profile.missing
    isOpenEnded = profile.hasManyDistinct
    distinct = profile.distinct
    counts = profile.values.map { $0.values.sorted() }
  }
}
