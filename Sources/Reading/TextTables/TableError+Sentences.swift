public import Wording

extension TableError {
  /// Who can put it right.
  public var blame: Blame {
    switch self {
    case .cannotRead, .needsMemory: .unreadable
    case .brokeOff: .transfer
    case .duckDBNeeded: .missingPart
    case .unknownEncoding, .unusableDelimiter, .unknownDateFormat, .choiceWithoutUse, .tableAndQuery,
      .sameContents:
      .choice
    case .shape(_, .noHeaderRow): .choice
    case .empty, .noRows, .notText, .limit, .differentColumns, .tooMuchInside, .damaged, .cannotChoose,
      .shape,
      .unclearEncoding, .eastAsianEncoding, .declaresEntities:
      .input
    }
  }

  /// The line that it is about.
  public var line: Int? {
    switch self {
    case .limit(_, let line, _, _): line
    case .shape(_, let problem): problem.line
    default: nil
    }
  }

  /// What can be chosen instead.
  public var alternatives: [String] {
    switch self {
    case .unknownEncoding(_, let known): known
    case .unknownDateFormat: Self.dateFormats
    case .cannotChoose(_, let problem): problem.alternatives
    case .unclearEncoding(_, let readings): readings.map(\.encoding)
    default: []
    }
  }

  /// Formats of dates that the sentence about an unknown one names.
  private static let dateFormats = [
    "yyyy-mm-dd", "dd.mm.yyyy", "mm/dd/yy", "d-mmm-yy", "excel", "unix", "unix-ms",
  ]

  /// What is wrong, and what would be right.
  public var sentence: LocalizedText {
    switch self {
    case .cannotRead(let file, let reason), .brokeOff(let file, let reason):
      .cannotBeRead(file, because: reason)
    case .empty(let file):
      LocalizedText(
        en: "\(file): the file is empty; a table with a header line and rows is needed",
        ru: "\(file): файл пуст; нужна таблица с заголовком и строками")
    case .noRows(let file):
      LocalizedText(
        en: "\(file): no data rows; there is a header line and nothing below it",
        ru: "\(file): строк с данными нет; есть заголовок, а под ним ничего")
    case .notText(let file, let kind, let advice):
      LocalizedText(
        en: "\(file): this is \(kind.en), not a text table; \(advice.en)",
        ru: "\(file): это \(kind.ru), а не текстовая таблица; \(advice.ru)")
    case .duckDBNeeded(let file, let kind):
      LocalizedText(
        en: "\(file): this is \(kind.en), not a text table; "
          + "with the program duckdb on the PATH a file of this kind is read directly; or save it as CSV",
        ru: "\(file): это \(kind.ru), а не текстовая таблица; "
          + "такие файлы читаются, если в PATH есть программа duckdb; либо сохраните его как CSV")
    case .unknownEncoding(let name, let known):
      .naming(
        en: "unknown encoding '\(name)'; \(.encoding) takes one of \(known.joined(separator: ", "))",
        ru:
          "неизвестная кодировка «\(name)»; \(.encoding) принимает одну из: \(known.joined(separator: ", "))")
    case .unusableDelimiter(let delimiter):
      .naming(
        en: """
          '\(delimiter)' cannot divide cells; \(.delimiter) takes text without quotes and line ends, such as ';' or 'tab'
          """,
        ru: """
          «\(delimiter)» не может разделять ячейки; \(.delimiter) принимает текст без кавычек и концов строк, \
          например «;» или «tab»
          """)
    case .unknownDateFormat(let format):
      .naming(
        en: "unknown date format '\(format)'; \(.dateFormat) takes one such as \(Self.listed(or: "or"))",
        ru:
          "неизвестный формат дат «\(format)»; \(.dateFormat) принимает, например, \(Self.listed(or: "или"))")
    case .limit(let file, let line, let what, let limit):
      .naming(
        en: """
          \(file):\(line): \(what.words.en) (limit \(limit)); check the delimiter and the quotes, or raise the limit \
          with \(what.choice)
          """,
        ru: """
          \(file):\(line): \(what.words.ru) (предел \(limit)); проверьте разделитель и кавычки или поднимите предел \
          \(by: what.choice)
          """)
    case .differentColumns(let file, let first, let missing, let extra):
      LocalizedText(
        en: "\(file): other columns than \(first)"
          + (missing.isEmpty ? "" : "; missing: \(missing.joined(separator: ", "))")
          + (extra.isEmpty ? "" : "; only here: \(extra.joined(separator: ", "))")
          + "; files read as one table need the same columns",
        ru: "\(file): столбцы не те, что в \(first)"
          + (missing.isEmpty ? "" : "; нет: \(Self.columns(missing))")
          + (extra.isEmpty ? "" : "; только здесь: \(Self.columns(extra))")
          + "; у файлов одной таблицы столбцы должны совпадать")
    case .tooMuchInside(let file, let what, let limit):
      .naming(
        en: """
          \(file): \(what.en) is larger than \(limit) bytes; raise the limit with \(.maxUnpackedBytes) \
          if the file can be trusted
          """,
        ru: """
          \(file): больше \(limit) байт: \(what.ru); если файлу можно доверять, поднимите предел \
          \(by: .maxUnpackedBytes)
          """)
    case .needsMemory(let customers, let bytes, let available):
      LocalizedText(
        en:
          "\(customers) customers need about \(bytes >> 20) MB of memory, and there are \(available >> 20) MB; "
          + "allow more, or hand in fewer rows",
        ru:
          "клиентов: \(customers), для них нужно около \(bytes >> 20) МБ памяти, а есть \(available >> 20) МБ; "
          + "дайте больше памяти или меньше строк")
    case .damaged(let file, let reason):
      LocalizedText(
        en: "\(file): the file is damaged: \(reason.en); export or download it again",
        ru: "\(file): файл повреждён: \(reason.ru); выгрузите или скачайте его заново")
    case .cannotChoose(let file, let problem):
      problem.sentence.of(en: file, ru: file)
    case .sameContents(let file, let other):
      LocalizedText(
        en: "\(file) holds the same bytes as \(other): name it once, or everything in it would count twice",
        ru:
          "в файле \(file) те же байты, что и в \(other): укажите его один раз, иначе всё будет учтено дважды"
      )
    case .shape(let file, let problem):
      problem.sentence.of(en: file, ru: file)
    case .eastAsianEncoding(let file):
      LocalizedText(
        en:
          "\(file): Chinese, Japanese or Korean in an encoding that is not read here; save the file as UTF-8",
        ru:
          "\(file): китайский, японский или корейский текст в кодировке, которая здесь не читается; "
          + "сохраните файл в UTF-8")
    case .unclearEncoding(let file, let readings):
      Self.unclear(file, readings)
    case .declaresEntities(let file):
      LocalizedText(
        en:
          "\(file): the workbook declares entities, which no spreadsheet program does; save it anew from one",
        ru:
          "\(file): книга объявляет сущности (DOCTYPE), чего табличные программы не делают; сохраните её заново"
      )
    case .choiceWithoutUse(let choice):
      .naming(
        en: "\(choice) is for \(choice.kindOfFile.en), and none was given; leave it out",
        ru: "\(choice) относится только \(choice.kindOfFile.ru), а таких файлов нет; уберите его")
    case .tableAndQuery:
      .naming(
        en: "\(.table) and \(.query) both say what to read from a database; give one of them",
        ru: "и \(.table), и \(.query) говорят, что читать из базы данных; оставьте что-то одно")
    }
  }

