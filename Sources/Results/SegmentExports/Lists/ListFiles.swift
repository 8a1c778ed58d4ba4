internal import Wording

/// The files of a list, within the limits of the program that is to take them.
package struct ListFiles: Sendable {
  /// One of them.
  package struct File: Sendable, Equatable {
    /// Small letters, digits and dashes: what segments are called stays within the files, since some advertising systems
    /// judge audiences by their names.
    package let name: String
    /// The segment that it is of; `nil` for a file of several.
    package let segment: Int?
    /// Customers.
    package let rows: Int
    package let bytes: [UInt8]
  }

  /// By segment, then in the order of the result.
  package let files: [File]
  /// The list, with what was seen while its files were made.
  package let list: CustomerList

  /// Makes all files of a list.
  ///
  /// - Throws: ``ExportError/rowTooLong(bytes:limit:)``.
  package init(_ list: CustomerList) throws(ExportError) {
    var list = list
    var writer = ListWriter(list.profile)
    let columns = list.columns.indices.filter { index in
      !list.columns[index].isOnlyWherePresent || list.rows.hasValues(index)
    }
    let heading = writer.row(columns.map { list.columns[$0].header })
    var files: [File] = []
    for (segment, rows) in Self.groups(of: list) {
      let name = list.split == .segment ? Self.name(ofSegment: segment) : list.profile.name
      var pieces = ListPieces(limits: list.profile.limits, beginning: writer.mark + heading)
      for row in rows {
        let cells = columns.map { column in
          let cell = list.rows[row, column]
          return cell.isEmpty ? list.profile.empty : cell
        }
        try pieces.add(writer.row(cells))
      }
      for (number, piece) in pieces.all.enumerated() {
        files.append(
          File(
            name: (pieces.all.count > 1 ? "\(name)-\(number + 1)" : name) + ".csv", segment: segment,
            rows: piece.rows, bytes: piece.bytes))
      }
    }
    list.warn(files.compactMap { Self.caution(of: $0, list.profile) })
    if writer.lost > 0 {
      var account = ListAccount()
      account.noteCells(asFormulas: 0, cut: 0, limit: nil, lost: writer.lost)
      list.warn(account.warnings)
    }
    self.files = files
    self.list = list
  }

  /// What the list of one segment is called, where each has a list of its own.
  static func name(ofSegment segment: Int?) -> String { "segment-\(segment.map(String.init) ?? "none")" }

  /// The rows of each file before limits: one group, or one a segment.
  private static func groups(of list: CustomerList) -> [(segment: Int?, rows: [Int])] {
    let all = Array(list.segments.indices)
    guard list.split == .segment else { return [(nil, all)] }
    let groups = Dictionary(grouping: all) { list.segments[$0] }
    return groups.sorted { ($0.key ?? .max) < ($1.key ?? .max) }.map { ($0.key, $0.value) }
  }

  /// Audiences below a size are refused, or never shown anything.
  private static func caution(of file: File, _ profile: ExportProfile) -> LocalizedText? {
    guard let least = profile.limits.minRows, file.rows < least else { return nil }
    return LocalizedText(
      en: "\(file.name) has \(file.rows) customers, and the other program wants at least \(least)",
      ru: "в \(file.name) клиентов: \(file.rows), а другой программе нужно не меньше \(least)")
  }
}

/// The rows of one group, cut into files wherever a limit is reached.
private struct ListPieces {
  let limits: ExportProfile.Limits
  /// What every file begins with.
  let beginning: [UInt8]
  private(set) var all: [(rows: Int, bytes: [UInt8])] = []

  init(limits: ExportProfile.Limits, beginning: [UInt8]) {
    self.limits = limits
    self.beginning = beginning
  }

  mutating func add(_ row: [UInt8]) throws(ExportError) {
    let most = limits.bytes ?? .max
    guard beginning.count + row.count <= most else {
      throw .rowTooLong(bytes: beginning.count + row.count, limit: most)
    }
    if let last = all.last, last.rows < limits.rows ?? .max, last.bytes.count + row.count <= most {
      all[all.count - 1].rows += 1
      all[all.count - 1].bytes += row
    } else {
      all.append((1, beginning + row))
    }
  }
}
