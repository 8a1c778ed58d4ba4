internal import TextTables
internal import Wording

/// The columns of a list, each with the place that its values come from.
struct ListColumns: Sendable {
  /// Where a value comes from.
  enum Source: Sendable, Equatable {
    case plain(ExportValue.Plain)
    /// A cell of the result, by its place among those that are kept.
    case result(Int)
    /// A further column of the contacts, by its place among those.
    case contact(Int)
    case text(String)
  }

  struct Column: Sendable {
    let header: String
    let source: Source
    let changes: [ValueChange]
    let isOnlyWherePresent: Bool
  }

  private(set) var columns: [Column] = []
  /// Columns of the result whose cells are needed.
  private(set) var kept: [Int] = []
  /// Columns of the contacts that are asked for, by name.
  private(set) var fromContacts: [String] = []

  /// Finds what a profile asks for.
  ///
  /// - Throws: ``ExportError/missingColumn(_:_:file:available:)``, ``ExportError/tooManyColumns(_:limit:)``,
  ///   ``ExportError/unusableHeading(_:)``.
  init(_ profile: ExportProfile, of list: ResultList, options: ListOptions) throws(ExportError) {
    if let heading = options.keyColumn, !Self.isUsable(heading) { throw .unusableHeading(heading) }
    for column in profile.columns {
      try add(column, of: list, options: options)
    }
    if let limit = profile.limits.columns, columns.count > limit {
      throw .tooManyColumns(columns.count, limit: limit)
    }
  }

  private static func isUsable(_ heading: String) -> Bool {
    (1...200).contains(heading.unicodeScalars.count)
      && heading.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }

  private mutating func add(
    _ column: ExportProfile.Column, of list: ResultList, options: ListOptions
  ) throws(ExportError) {
    var header = column.header
    // A person who wants them readable wants no digests of them.
    let changes = options.isPlain ? column.changes.filter { $0 != .sha256 } : column.changes
    func made(_ header: String, _ source: Source) -> Column {
      Column(header: header, source: source, changes: changes, isOnlyWherePresent: column.isOnlyWherePresent)
    }
    switch column.value {
    case .plain(let value):
      if value == .key { header = options.keyColumn ?? header }
      columns.append(made(header, .plain(value)))
    case .text(let text):
      columns.append(made(header, .text(text)))
    case .features:
      for place in list.features { columns.append(made(list.table.header[place], .result(keep(place)))) }
    case .feature(let name):
      guard let place = list.features.first(where: { list.table.header[$0].utf8.elementsEqual(name.utf8) })
      else {
        throw .missingColumn(
          name, nil, file: list.file, available: list.features.map { list.table.header[$0] })
      }
      columns.append(made(header, .result(keep(place))))
    case .file(let name):
      guard let place = list.column(name) else {
        throw .missingColumn(name, nil, file: list.file, available: list.table.header)
      }
      columns.append(made(header, .result(keep(place))))
    case .contact(let name):
      if let table = options.contacts {
        guard table.index(ofColumn: name) != nil else {
          throw .missingColumn(name, nil, file: table.fileNames.first ?? "", available: table.columnNames)
        }
        fromContacts.append(name)
        columns.append(made(header, .contact(fromContacts.count - 1)))
      } else {
        guard let place = list.column(name) else {
          throw .missingColumn(name, nil, file: list.file, available: list.table.header)
        }
        columns.append(made(header, .result(keep(place))))
      }
    }
  }

  /// The place, among the cells that are kept, of a column of the result.
  mutating func keep(_ column: Int) -> Int {
    if let place = kept.firstIndex(of: column) { return place }
    kept.append(column)
    return kept.count - 1
  }
}
