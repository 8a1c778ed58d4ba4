internal import ParallelWork
internal import Synchronization

extension Table {
  /// What each column's cells look like, from one pass over all rows; later calls return what the first one found.
  ///
  /// The number and date formats are those that read the most cells of the whole column, whatever the first rows look
  /// like. Where two formats read all of them differently, the profile says so in ``ColumnProfile/doubt``.
  ///
  /// - Throws: ``TableError``, where a row is beyond a limit.
  /// - Complexity: O(bytes), on ``ReadingOptions/workers`` threads.
  package func profiles() throws(TableError) -> [ColumnProfile] {
    if let known = profileCache.profiles { return known }
    let columns = columnNames.count
    let unknown = columnNames.map { ColumnEvidence(of: $0, inWorkbook: isWrittenOut) }
    // Few parts: each holds the distinct cells of every column.
    let scan = try fold(
      { unknown }, parts: options.workers.count * 4
    ) {
      evidence, row in
      for column in 0..<columns { evidence[column].add(row[column]) }
    }
    var evidence = scan.parts.first ?? unknown
    for part in scan.parts.dropFirst() {
      for column in 0..<columns { evidence[column].merge(part[column]) }
    }
    let marks = Set(evidence.compactMap(\.numbers.plainMark))
    let hint = marks.count == 1 ? marks.first : nil
    let orders = Set(evidence.compactMap(\.dates.plainOrder))
    let profiles = zip(columnLabels, evidence).map { label, evidence in
      evidence.profile(
        of: label, options: options, delimiter: dialect.delimiter, markHint: hint,
        orderHint: orders.count == 1 ? orders.first : nil)
    }
    profileCache.keep(profiles)
    return profiles
  }
}

extension Table {
  /// Whether nothing is known yet of how values are written, so that a guess may spare the profiles.
  package var mayGuessFormats: Bool {
    profileCache.profiles == nil && options.decimalMark == nil && options.dateFormat == nil
  }
}

/// Keeps the profiles of a table once they are made.
final class ProfileCache: Sendable {
  private let kept = Mutex<[ColumnProfile]?>(nil)

  var profiles: [ColumnProfile]? { kept.withLock { $0 } }

  func keep(_ profiles: [ColumnProfile]) { kept.withLock { $0 = profiles } }
}
