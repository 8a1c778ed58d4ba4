internal import FileVocabulary
internal import TextTables
internal import Wording

/// The columns of a table by which customers are reached.
struct ContactColumns: Equatable {
  /// Places in the table; `nil` where there is none.
  var email: Int?
  /// See `email`.
  var phone: Int?

  /// Finds the columns by their names; most of what they hold must be what they say.
  ///
  /// - Parameters:
  ///   - places: The columns that may be looked at.
  ///   - country: See ``InternationalPhone``.
  init(of table: Table, among places: [Int], country: Int?) throws {
    let names = places.compactMap { place in
      ContactNames.meaning(of: table.columnNames[place]).map { (place: place, says: $0) }
    }
    guard !names.isEmpty else { return }
    let fits = try Self.fits(of: table, names.map { ($0.place, $0.says.meaning) })
    func best(_ meaning: ContactMeaning) -> Int? {
      let found = names.filter { $0.says.meaning == meaning && (fits[$0.place] ?? 0) >= 0.5 }
      return (found.first(where: \.says.isWhole) ?? found.first)?.place
    }
    email = best(.email)
    phone = best(.phone)
  }

  /// Of each column, the share of its values that are what its name says.
  private static func fits(
    of table: Table, _ columns: [(place: Int, meaning: ContactMeaning)]
  ) throws -> [Int: Double] {
    let none = Array(repeating: (good: 0, all: 0), count: columns.count)
    let parts = try table.fold({ none }, rows: .asWritten) { counts, row in
      for (index, column) in columns.enumerated() where column.place < row.count {
        let cell = row[column.place]
        guard !cell.isMissing else { continue }
        counts[index].all += 1
        let isGood =
          switch column.meaning {
          case .email: EmailAddress(cell.text) != nil
          case .phone: InternationalPhone.looksLike(cell.text)
          }
        if isGood { counts[index].good += 1 }
      }
    }.parts
    return Dictionary(
      columns.indices.map { index in
        let counts = parts.map { $0[index] }
        let all = counts.reduce(0) { $0 + $1.all }
        return (columns[index].place, all == 0 ? 0 : Double(counts.reduce(0) { $0 + $1.good }) / Double(all))
      }, uniquingKeysWith: { first, _ in first })
  }
}
