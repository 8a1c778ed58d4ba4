public import TextTables
public import Wording

/// Customers whom a file names, one a line or in a column, and perhaps a day of each.
public struct NamedCustomers: Sendable, Equatable {
  /// The ids as written, in the order of the file.
  public private(set) var ids: [String] = []
  /// The day of each, where days were asked for.
  public private(set) var days: [CalendarDay] = []
  /// Rows with an id and without a day that can be read.
  public private(set) var withoutDay = 0

  /// Names nobody.
  public init() {}

  /// Reads a list.
  ///
  /// - Parameters:
  ///   - idColumn: What the column of the ids may be called, besides customer.
  ///   - hasDays: Whether a day belongs to each.
  /// - Throws: ``SegmentationError/unusableList(file:reason:)``, `TableError`.
  /// - Complexity: O(bytes).
  public init(of table: Table, idColumn: String, hasDays: Bool) throws {
    let dates = hasDays ? try Self.dates(in: table) : nil
    let column = try Self.customers(in: table, called: idColumn, besides: dates?.column)
    let reader = dates?.format.reader
    // Above a lone column stands an id as well as a name.
    if !hasDays, table.columnNames.count == 1, table.dialect.hasHeader,
      [idColumn, "customer"].allSatisfy({ table.index(ofColumn: $0) == nil })
    {
      ids.append(table.columnNames[0])
    }
    typealias Row = (id: String, day: CalendarDay?)
    let parts = try table.fold({ [Row]() }) { part, row in
      let day = dates.flatMap { dates in reader.flatMap { row[dates.column].day(in: $0) } }
      part.append((row[column].identifier.text, day))
    }.parts
    for row in parts.joined() where !row.id.isEmpty {
      if hasDays {
        guard let day = row.day else {
          withoutDay += 1
          continue
        }
        days.append(day)
      }
      ids.append(row.id)
    }
  }

  private static func customers(in table: Table, called name: String, besides other: Int?) throws -> Int {
    for known in [name, "customer"] { if let column = table.index(ofColumn: known) { return column } }
    let rest = table.columnNames.indices.filter { $0 != other }
    if rest.count == 1 { return rest[0] }
    throw SegmentationError.unusableList(
      file: table.fileNames.first ?? "",
      reason: LocalizedText(
        en:
          "none of its columns is called '\(name)' or customer (\(LocalizedText(columns: table.columnNames).en)); name that of the ids so",
        ru:
          "ни один столбец не назван «\(name)» или customer (\(LocalizedText(columns: table.columnNames).ru)); назовите так столбец с номерами клиентов"
      ))
  }

  /// The one column of days, or that which is called date.
  private static func dates(in table: Table) throws -> (column: Int, format: DateFormat) {
    let profiles = try table.profiles()
    let named = table.index(ofColumn: "date")
    let possible = named.map { [$0] } ?? profiles.indices.filter { profiles[$0].dates > 0 }
    func refusal(_ reason: LocalizedText) -> SegmentationError {
      .unusableList(file: table.fileNames.first ?? "", reason: reason)
    }
    guard let column = possible.first, possible.count == 1 else {
      throw refusal(
        LocalizedText(
          en: possible.isEmpty
            ? "no column holds days; write yyyy-mm-dd beside each customer"
            : "several columns hold days; call that of the last letter date",
          ru: possible.isEmpty
            ? "ни в одном столбце нет дат; напишите рядом с каждым клиентом дату yyyy-mm-dd"
            : "даты есть в нескольких столбцах; назовите столбец с днём последнего письма date"))
    }
    do throws(ColumnFault) {
      return (column, try profiles[column].dateFormat(remembered: nil))
    } catch {
      let name = table.columnNames[column]
      throw refusal(
        LocalizedText(
          en: "the days of column '\(name)' can be read in no way, or in several; write yyyy-mm-dd",
          ru: "даты столбца «\(name)» не читаются или читаются по-разному; запишите их как yyyy-mm-dd"))
    }
  }
}
