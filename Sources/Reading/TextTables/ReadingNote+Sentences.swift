public import Wording

extension ReadingNote {
  /// What it is, without the file's name.
  public var text: LocalizedText {
    switch self {
    case .unpacked(let format): LocalizedText(en: "unpacked from \(format)", ru: "распаковано из \(format)")
    case .sheet(let sheet, let others, let isLargest):
      Self.sheet(sheet, others: others.joined(separator: ", "), isLargest)
    case .sheetsAlike(let sheets, let read): Self.alike(sheets.joined(separator: ", "), read)
    case .query: .naming(en: "read by \(.query)", ru: "прочитано запросом \(.query)")
    case .databaseTable: LocalizedText(en: "read from an SQLite table", ru: "прочитана таблица SQLite")
    case .duckDB: LocalizedText(en: "read through duckdb", ru: "прочитано программой duckdb")
    case .encoding(let name): LocalizedText(en: "read as \(name)", ru: "прочитано в кодировке \(name)")
    case .undecodableBytes(let count, let encoding):
      LocalizedText(
        en: "\(count) bytes are no \(encoding); they are shown as \u{FFFD}",
        ru: "байтов не в кодировке \(encoding): \(count); вместо них стоит \u{FFFD}")
    case .delimiterLine:
      LocalizedText(en: "the first line names the delimiter", ru: "первая строка называет разделитель")
    case .linesInQuotes:
      LocalizedText(
        en: "whole lines stand in quotes; the table within them is read",
        ru: "строки целиком стоят в кавычках; прочитана таблица внутри них")
    case .joinedNumbers(let columns):
      LocalizedText(
        en:
          "decimal commas were cut as delimiters; put together again in \(LocalizedText(columns: columns).en)",
        ru:
          "запятые в числах были приняты за разделители; числа собраны снова: \(LocalizedText(columns: columns).ru)"
      )
    case .filledDown(let columns, let rowsLeftOut): Self.filledDown(columns, rowsLeftOut)
    case .rowNumbers:
      LocalizedText(
        en: "the rows begin with their numbers, for which the header has no name",
        ru: "строки начинаются со своих номеров, для которых в заголовке нет названия")
    case .preamble(let lines):
      LocalizedText(
        en: "\(lines) lines before the table are left out", ru: "пропущено строк перед таблицей: \(lines)")
    case .headerRows(let count):
      LocalizedText(
        en: "\(count) rows name the columns together",
        ru: "столбцы названы вместе в нескольких строках: \(count)")
    case .noHeader(let reason): reason.text
    case .unnamedColumn(let number, let occurrence):
      Self.unnamed(number, ColumnLabel.numbered(number, occurrence: occurrence).text)
    case .repeatedName(let name, let number, let called):
      LocalizedText(
        en: "there is more than one column '\(name)'; number \(number) is called '\(called)'",
        ru: "столбцов «\(name)» больше одного; номер \(number) здесь «\(called)»")
    case .totals(let lines): Self.totals(lines.map(String.init).joined(separator: ", "))
    case .inFile(let file, let note): note.text.of(en: file, ru: file)
    }
  }

  private static func sheet(_ sheet: String, others: String, _ isLargest: Bool) -> LocalizedText {
    guard !others.isEmpty else {
      return LocalizedText(
        en: "read from sheet '\(sheet)' of a workbook", ru: "прочитан лист «\(sheet)» книги")
    }
    let why = LocalizedText(
      en: isLargest ? ", which holds the largest table" : "",
      ru: isLargest ? ", на нём самая большая таблица" : "")
    return .naming(
      en: "read from sheet '\(sheet)' of a workbook\(why.en); \(.sheet) chooses another: \(others)",
      ru: "прочитан лист «\(sheet)» книги\(why.ru); другой выбирает \(.sheet): \(others)")
  }

  private static func alike(_ sheets: String, _ read: String) -> LocalizedText {
    LocalizedText(
      en: "other sheets have the same columns as '\(read)' and are not read: \(sheets); "
        + "put all rows on one sheet if they belong together",
      ru: "у других листов те же столбцы, что у «\(read)», но они не прочитаны: \(sheets); "
        + "если это одни данные, соберите строки на одном листе")
  }

  private static func filledDown(_ columns: [String], _ rowsLeftOut: Int) -> LocalizedText {
    let names = LocalizedText(columns: columns)
    return LocalizedText(
      en: "empty cells of \(names.en) go on with the cell above"
        + (rowsLeftOut > 0 ? "; headings and sums left out: \(rowsLeftOut)" : ""),
      ru: "пустые ячейки продолжают ячейку выше: \(names.ru)"
        + (rowsLeftOut > 0 ? "; заголовков и сумм исключено: \(rowsLeftOut)" : ""))
  }

  private static func unnamed(_ number: Int, _ called: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "column \(number) has no name; it is called '\(called.en)'",
      ru: "у столбца \(number) нет названия; здесь он «\(called.ru)»")
  }

  private static func totals(_ lines: String) -> LocalizedText {
    LocalizedText(
      en: "the last row sums up the others (line \(lines)); it is left out",
      ru: "последняя строка подводит итог остальным (строка файла: \(lines)); она исключена")
  }
}

extension MissingHeader {
  /// Why the first row is no header, and what follows.
  public var text: LocalizedText {
    switch self {
    case .noRow: LocalizedText(en: "there is no row", ru: "строк нет")
    case .values(let example):
      LocalizedText(
        en: "the first row holds values (\(example)), so columns are numbered",
        ru: "в первой строке уже значения (\(example)), поэтому столбцы пронумерованы")
    case .noWordsAboveValues:
      LocalizedText(
        en: "the first row has no words above numbers or days, so columns are numbered",
        ru: "в первой строке нет слов над числами или датами, поэтому столбцы пронумерованы")
    case .recurringWords:
      LocalizedText(
        en: "the first row's words come again below, so columns are numbered",
        ru: "слова первой строки встречаются и ниже, поэтому столбцы пронумерованы")
    }
  }
}
