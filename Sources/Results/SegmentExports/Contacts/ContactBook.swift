internal import CustomerFeatures
internal import PurchaseLogs
internal import TextTables
internal import Wording

/// How customers are reached, by their ids: a table that was handed in beside the results.
struct ContactBook: Sendable {
  /// What is known of one customer, of all rows of it that are kept.
  struct Contact: Sendable {
    /// The first that is one; else `nil`.
    var email: EmailAddress?
    var phone: InternationalPhone?
    /// Whether there was a text in the place of an e-mail, or of a phone, that is none.
    var hasInvalidEmail = false
    var hasInvalidPhone = false
    /// Whether two rows say different e-mails or phones.
    var differs = false
    /// The first value of each column that a profile asks for.
    var others: [String]
    /// Whether no row meets the conditions.
    var isLeftOut = true
  }

  private let contacts: [[UInt8]: Contact]
  private let matching: IDMatching
  /// Whether any column holds e-mails, or phones.
  let hasEmails: Bool
  let hasPhones: Bool

  /// The rows as they stand, before ids are known to be one customer's.
  struct Rows: Sendable {
    fileprivate let cells: KeptRows
    fileprivate let email: Int?
    fileprivate let phone: Int?
    fileprivate let others: Range<Int>
    fileprivate let filters: [ContactFilter]

    /// The id of every row that has one.
    var ids: [[UInt8]] {
      (0..<cells.count).compactMap { row in
        let id = cells.bytes(row, 0)
        return id.isEmpty ? nil : Array(id)
      }
    }
  }

  /// Reads what is needed of a table.
  ///
  /// - Parameters:
  ///   - others: Further columns that a profile asks for.
  ///   - conditions: Those on columns of this table.
  static func rows(
    of table: Table, id: Int, columns: ContactColumns, others: [Int], conditions: [(RowFilter, column: Int)]
  ) throws -> Rows {
    var wanted = [id]
    func place(_ column: Int) -> Int {
      wanted.append(column)
      return wanted.count - 1
    }
    let email = columns.email.map(place)
    let phone = columns.phone.map(place)
    let first = wanted.count
    for column in others { _ = place(column) }
    let filters = conditions.map { ContactFilter($0.0, place: place($0.column)) }
    let cells = try KeptRows(of: table, columns: wanted) { cell, column in
      if cell.isMissing { return [] }
      return Array((column == id ? cell.identifier : cell.trimmed).bytes)
    }
    return Rows(
      cells: cells, email: email, phone: phone, others: first..<(first + others.count), filters: filters)
  }

  /// Brings the rows of each customer together; of several values the first one counts.
  init(_ rows: Rows, matching: IDMatching, country: Int?) {
    var contacts: [[UInt8]: Contact] = [:]
    let cells = rows.cells
    for row in 0..<cells.count {
      let id = cells.bytes(row, 0)
      guard !id.isEmpty else { continue }
      let key = matching.key(of: Array(id))
      var contact = contacts[key] ?? Contact(others: Array(repeating: "", count: rows.others.count))
      if rows.filters.allSatisfy({ $0.isMet(by: cells[row, $0.place]) }) {
        contact.isLeftOut = false
        contact.take(
          email: rows.email.map { cells[row, $0] } ?? "", phone: rows.phone.map { cells[row, $0] } ?? "",
          country: country)
        for (place, column) in rows.others.enumerated() where contact.others[place].isEmpty {
          contact.others[place] = cells[row, column]
        }
      }
      contacts[key] = contact
    }
    self.contacts = contacts
    self.matching = matching
    hasEmails = rows.email != nil
    hasPhones = rows.phone != nil
  }

  /// What is known of a customer; `nil` where the table does not have him.
  subscript(id: String) -> Contact? { contacts[matching.key(of: Array(id.utf8))] }

  /// Customers of the table.
  var count: Int { contacts.count }
  /// Those of whom the table says two different things.
  var differing: Int { contacts.values.count(where: \.differs) }
}

extension ContactBook.Contact {
  /// Takes what a row says; what is known stays.
  fileprivate mutating func take(email written: String, phone digits: String, country: Int?) {
    if !written.isEmpty {
      let found = EmailAddress(written)
      if found == nil { hasInvalidEmail = true }
      if let found, let email, found != email { differs = true }
      email = email ?? found
    }
    if !digits.isEmpty {
      let found = InternationalPhone(digits, country: country)
      if found == nil { hasInvalidPhone = true }
      if let found, let phone, found != phone { differs = true }
      phone = phone ?? found
    }
  }
}
