internal import ParallelWork
internal import TextTables

extension PurchaseLog {
  /// Who is who among the ids.
  ///
  /// - Parameter judgesZeros: Whether 0 may be nobody, which takes all ids to tell.
  /// - Throws: ``PurchaseLogError/roundedIDs(column:example:)``.
  func people(judgesZeros: Bool, workers: Workers) throws(PurchaseLogError) -> People {
    var people = People()
    if !ids.arePlain {
      let looks = ids.looks(workers: workers)
      if let example = looks.roundedExample {
        throw .roundedIDs(column: columns.customerID, example: example)
      }
      people = People(joiningIn: [self], CustomerForm(looks), workers: workers)
    }
    let nobodies = ids.wordsForNobody(workers: workers) + (judgesZeros ? ids.zerosForNobody : [])
    people.leaveOut(nobodies.map { LogMember(log: 0, customer: $0) })
    return people
  }

  /// Joins the customers who are one, and counts the rows of nobody as rows without a customer.
  ///
  /// - Throws: ``PurchaseLogError/moneyOverflow(column:)``.
  mutating func settle(_ people: People) throws(PurchaseLogError) {
    var found: [Nobody] = []
    for nobody in people.nobodies.sorted() {
      let rows = rows(of: nobody.customer)
      found.append(Nobody(id: ids[nobody.customer], rows: rows))
      rowsRejected += rows
      let units = days.units(on: places(of: nobody.customer))
      strangers.add(ExactAmount(units: units, exponent: unit), rows: rows)
    }
    guard !strangers.hasOverflowed else { throw .moneyOverflow(column: columns.amount ?? "") }
    self = try LogJoin([self], people).joined()
    differences = people.differences
    nobodies = Nobody.added(found)
  }

  /// Customers who are written in several ways, the ways of all of them, and what they differ by.
  package var severalSpellings: (customers: Int, ids: Int, differences: [IDDifference]) {
    (
      spellings.count, spellings.values.reduce(0) { $0 + $1.count },
      IDDifference.allCases.filter {
        differences.contains($0.step)
      }
    )
  }
}

/// What ids of one customer may differ by.
public enum IDDifference: Sendable, CaseIterable {
  /// Capitals, in e-mails.
  case letterCase
  /// Characters that cannot be seen, and blanks.
  case invisible
  /// One letter with its accent, or a letter and an accent.
  case composition
  /// A point and zeros behind a whole number.
  case decimals
  /// All but the digits of a phone.
  case phone

  fileprivate var step: FormSteps {
    switch self {
    case .letterCase: .letterCase
    case .invisible: .invisible
    case .composition: .composition
    case .decimals: .decimals
    case .phone: .phone
    }
  }
}
