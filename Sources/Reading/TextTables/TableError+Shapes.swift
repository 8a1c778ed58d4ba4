internal import Wording

extension TableError {
  /// Why the rows of a file are no table, or not one that can be read without a doubt.
  public enum ShapeProblem: Sendable, Equatable {
    /// Rows have more cells than the header has names: the header's line, both numbers, and a row as an example.
    case shortHeader(line: Int, names: Int, cells: Int, row: String)
    /// Records of several lines, one below the other; the line on which the second begins.
    case blocks(line: Int)
    /// Headings among the rows, in a column that the rows use as well; the first of them.
    case headings(line: Int, text: String)
    /// Empty cells below one that is filled: the line of the first, the column, and what stands above it.
    case emptyBelow(line: Int, column: String, above: String)
    /// The line that was named as the header holds no row.
    case noHeaderRow(Int)
  }
}

extension TableError.ShapeProblem {
  /// The line that it is about, from 1.
  var line: Int {
    switch self {
    case .shortHeader(let line, _, _, _), .blocks(let line), .headings(let line, _),
      .emptyBelow(let line, _, _), .noHeaderRow(let line):
      line
    }
  }

  /// What is wrong and what would be right, without the file's name.
  var sentence: LocalizedText {
    switch self {
    case .shortHeader(let line, let names, let cells, let row):
      .naming(
        en: """
          the header on line \(line) names \(names) columns, but the rows have \(cells) cells, such as '\(row)'; where a \
          decimal comma was cut, export with ';' or with quotes; another header is chosen with \(.headerRow)
          """,
        ru: """
          в заголовке (строка \(line)) столбцов: \(names), а в строках ячеек: \(cells), например «\(row)»; если запятая \
          в числе принята за разделитель, выгрузите файл с «;» или с кавычками; другой заголовок выбирает \(.headerRow)
          """)
    case .blocks(let line):
      LocalizedText(
        en: """
          the file holds blocks of several lines, the second from line \(line) on, and no table; export one row an order, \
          or one row a line of an order, below one header
          """,
        ru: """
          в файле не таблица, а блоки из нескольких строк, второй начинается в строке \(line); нужна выгрузка, где под \
          одним заголовком каждому заказу или каждой его позиции отвечает одна строка
          """)
    case .headings(let line, let text):
      LocalizedText(
        en: """
          '\(text)' on line \(line) is a heading above its rows, in a column that the rows use as well: the table is \
          grouped; export it as a flat list, with the customer in every row
          """,
        ru: """
          «\(text)» (строка \(line)) — заголовок группы над её строками, в том же столбце, что и сами строки; выгрузите \
          плоский список без группировок, где клиент указан в каждой строке
          """)
    case .emptyBelow(let line, let column, let above):
      LocalizedText(
        en: """
          column '\(column)' is empty from line \(line) on, below '\(above)', and it cannot be told whether '\(above)' goes \
          on or nothing is known; fill the empty cells, or write 'unknown' into them
          """,
        ru: """
          в столбце «\(column)» под «\(above)» пустые ячейки (первая в строке \(line)): неясно, продолжается ли там \
          «\(above)» или ничего не известно; заполните их или впишите «неизвестно»
          """)
    case .noHeaderRow(let line):
      .naming(
        en:
          "\(.headerRow) names line \(line), but no row begins there among the first of the file; give the line of the names",
        ru:
          "\(.headerRow): строка \(line), но среди первых строк файла такой нет; укажите строку с названиями столбцов"
      )
    }
  }
}
