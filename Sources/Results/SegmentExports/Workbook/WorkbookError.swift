public import Wording

/// Why results could not be written as a workbook.
public enum WorkbookError: ExplainedError, Equatable {
  /// A part of it, or all, would be larger than the format allows.
  case tooLarge
  /// A table has more columns than a sheet.
  case manyColumns(Int)
  /// A table of ours that was saved before is not as we write it.
  case changedTable(file: String, line: Int)
  /// There is no memory left to pack it in.
  case outOfMemory
}
