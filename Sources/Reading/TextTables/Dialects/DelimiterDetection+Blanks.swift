extension DelimiterDetection {
  /// Those of the candidates that may win: blanks divide cells only where nothing else does.
  ///
  /// A comma, semicolon, tab or bar in the header and in every row leaves no doubt, however well the words of names and
  /// times of day look when blanks or colons divide them.
  func withoutWeak(_ candidates: [RowFormat]) -> [RowFormat] {
    let weak = candidates.filter { $0.isBlankRuns || $0.delimiter == [UInt8(ascii: ":")] }
    guard !weak.isEmpty else { return candidates }
    let blanks = candidates.first { $0.isBlankRuns }.map(sample)
    let isDivided = candidates.contains { candidate in
      Self.firm.contains(candidate.delimiter) && dividesEveryRow(candidate, blanks: blanks)
    }
    return isDivided ? candidates.filter { !weak.contains($0) } : candidates
  }

  /// Signs that people choose to divide cells.
  private static let firm: [[UInt8]] = [",", ";", "\t", "|"].map { Array($0.utf8) }

  /// Whether the rows have the same number of cells, two at least, from the header on.
  ///
  /// - Parameter blanks: The same text divided by blanks.
  private func dividesEveryRow(_ format: RowFormat, blanks: SampleRows?) -> Bool {
    let sample = sample(of: format)
    let columns = sample.columnCount
    let rows = sample.rows.filter { !$0.isBlank }
    guard columns > 1, let first = rows.firstIndex(where: { $0.cells.count == columns && !$0.isBroken })
    else { return false }
    let table = rows[first...]
    let irregular = table.count { $0.cells.count != columns || $0.isBroken }
    guard irregular * 10 <= table.count || irregular == 1 && table.count > 2 else { return false }
    if table.allSatisfy({ row in Self.isDividedInNumbers(row.cells) }) { return false }
    // A header that blanks divide as they do the rows below it, and this sign does not.
    let width = blanks?.columnCount ?? 0
    let isHeadedByBlanks = blanks?.rows.contains { row in
      width > 1 && row.line < rows[first].line && row.cells.count == width && !row.isBlank
    }
    return isHeadedByBlanks != true
  }

  /// Whether a digit stands on both sides of every delimiter, as it does around a decimal comma.
  private static func isDividedInNumbers(_ cells: [String]) -> Bool {
    zip(cells, cells.dropFirst()).allSatisfy { left, right in
      left.last?.isASCIIDigit == true && right.first?.isASCIIDigit == true
    }
  }

  /// Whether tabs divide the rows of a file whose name says that they do.
  func isTabbed(named name: String) -> Bool {
    let name = name.lowercased()
    let plain = [".gz", ".zst"].first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? name
    guard occurs(9), plain.hasSuffix(".tsv") || plain.hasSuffix(".tab") else { return false }
    return sample(of: RowFormat(delimiter: [9], quote: UInt8(ascii: "\""))).columnCount > 1
  }
}

extension Character {
  /// 0 to 9.
  var isASCIIDigit: Bool { isASCII && isNumber }
}
