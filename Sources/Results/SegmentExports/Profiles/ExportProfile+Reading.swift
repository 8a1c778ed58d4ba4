internal import AtomicFiles
internal import FoundationEssentials
internal import JSONDocuments
internal import Wording

extension ExportProfile {
  /// The largest document that is read, in bytes.
  static let sizeLimit = 1 << 18
  private static let limits = JSONReader.Limits(depth: 5, values: 20_000, members: 100)
  /// Beyond what any program takes, and far from where sums overflow.
  private static let greatestLimit = 1_000_000_000_000

  /// Reads a document that a person wrote.
  ///
  /// - Throws: ``ExportError/unreadableProfile(file:reason:)``, ``ExportError/damagedProfile(file:reason:)``.
  package init(contentsOf path: String) throws(ExportError) {
    let name = PathText.shown(path)
    let bytes: Data
    do {
      bytes = try BoundedFile.bytes(of: URL(filePath: path), limit: Self.sizeLimit)
    } catch {
      throw .unreadableProfile(file: name, reason: error.reason)
    }
    try self.init(bytes: Array(bytes), file: name)
  }

  /// Reads the bytes of a document; every member that is there must be known.
  ///
  /// - Parameter file: What messages call it.
  /// - Throws: ``ExportError/damagedProfile(file:reason:)``.
  package init(bytes: [UInt8], file: String) throws(ExportError) {
    guard bytes.count <= Self.sizeLimit else {
      throw .damagedProfile(
        file: file,
        reason: LocalizedText(
          en: "it is longer than \(Self.sizeLimit >> 10) KB", ru: "он больше \(Self.sizeLimit >> 10) КБ"))
    }
    do {
      let document = try JSONReader.value(of: bytes, limits: Self.limits)
      self = try Self(ProfileFields(value: document, place: ""))
    } catch let fault as ProfileFault {
      throw .damagedProfile(file: file, reason: fault.reason)
    } catch let failure as JSONReader.Failure {
      let place = failure.offset + 1
      throw .damagedProfile(
        file: file, reason: failure.reason.adding(en: " (byte \(place))", ru: " (байт \(place))"))
    } catch {
      throw .damagedProfile(file: file, reason: .notJSON)
    }
  }

  private init(_ fields: ProfileFields) throws(ProfileFault) {
    let m = try fields.members(
      [
        "name", "title", "checked", "sources", "steps", "encoding", "delimiter", "lineEnd", "quote", "split",
        "columns",
      ], or: ["needs", "unique", "limits", "empty"])
    func field(_ name: String) -> ProfileFields { m[name] ?? ProfileFields(value: .null, place: name) }
    name = try Self.name(field("name"))
    title = try field("title").localizedText(atMost: 200)
    checked = try Self.day(field("checked"))
    sources = []
    for source in try field("sources").list(atMost: 20) {
      let address = try source.text(atMost: 500)
      guard address.hasPrefix("https://") else {
        throw source.fault("must begin with https://", "должно начинаться с https://")
      }
      sources.append(address)
    }
    let stepFields = try field("steps").members(Language.allCases.map(\.rawValue))
    steps = [:]
    for language in Language.allCases {
      var texts: [String] = []
      for step in try stepFields[language.rawValue]?.list(atMost: 30) ?? [] {
        texts.append(try step.text(atMost: 1000))
      }
      steps[language] = texts
    }
    encoding = try field("encoding").oneOf(Encoding.self)
    delimiter = try field("delimiter").oneOf(Delimiter.self)
    lineEnd = try field("lineEnd").oneOf(LineEnd.self)
    quote = try field("quote").oneOf(Quote.self)
    needs = try m["needs"].map { (field) throws(ProfileFault) in
      let anyOf = try field.members(["anyOf"])["anyOf"]
      return try Self.needs(anyOf ?? field)
    }
    unique = try m["unique"].map { (field) throws(ProfileFault) in try Self.unique(field) } ?? []
    split = try field("split").oneOf(Split.self)
    limits = try m["limits"].map { (field) throws(ProfileFault) in try Self.limits(field) } ?? Limits()
    empty = try m["empty"].map { (field) throws(ProfileFault) in try field.text(atMost: 20, least: 0) } ?? ""
    columns = []
    for element in try field("columns").list(atMost: 1000) { columns.append(try Self.column(element)) }
    try Self.check(columns, field("columns"))
  }

