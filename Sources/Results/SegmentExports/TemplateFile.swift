package import Wording

/// An empty workbook for a shop's own orders: filled in, it is read without a flag.
package struct TemplateFile {
  private let language: Language

  /// - Parameter language: Of the columns' names and of what stands beside them.
  package init(language: Language) { self.language = language }

  /// Hands the workbook's bytes to `append`, piece by piece.
  package func write(to append: ([UInt8]) throws -> Void) throws {
    try write(orders: [], to: append)
  }

  /// - Parameter orders: Rows that somebody has filled in.
  func write(orders: [[SheetCell]], to append: ([UInt8]) throws -> Void) throws {
    let template = TemplateSheets(language: language)
    try withoutActuallyEscaping(append) { append in
      var workbook = WorkbookWriter(append)
      try workbook.add(template.orders(filledWith: orders))
      try workbook.add(template.advice)
      try workbook.finish(created: nil)
    }
  }
}
