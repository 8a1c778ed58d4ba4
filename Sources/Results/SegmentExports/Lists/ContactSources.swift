internal import CustomerFeatures
internal import PurchaseLogs
internal import TextTables
internal import Wording

/// Where e-mails, phones and the answers to conditions come from: columns of the result, of the contacts, or both.
struct ContactSources {
  /// Columns of the result.
  let own: ContactColumns
  /// Conditions on columns of the result.
  let ownConditions: [(RowFilter, column: Int)]
  /// The table of contacts, with its columns and conditions.
  private let contacts: Contacts?
  private struct Contacts {
    let table: Table
    let id: Int
    let columns: ContactColumns
    let conditions: [(RowFilter, column: Int)]
  }

  /// Finds the columns.
  ///
  /// - Throws: ``ExportError/missingColumn(_:_:file:available:)``, ``ExportError/noContactID(file:available:)``.
  init(of result: ResultList, options: ListOptions) throws {
    let country = options.countryCode
    var own = try ContactColumns(of: result.table, among: result.others, country: country)
    var ownConditions: [(RowFilter, column: Int)] = []
    guard let table = options.contacts else {
      func place(_ name: String, _ choice: Choice) throws(ExportError) -> Int {
        guard let place = result.column(name) else {
          throw .missingColumn(name, choice, file: result.file, available: result.table.header)
        }
        return place
      }
      own.email = try options.email.map { name throws(ExportError) in try place(name, .email) } ?? own.email
      own.phone = try options.phone.map { name throws(ExportError) in try place(name, .phone) } ?? own.phone
      for condition in options.conditions {
        ownConditions.append((condition, column: try place(condition.column, .condition)))
      }
      (self.own, self.ownConditions, contacts) = (own, ownConditions, nil)
      return
    }
    // A column that is named is meant, whatever the result has.
    if options.email != nil { own.email = nil }
    if options.phone != nil { own.phone = nil }
    let file = table.fileNames.first ?? ""
    func place(_ name: String, _ choice: Choice) throws(ExportError) -> Int {
      guard let place = table.index(ofColumn: name) else {
        throw .missingColumn(name, choice, file: file, available: table.columnNames)
      }
      return place
    }
    let id =
      try options.contactID.map { name throws(ExportError) in try place(name, .contactID) }
      ?? Self.id(of: table)
    let others = table.columnNames.indices.filter { $0 != id }
    var columns = try ContactColumns(of: table, among: others, country: country)
    columns.email =
      try options.email.map { name throws(ExportError) in try place(name, .email) } ?? columns.email
    columns.phone =
      try options.phone.map { name throws(ExportError) in try place(name, .phone) } ?? columns.phone
    var conditions: [(RowFilter, column: Int)] = []
    for condition in options.conditions {
      // What the contacts do not know, the result may: who is in which arm of a test.
      if table.index(ofColumn: condition.column) == nil, let column = result.column(condition.column) {
        ownConditions.append((condition, column: column))
      } else {
        conditions.append((condition, column: try place(condition.column, .condition)))
      }
    }
    (self.own, self.ownConditions) = (own, ownConditions)
    contacts = Contacts(table: table, id: id, columns: columns, conditions: conditions)
  }

  /// The rows of the contacts; `nil` where there are none.
  ///
  /// - Parameter names: Further columns that a profile asks for; they are there.
  func rows(asking names: [String]) throws -> ContactBook.Rows? {
    try contacts.map { contacts in
      try ContactBook.rows(
        of: contacts.table, id: contacts.id, columns: contacts.columns,
        others: names.compactMap { contacts.table.index(ofColumn: $0) }, conditions: contacts.conditions)
    }
  }

  /// The column that names the customer: the one called so, else the one that a run would take.
  private static func id(of table: Table) throws -> Int {
    if let place = table.index(ofColumn: "customer") { return place }
    let recipe = try? LayoutDecision(for: table).recipe
    let name =
      switch recipe {
      case .transactions(let rfm)?: rfm.customerID
      case .customers(let columns)?: columns.customerID
      case nil: nil as String?
      }
    guard let place = name.flatMap({ table.index(ofColumn: $0) }) else {
      throw ExportError.noContactID(file: table.fileNames.first ?? "", available: table.columnNames)
    }
    return place
  }
}
