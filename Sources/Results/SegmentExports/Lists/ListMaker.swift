internal import PurchaseLogs
internal import TextTables
internal import Wording

/// Goes through a result and makes the rows of a list.
struct ListMaker {
  private let profile: ExportProfile
  private let result: ResultList
  private let words: SegmentWords
  private let asOf: CalendarDay?
  private let options: ListOptions
  private let list: ListColumns
  /// The cells of the result that are needed.
  private let cells: KeptRows
  private let places: Places
  private let book: ContactBook?
  private let matching: IDMatching
  private let filters: [ContactFilter]

  private(set) var account = ListAccount()
  private(set) var rows: KeptRows
  private(set) var segments: [Int?] = []
  private var seen: [ExportProfile.Need: Set<[UInt8]>] = [:]
  private var met: Set<[UInt8]> = []
  private var (unknown, asFormulas, cut, personal) = (0, 0, 0, 0)

  var columns: [ListColumns.Column] { list.columns }

  /// The places of cells of the result among those that are kept.
  private struct Places {
    let customer: Int
    let segment, name, rule, nearBoundary, control, email, phone: Int?
  }

  init(
    _ profile: ExportProfile, of result: ResultList, words: SegmentWords, asOf: CalendarDay?,
    options: ListOptions
  ) throws {
    self.profile = profile
    self.result = result
    self.words = words
    self.asOf = asOf
    self.options = options
    var list = try ListColumns(profile, of: result, options: options)
    let sources = try ContactSources(of: result, options: options)
    places = Places(
      customer: list.keep(0), segment: result.segment.map { list.keep($0) },
      name: result.name.map { list.keep($0) }, rule: result.rule.map { list.keep($0) },
      nearBoundary: result.nearBoundary.map { list.keep($0) }, control: result.control.map { list.keep($0) },
      email: sources.own.email.map { list.keep($0) }, phone: sources.own.phone.map { list.keep($0) })
    filters = sources.ownConditions.map { ContactFilter($0.0, place: list.keep($0.column)) }
    cells = try KeptRows(of: result.table, columns: list.kept) { cell, _ in ResultList.content(cell) }
    let contacts = try sources.rows(asking: list.fromContacts)
    let (cells, customer) = (cells, places.customer)
    let ids = (0..<cells.count).map { Array(cells.bytes($0, customer)) }
    matching = IDMatching([ids, contacts?.ids ?? []].joined())
    book = contacts.map { [matching] in ContactBook($0, matching: matching, country: options.countryCode) }
    self.list = list
    rows = KeptRows(width: list.columns.count)
  }

  /// Makes all rows and the account of them.
  ///
  /// - Throws: ``ExportError`` where nobody could be told by the other program, or nobody is left.
  mutating func makeRows() throws(ExportError) {
    try checkSegments()
    for row in 0..<cells.count { make(row) }
    if personal > 0 {
      let column = columns.first { $0.changes.contains(.impersonal) }?.header ?? ""
      throw .personalValue(column: column, customers: personal)
    }
    guard account.written > 0 else {
      if let needs = profile.needs, account.withoutKey > 0, account.invalidEmail + account.invalidPhone == 0,
        account.excluded == 0
      {
        throw .nothingToTellBy(needs)
      }
      throw .nobodyLeft(
        customers: account.customers, withoutKey: account.withoutKey,
        excluded: account.excluded + account.heldBack,
        wantsCountry: account.invalidPhone > 0 && options.countryCode == nil)
    }
    if let book {
      account.noteContacts(
        unknown: unknown, withoutSegment: book.count - met.count, differing: book.differing)
    }
    account.noteLeftOut()
    if account.invalidPhone > 0, options.countryCode == nil { account.notePhonesWithoutCountry() }
    account.noteCells(asFormulas: asFormulas, cut: cut, limit: profile.limits.cell, lost: 0)
  }

  /// Segments that were asked for must be there.
  private func checkSegments() throws(ExportError) {
    guard !options.segments.isEmpty else { return }
    let all =
      places.segment.map { place in Set((0..<cells.count).compactMap { Int(cells[$0, place]) }) } ?? []
    if let missing = options.segments.first(where: { !all.contains($0) }) {
      throw .noSuchSegment(missing, available: all.sorted())
    }
  }

