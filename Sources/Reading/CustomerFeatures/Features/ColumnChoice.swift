internal import TextTables
internal import Wording

/// A column that could play a role, how strongly, and why.
struct Candidate {
  let column: ColumnClues
  /// Higher wins; equal strengths are a doubt.
  let strength: Int
  let reason: LocalizedText
}

/// The column chosen for a role.
struct ChosenColumn: Equatable {
  let index: Int
  let reason: LocalizedText
}

extension RoleFinder {
  /// The column that a person names, by name or by number from 1.
  ///
  /// Its exact name wins, then a name equal but for case, then its number.
  func column(named name: String, by choice: Choice) throws(FeatureError) -> ColumnClues {
    if let exact = columns.first(where: { $0.profile.name == name }) { return exact }
    let lowercased = name.lowercased()
    let alike = columns.filter { $0.profile.name.lowercased() == lowercased }
    if alike.count == 1, let only = alike.first { return only }
    if let number = Int(name), columns.indices.contains(number - 1) { return columns[number - 1] }
    throw .unknownColumn(choice, name: name, available: names)
  }

  /// The strongest candidate; `nil` where there is none.
  ///
  /// - Throws: ``FeatureError/severalColumns(role:candidates:)`` where several are equally strong.
  func strongest(_ candidates: [Candidate], for role: ColumnRole) throws(FeatureError) -> ChosenColumn? {
    guard let best = candidates.map(\.strength).max() else { return nil }
    let leaders = candidates.filter { $0.strength == best }
    guard let first = leaders.first, leaders.count > 1 else {
      return leaders.first.map { ChosenColumn(index: $0.column.index, reason: $0.reason) }
    }
    // A header that was written twice stays a doubt.
    if Set(leaders.map(\.column.name.words)).count == leaders.count,
      leaders.allSatisfy({ $0.column.profile.holdsTheSame(as: first.column.profile) })
    {
      let others = leaders.dropFirst().map { "'\($0.column.profile.name)'" }.joined(separator: ", ")
      return ChosenColumn(
        index: first.column.index,
        reason: first.reason.adding(
          en: "; \(others) holds the same, so the first serves",
          ru: "; в \(others) то же самое, поэтому взят первый"))
    }
    throw .severalColumns(
      role: role, candidates: leaders.map(\.column.profile.name),
      samples: RoleCandidates(leaders.prefix(4).map(\.column.candidate)))
  }

  /// As ``strongest(_:for:)`` for columns that name things, where equal numbers of distinct values mean
  /// that either column tells the same things apart, and the first will do.
  func strongestName(
    _ candidates: [Candidate], for role: ColumnRole
  ) throws(FeatureError) -> ChosenColumn? {
    guard let best = candidates.map(\.strength).max() else { return nil }
    let leaders = candidates.filter { $0.strength == best }
    guard leaders.count > 1, let first = leaders.first else {
      return leaders.first.map { ChosenColumn(index: $0.column.index, reason: $0.reason) }
    }
    let areEquivalent = leaders.allSatisfy {
      $0.column.distinct == first.column.distinct
        && ($0.column.ids != nil || !$0.column.profile.hasManyDistinct)
    }
    guard areEquivalent else {
      throw .severalColumns(
        role: role, candidates: leaders.map(\.column.profile.name),
        samples: RoleCandidates(leaders.prefix(4).map(\.column.candidate)))
    }
    let others = leaders.dropFirst().map { "'\($0.column.profile.name)'" }.joined(separator: ", ")
    return ChosenColumn(
      index: first.column.index,
      reason: first.reason.adding(
        en: "; \(others) has as many distinct values (\(first.column.distinctText.en)), so the first serves",
        ru: "; в \(others) столько же разных значений (\(first.column.distinctText.ru)), поэтому взят первый")
    )
  }
}

extension ColumnProfile {
  /// Whether another column has as many cells of each kind, of the same extent, from the first ones on.
  fileprivate func holdsTheSame(as other: ColumnProfile) -> Bool {
    cells == other.cells && missing == other.missing && numbers == other.numbers && dates == other.dates
      && wholeNumbers == other.wholeNumbers && negativeNumbers == other.negativeNumbers
      && distinct == other.distinct && hasManyDistinct == other.hasManyDistinct && range == other.range
      && meanLength == other.meanLength && examples == other.examples && values == other.values
  }
}

extension LocalizedText {
  /// A person chose the column.
  static func named(by choice: Choice) -> LocalizedText {
    .naming(en: "named by \(choice)", ru: "задано \(by: choice)")
  }

  /// A person left the column out.
  static let ignored = LocalizedText.naming(
    en: "left out by \(.ignored)", ru: "исключено \(by: .ignored)")

  /// Its name says that it names customers.
  static let customerByName = LocalizedText(
    en: "names the customer, by its name", ru: "обозначает клиента, судя по названию")
}
