internal import ArgumentParser
internal import CustomerData
internal import Segmentation

/// The flags that say how a file is written.
struct ReadingFlags: ParsableArguments {
  @Option(help: "What stands between cells: a character, or tab.")
  var delimiter: String?

  @Option(help: "What stands before decimals: point or comma.")
  var decimal: DecimalMark?

  @Option(help: "Encoding of the file, such as utf-8 or windows-1251.")
  var encoding: String?

  @Option(help: "How dates are written, such as dd.mm.yyyy or m/d/yy.")
  var dateFormat: String?

  /// How files are to be read.
  func options(_ common: CommonOptions) -> ReadingOptions {
    var options = ReadingOptions()
    options.delimiter = delimiter.map { $0 == "tab" || $0 == "\\t" ? "\t" : $0 }
    options.decimalMark = decimal
    options.encoding = encoding
    options.dateFormat = dateFormat
    options.workers = common.workers
    return options
  }
}
