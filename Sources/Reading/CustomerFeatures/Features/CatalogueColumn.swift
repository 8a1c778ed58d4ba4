/// A column of a table in a database, as the catalogue there describes it: no value of it is known.
package struct CatalogueColumn: Sendable, Equatable {
  /// What a column of its type may hold.
  package enum Content: Sendable, Hashable {
    case days
    /// Texts that may be days all the same.
    case writtenDays
    case numbers, texts
  }

  /// As it is called there.
  package let name: String
  /// Empty where nothing can be made of its type.
  package let contents: Set<Content>
  /// What the catalogue calls its type.
  package let type: String

  /// Describes a column.
  package init(name: String, contents: Set<Content>, type: String) {
    self.name = name
    self.contents = contents
    self.type = type
  }
}

/// What the columns of a table in a database are for, by their names and types alone.
package struct CatalogueRoles: Sendable, Equatable {
  /// Places of columns.
  package let customer, date: Int
  /// See `customer`.
  package let amount, quantity, order: Int?
  /// Columns whose words may say which rows are no purchases; whether a person named the column.
  package let statuses: [(place: Int, isNamed: Bool)]
  /// A column that may say in which currency amounts are.
  package let currency: Int?
  /// Columns of money given back, and of discounts, which nobody left out.
  package let refunds, discounts: [Int]
  /// Rows that a person asks for.
  package let filters: [(place: Int, values: [String])]
  /// Why, by place.
  let reasons: [Int: ChosenColumn]

  package static func == (a: CatalogueRoles, b: CatalogueRoles) -> Bool {
    (a.customer, a.date, a.amount, a.quantity, a.order) == (b.customer, b.date, b.amount, b.quantity, b.order)
      && a.statuses.map(\.place) == b.statuses.map(\.place) && a.currency == b.currency
  }
}
