internal import FileVocabulary
package import PurchaseLogs
package import TextTables
internal import Wording

/// What columns of a log say of who its customers are, to be told by segment: those that never show two values for one
/// customer, and of other columns of categories the value that he spent most on.
package struct LogDescriptors: Sendable {
  /// In the order of the table, customers as in the features.
  package private(set) var columns: [CompanionColumn] = []
  /// The layout with their roles.
  package private(set) var layout: LayoutDecision
  /// Whether there are too many customers to see what each spends most on.
  package private(set) var isTooLarge = false

  /// More values are names, and so are those that fewer than ten customers share.
  private static let mostValues = 200
  private static let fewestCustomersOfAValue = 10
  /// Each further column takes memory for every value of every customer.
  private static let mostCategoryColumns = 3
  private static let mostCustomers = 200_000

  /// - Parameters:
  ///   - ignored: Names of columns that a person wants left out.
  /// - Throws: `PurchaseLogError` or `TableError`.
  /// - Complexity: O(bytes) once more where there are columns of categories in which customers differ from themselves.
  package init(
    of log: PurchaseLog, _ extraction: FeatureExtraction, in table: Table, layout: LayoutDecision,
    ignored: [String]
  ) throws {
    self.layout = layout
    let unwanted = Set(ignored.compactMap { table.index(ofColumn: $0) })
    let free = layout.columns.indices.filter { place in
      [.ignored, .channel].contains(layout.columns[place].role) && !unwanted.contains(place)
        && Self.isOfWhatCustomersAre(layout.columns[place].name)
    }
    let steady = Dictionary(extraction.companions.map { ($0.label, $0) }) { first, _ in first }
    var found = free.compactMap { place in steady[layout.columns[place].label].map { (place, $0) } }
    let rest = free.filter { place in
      layout.columns[place].role == .ignored && steady[layout.columns[place].label] == nil
        && ColumnName(layout.columns[place].name).meaning?.meaning == .category
    }.prefix(Self.mostCategoryColumns)
    if log.customerCount > Self.mostCustomers {
      isTooLarge = !rest.isEmpty
    } else if !rest.isEmpty {
      let customers = extraction.numbers(in: log)
      for (place, values) in zip(rest, try log.mostBought(Array(rest), of: table)) {
        found.append((place, values.companion(of: customers, label: layout.columns[place].label)))
      }
    }
    for (place, column) in found.sorted(by: { $0.0 < $1.0 }) where Self.tells(column) {
      columns.append(column)
      guard self.layout.columns[place].role == .ignored else { continue }
      let isSteady = steady[column.label] != nil
      self.layout.columns[place].role = .descriptor
      self.layout.columns[place].reason =
        isSteady
        ? LocalizedText(
          en: "says the same of a customer in every row", ru: "у клиента во всех строках одно и то же")
        : LocalizedText(
          en: "tells what a customer spends most on", ru: "говорит, на что клиент тратит больше всего")
    }
  }

  /// Whether it is no id, contact, name, day, sum or postal code, by its name.
  private static func isOfWhatCustomersAre(_ name: String) -> Bool {
    let column = ColumnName(name)
    guard column.place(of: .postal) == nil else { return false }
    switch column.meaning?.meaning {
    case nil, .category, .channel, .kind, .person: return true
    default: return false
    }
  }

  /// Whether it has few enough values, and more than one.
  private static func tells(_ column: CompanionColumn) -> Bool {
    let known = column.texts.indices.filter { !column.areMissing[$0] }
    let customers = column.places.count { !column.areMissing[Int($0)] }
    return known.count >= 2 && known.count <= mostValues
      && known.count * fewestCustomersOfAValue <= customers
  }
}

extension LeadingValues {
  /// What the values say of some customers.
  fileprivate func companion(of customers: [Int], label: ColumnLabel) -> CompanionColumn {
    CompanionColumn(
      label: label, texts: names, numbers: names.map { Double($0) }, areMissing: names.map(\.isEmpty),
      places: customers.map { places[$0] })
  }
}