  private mutating func make(_ row: Int) {
    account.customers += 1
    func cell(_ place: Int?) -> String { place.map { cells[row, $0] } ?? "" }
    let id = cells[row, places.customer]
    let key = matching.key(of: Array(id.utf8))
    let contact = book?[id]
    if contact != nil { met.insert(key) } else if book != nil { unknown += 1 }
    if cell(places.control) == "true" {
      account.heldBack += 1
      return
    }
    let segment = Int(cell(places.segment))
    let isWanted = options.segments.isEmpty || (segment.map(options.segments.contains) ?? false)
    let isKept =
      filters.allSatisfy { $0.isMet(by: cells[row, $0.place]) }
      && (!hasContactConditions || contact?.isLeftOut == false)
    guard isWanted, isKept else {
      account.excluded += 1
      return
    }
    let customer = ListedCustomer(
      id: id, email: cell(places.email), phone: cell(places.phone), contact: contact,
      idsArePhones: matching.arePhones, country: options.countryCode)
    if customer.hasInvalidEmail { account.invalidEmail += 1 }
    if customer.hasInvalidPhone { account.invalidPhone += 1 }
    if let needs = profile.needs, needs.allSatisfy({ value(of: $0, customer).isEmpty }) {
      account.withoutKey += 1
      return
    }
    guard isFirst(customer) else {
      account.duplicates += 1
      return
    }
    for column in columns { add(column, row, customer, segment) }
    segments.append(segment)
    account.written += 1
    if let first = id.utf8.first, [UInt8(ascii: "="), UInt8(ascii: "@"), 9, 13].contains(first) {
      asFormulas += 1
    }
  }

  /// Whether any condition is one on the contacts.
  private var hasContactConditions: Bool { filters.count < options.conditions.count }

  /// What a customer is told by.
  private func value(of need: ExportProfile.Need, _ customer: ListedCustomer) -> String {
    switch need {
    case .customer: customer.id
    case .email: customer.email?.text ?? ""
    case .phone: customer.phone?.e164 ?? ""
    case .key: customer.key(called: keyHeading)
    }
  }

  /// What the key is called, which says what it is.
  private var keyHeading: String {
    options.keyColumn ?? columns.first { $0.source == .plain(.key) }?.header ?? ""
  }

  /// Whether nobody before has the same of what must be unique.
  private mutating func isFirst(_ customer: ListedCustomer) -> Bool {
    let values = profile.unique.map { need in (need, Array(value(of: need, customer).utf8)) }
    let isFirst = values.allSatisfy { need, value in value.isEmpty || !(seen[need]?.contains(value) ?? false)
    }
    guard isFirst else { return false }
    for (need, value) in values where !value.isEmpty { seen[need, default: []].insert(value) }
    return true
  }

  private mutating func add(
    _ column: ListColumns.Column, _ row: Int, _ customer: ListedCustomer, _ segment: Int?
  ) {
    let plain = text(column.source, row, customer, segment)
    if column.changes.contains(.impersonal), customer.tellsPerson(plain, idsArePhones: matching.arePhones) {
      personal += 1
    }
    var text = column.changes.reduce(plain) { $1.changed($0) }
    if let limit = profile.limits.cell, text.utf8.count > limit {
      text = text.prefix(bytes: limit)
      cut += 1
    }
    rows.add(text.utf8)
  }

  private func text(
    _ source: ListColumns.Source, _ row: Int, _ customer: ListedCustomer, _ segment: Int?
  ) -> String {
    switch source {
    case .text(let text): text
    case .result(let place): cells[row, place]
    case .contact(let place): customer.contact?.others[place] ?? ""
    case .plain(let value): text(value, row, customer, segment)
    }
  }

  private func text(
    _ value: ExportValue.Plain, _ row: Int, _ customer: ListedCustomer, _ segment: Int?
  ) -> String {
    func cell(_ place: Int?) -> String { place.map { cells[row, $0] } ?? "" }
    let language = options.language ?? options.wording
    switch value {
    case .customer: return customer.id
    case .email: return customer.email?.text ?? ""
    case .phone: return customer.phone?.e164 ?? ""
    case .key: return customer.key(called: keyHeading)
    case .segment: return cell(places.segment)
    case .name:
      let known = options.language.flatMap { words.name(segment)?[$0] }
      return known ?? cell(places.name)
    case .nameEn: return words.name(segment)?.en ?? cell(places.name)
    case .nameRu: return words.name(segment)?.ru ?? cell(places.name)
    case .rule: return cell(places.rule)
    case .ruleText: return words.rule(Int(cell(places.rule)))?[language] ?? ""
    case .action: return words.action(segment)?[language] ?? ""
    case .asOf: return asOf?.description ?? ""
    case .nearBoundary: return cell(places.nearBoundary)
    }
  }
}

extension String {
  /// As many whole characters from the beginning as have at most so many bytes.
  fileprivate func prefix(bytes limit: Int) -> String {
    var count = 0
    return String(
      prefix { character in
        count += character.utf8.count
        return count <= limit
      })
  }
}