  private static func name(_ field: ProfileFields) throws(ProfileFault) -> String {
    let name = try field.text(atMost: 40)
    let letters = name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    guard letters, !name.hasPrefix("-"), !name.hasSuffix("-") else {
      throw field.fault(
        "must be small letters, digits and dashes between them",
        "должно состоять из строчных латинских букв, цифр и дефисов между ними")
    }
    return name
  }

  private static func day(_ field: ProfileFields) throws(ProfileFault) -> CalendarDay {
    guard let day = CalendarDay(iso8601: try field.text(atMost: 10)) else {
      throw field.fault("must be a day, such as 2026-11-28", "должно быть днём, например 2026-11-28")
    }
    return day
  }

  private static func needs(_ field: ProfileFields) throws(ProfileFault) -> [Need] {
    var needs: [Need] = []
    for element in try field.list(atMost: Need.allCases.count) { needs.append(try element.oneOf(Need.self)) }
    guard !needs.isEmpty, Set(needs).count == needs.count else {
      throw field.fault(
        "must be different values, at least one", "должно быть разными значениями, хотя бы одним")
    }
    return needs
  }

  /// One value, or a list of several.
  private static func unique(_ field: ProfileFields) throws(ProfileFault) -> [Need] {
    guard case .array(let elements) = field.value else { return [try field.oneOf(Need.self)] }
    guard elements.count > 1 else {
      throw field.fault(
        "must be one word, or several in a list", "должно быть словом или списком из нескольких")
    }
    return try needs(field)
  }

  private static func limits(_ field: ProfileFields) throws(ProfileFault) -> Limits {
    let m = try field.members([], or: ["bytes", "rows", "minRows", "columns", "cell"])
    func limit(_ name: String, from least: Int) throws(ProfileFault) -> Int? {
      try m[name].map { (field) throws(ProfileFault) in try field.whole(in: least...greatestLimit) }
    }
    guard !m.isEmpty else { throw field.fault("must not be empty", "не должно быть пустым") }
    // A heading and a row of any size must fit into a file, and a digest into a cell.
    return Limits(
      bytes: try limit("bytes", from: 1000), rows: try limit("rows", from: 1),
      minRows: try limit("minRows", from: 1), columns: try limit("columns", from: 1),
      cell: try limit("cell", from: 64))
  }

  private static func column(_ field: ProfileFields) throws(ProfileFault) -> Column {
    let m = try field.members(["header", "value"], or: ["as", "when"])
    let header = try (m["header"] ?? field).text(atMost: 200)
    let valueField = m["value"] ?? field
    guard let value = ExportValue(try valueField.text(atMost: 1000)) else {
      let known = ExportValue.known.joined(separator: ", ")
      throw valueField.fault("must be one of \(known)", "должно быть одним из \(known)")
    }
    var changes: [ValueChange] = []
    if let list = m["as"] {
      for element in try list.list(atMost: 10) {
        guard let change = ValueChange(try element.text(atMost: 40)) else {
          let known = ValueChange.known.joined(separator: ", ")
          throw element.fault("must be one of \(known)", "должно быть одним из \(known)")
        }
        changes.append(change)
      }
      guard !changes.isEmpty else { throw list.fault("must not be empty", "не должно быть пустым") }
    }
    if let when = m["when"] { _ = try when.oneOf(When.self) }
    return Column(header: header, value: value, changes: changes, isOnlyWherePresent: m["when"] != nil)
  }

  private enum When: String, CaseIterable { case present }

  private static func check(_ columns: [Column], _ field: ProfileFields) throws(ProfileFault) {
    guard !columns.isEmpty else { throw field.fault("must not be empty", "не должно быть пустым") }
    var seen: Set<[UInt8]> = []
    for column in columns where column.value != .features {
      guard seen.insert(Array(column.header.utf8)).inserted else {
        let header = clipped(column.header, to: 40)
        throw field.fault("has two columns called “\(header)”", "содержит два столбца «\(header)»")
      }
    }
  }
}
