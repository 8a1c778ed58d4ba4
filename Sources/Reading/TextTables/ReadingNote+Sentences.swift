public import Wording

extension ReadingNote {
  /// What it is, without the file's name.
  public var text: LocalizedText {
    switch self {
    case .unpacked(let format): LocalizedText(en: "unpacked from \(format)", ru: "распаковано из \(format)")
    case .sheet(let sheet, let others): Self.sheet(sheet, others: others.joined(separator: ", "))
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

  private static func sheet(_ sheet: String, others: String) -> LocalizedText {
    others.isEmpty
      ? LocalizedText(en: "read from sheet '\(sheet)' of a workbook", ru: "прочитан лист «\(sheet)» книги")
      : .naming(
        en: "read from sheet '\(sheet)' of a workbook; \(.sheet) chooses another: \(others)",
        ru: "прочитан лист «\(sheet)» книги; другой выбирает \(.sheet): \(others)")
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