  private static func unclear(_ file: String, _ readings: [EncodingReading]) -> LocalizedText {
    let en = readings.map { "'\($0.word)' in \($0.encoding)" }.joined(separator: ", ")
    let ru = readings.map { "«\($0.word)» в \($0.encoding)" }.joined(separator: ", ")
    return .naming(
      en: "\(file): the letters read as words in several encodings: \(en); decide with \(.encoding)",
      ru: "\(file): буквы читаются как слова в нескольких кодировках: \(ru); укажите \(.encoding)")
  }

  private static func listed(or: String) -> String {
    dateFormats.dropLast().joined(separator: ", ") + " \(or) " + (dateFormats.last ?? "")
  }

  private static func columns(_ names: [String]) -> String {
    names.joined(separator: ", ")
  }
}

extension Choice {
  /// What kind of file it says something about: in Russian after "к".
  fileprivate var kindOfFile: LocalizedText {
    switch self {
    case .sheet: LocalizedText(en: "a workbook (.xlsx)", ru: "к книгам (.xlsx)")
    case .table, .query: LocalizedText(en: "an SQLite database", ru: "к базам данных SQLite")
    default: LocalizedText(en: "text", ru: "к текстовым таблицам")
    }
  }
}

extension TableError.RowLimit {
  fileprivate var words: LocalizedText {
    switch self {
    case .longLine: LocalizedText(en: "a line is too long", ru: "слишком длинная строка")
    case .longCell: LocalizedText(en: "a cell is too long", ru: "слишком длинная ячейка")
    case .manyCells: LocalizedText(en: "a row has too many cells", ru: "слишком много ячеек в строке")
    case .manySheetColumns:
      LocalizedText(en: "the sheet has too many columns", ru: "слишком много столбцов на листе")
    }
  }

  fileprivate var choice: Choice {
    switch self {
    case .longLine: .maxLineBytes
    case .longCell: .maxCellBytes
    case .manyCells, .manySheetColumns: .maxColumns
    }
  }
}
