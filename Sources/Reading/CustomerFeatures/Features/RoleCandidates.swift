internal import FileVocabulary
package import TextTables
package import Wording

/// The columns that come nearest to a role that none plays, for a person to choose from.
///
/// They only help to read an error: two errors that differ in them alone are equal.
public struct RoleCandidates: Sendable, Equatable {
  /// A column and what it holds.
  package struct Column: Sendable {
    package let name: String
    let distinct: LocalizedText
    /// Distinct values; `nil` where they are not counted to the end.
    package let distinctCount: Int?
    /// At most three.
    package let samples: [String]
  }

  package let columns: [Column]
  /// Why the table was taken for what needs the role.
  var assumption: LocalizedText?

  init(_ columns: [Column]) { self.columns = columns }

  /// None.
  public init() { columns = [] }

  /// Always: see above.
  public static func == (a: RoleCandidates, b: RoleCandidates) -> Bool { true }
}

extension RoleCandidates {
  /// For each role that a table of a layout needs, the two columns that come nearest to it, also where one plays it; roles
  /// without any are left out.
  ///
  /// - Parameter layout: What the table is; `nil` where that is open.
  package static func nearest(
    among profiles: [ColumnProfile], in layout: Layout?
  ) -> [(role: ColumnRole, candidates: RoleCandidates)] {
    let finder = RoleFinder(profiles: profiles, hasHeader: true)
    let roles: [ColumnRole] = layout == .customers ? [.customer] : [.customer, .date, .amount, .order]
    return roles.map { ($0, finder.choices(for: $0)) }.filter { !$0.candidates.columns.isEmpty }
  }

  /// The columns with what they hold.
  package var listing: LocalizedText {
    let en = columns.map {
      "'\($0.name)' (\($0.distinct.en) values: \($0.samples.map { "'\($0)'" }.joined(separator: ", ")))"
    }
    let ru = columns.map {
      "«\($0.name)» (значений: \($0.distinct.ru): \($0.samples.map { "«\($0)»" }.joined(separator: ", ")))"
    }
    return LocalizedText(en: en.joined(separator: ", "), ru: ru.joined(separator: ", "))
  }
}

extension LocalizedText {
  /// The sentence with the columns that come nearest, and why the role was needed.
  func adding(_ candidates: RoleCandidates) -> LocalizedText {
    let (nearest, reason) = (candidates.listing, candidates.assumption)
    let text =
      candidates.columns.isEmpty
      ? self : adding(en: "; the nearest: \(nearest.en)", ru: "; ближе всего: \(nearest.ru)")
    guard let reason else { return text }
    return text.adding(
      en: "; taken for a log of purchases: \(reason.en)", ru: "; принято за журнал покупок: \(reason.ru)")
  }
}

extension RoleFinder {
  /// The two columns that come nearest to a role.
  func choices(for role: ColumnRole) -> RoleCandidates {
    let ranked = columns.filter { !$0.isConstant }.map { ($0, nearness(of: $0, to: role)) }.filter {
      $0.1 > 0
    }
    .sorted { ($1.1, $0.0.index) < ($0.1, $1.0.index) }
    return RoleCandidates(ranked.prefix(2).map { $0.0.candidate })
  }

  private func nearness(of column: ColumnClues, to role: ColumnRole) -> Double {
    switch role {
    case .date:
      let share = Double(column.profile.dates) / Double(max(1, column.present))
      return share + (column.isNamedDay || column.meaning == .laterDate ? 1 : 0)
    case .amount:
      guard column.present > 0, !column.readsAsDays, !column.looksLikeCoordinates else { return 0 }
      let share = Double(column.profile.numbers) / Double(column.present)
      return share + (column.meaning == .total || column.meaning == .unitPrice ? 1 : 0)
    case .customer, .order:
      guard !column.readsAsDays, !column.looksLikeCoordinates, column.meaning != .total,
        column.meaning != .unitPrice,
        column.couldNameCustomers || column.profile.looksLikeEMails
      else { return 0 }
      return (column.repeats ? 1 : 0.1) + min(1, Double(column.distinct) / Double(max(1, column.present)))
    default: return 0
    }
  }
}

extension ColumnClues {
  /// The column as something to choose.
  var candidate: RoleCandidates.Column {
    RoleCandidates.Column(
      name: profile.name, distinct: distinctText,
      distinctCount: ids.map { $0.isEstimate ? nil : $0.count }
        ?? (profile.hasManyDistinct ? nil : profile.distinct),
      samples: profile.examples.reduce(into: []) { samples, text in
        let excerpt = String(text.prefix(40))
        if samples.count < 3, !samples.contains(excerpt) { samples.append(excerpt) }
      })
  }
}
