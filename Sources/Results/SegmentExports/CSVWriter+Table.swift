internal import TextTables

extension CSVWriter {
  /// For tables that people open in a spreadsheet and programs read line by line.
  static var table: CSVWriter { CSVWriter(lineEnd: .lf, guardsFormulas: true) }
}
