internal import ParallelWork

/// Finds the delimiter and the quote by dividing the beginning of a file in every way that makes sense.
struct DelimiterDetection {
  private let region: ByteRegion
  private let start: Int
  /// Where the part that was looked at ends.
  let end: Int
  private let limits: RowLimits
  private let level: KernelLevel
  /// For each byte, whether it occurs.
  private let present: [Bool]

  /// Looks at the text from `start` to about `start + size`, cut at a line end.
  init(_ text: DecodedText, start: Int, limits: RowLimits, level: KernelLevel, size: Int = 1 << 16) {
    region = text.region
    self.start = start
    self.limits = limits
    self.level = level
    let bytes = text.region.bytes
    var end = min(start + size, bytes.count)
    if end < bytes.count, let lineEnd = bytes[start..<end].lastIndex(where: { $0 == 10 || $0 == 13 }) {
      end = lineEnd + 1
    }
    self.end = end
    var present = [Bool](repeating: false, count: 256)
    for byte in UnsafeBufferPointer(rebasing: bytes[start..<max(start, end)]) { present[Int(byte)] = true }
    self.present = present
  }

  /// The format whose rows agree best: equally many cells, most of them numbers, days or plain words.
  func detect(delimiter given: RowFormat?) -> RowFormat {
    var best: (format: RowFormat, score: Double)?
    for quote in quotes {
      let candidates = candidates(given).map { candidate in
        var format = candidate
        format.quote = quote
        return format
      }
      for candidate in given == nil ? withoutWeak(candidates) : candidates {
        var format = candidate
        if given == nil { format = padded(format) }
        let score = score(of: format)
        if best.map({ score > $0.score * 1.0001 }) ?? true { best = (format, score) }
      }
    }
    var format = best?.format ?? .rfc4180
    format.escape = escape(in: format)
    return format
  }

  private func candidates(_ given: RowFormat?) -> [RowFormat] {
    if let given { return [given] }
    let texts = [",", ";", "\t", "|", "||", ";;", "::", "~|~", "^", "~", "\u{1}", "\u{1F}", "¦", "§", ":"]
    // A delimiter that comes in pairs only is a pair, not one with an empty column on its right.
    let present = texts.map { Array($0.utf8) }.filter { text in
      contains(text)
        && !(text.count == 1 && texts.contains { $0.utf8.elementsEqual(text + text) }
          && comesInPairs(text[0]))
    }
    let formats = present.map { RowFormat(delimiter: $0, quote: nil) }
    return (formats.isEmpty ? [RowFormat(delimiter: [UInt8(ascii: ",")], quote: nil)] : formats)
      + (contains([32]) || contains([9]) ? [.blankRuns(quote: nil)] : [])
  }

  private func contains(_ text: [UInt8]) -> Bool {
    guard let first = text.first, present[Int(first)] else { return false }
    if text.count == 1 { return true }
    let bytes = region.bytes
    return (start..<end).contains { i in
      bytes[i] == first && i + text.count <= end && text.indices.allSatisfy { bytes[i + $0] == text[$0] }
    }
  }

  /// Whether `byte` stands in the part that was looked at.
  func occurs(_ byte: UInt8) -> Bool { present[Int(byte)] }

  /// The quotes that open some cell.
  private var quotes: [UInt8] {
    let single = UInt8(ascii: "'")
    guard present[Int(single)] else { return [UInt8(ascii: "\"")] }
    let bytes = region.bytes
    let opens = (start..<end).contains { i in
      bytes[i] == single && (i == start || ",;\t|\n\r".utf8.contains(bytes[i - 1]))
    }
    return [UInt8(ascii: "\"")] + (opens ? [single] : [])
  }

  /// How well a format divides the text: the share of rows with the usual number of cells, times the share of cells
  /// that look like something, both in 0...1 (after van den Burg, Nazábal and Sutton, "Wrangling messy CSV files
  /// by detecting row and type patterns", 2019).
  private func score(of format: RowFormat) -> Double {
    let sample = sample(of: format)
    let rows = sample.rows.filter { !$0.isBlank }
    guard !rows.isEmpty else { return 0 }
    let columns = sample.columnCount
    let regular = rows.filter { $0.cells.count == columns && !$0.isBroken }
    guard columns > 0, !regular.isEmpty else { return 0 }
    var meaning = 0.0
    var known = 0
    for row in regular {
      for (cell, kind) in zip(row.cells, row.kinds) {
        let weight = Self.meaning(of: cell, kind, format)
        meaning += weight
        if kind == .number || kind == .date { known += 1 }
      }
    }
    let cells = regular.count * columns
    // Words of a sentence are also divided by blanks: there must be more than words.
    if format.isBlankRuns, columns < 2 || known * 5 < cells * 2 { return 0 }
    // Hardly anyone chooses a colon, which also stands in times of day.
    let rarity = format.delimiter == [UInt8(ascii: ":")] ? 0.5 : 1
    let consistency = Double(regular.count) / Double(rows.count)
    let width = columns == 1 ? 0.02 : 1 - 1 / Double(columns)
    return rarity * consistency * width * (0.05 + meaning / Double(cells))
  }

  private static func meaning(of cell: String, _ kind: CellKind, _ format: RowFormat) -> Double {
    switch kind {
    case .number, .date: return 1
    case .missing: return 0.9
    case .text:
      let bytes = cell.utf8
      // A quote at an end shows that quotes were not understood.
      if bytes.first == UInt8(ascii: "\"") || bytes.last == UInt8(ascii: "\"") { return 0 }
      if isTimeOfDay(bytes) { return 1 }
      return bytes.contains { $0 == 9 || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") } ? 0.2 : 0.7
    }
  }

  private static func isTimeOfDay(_ bytes: String.UTF8View) -> Bool {
    4...8 ~= bytes.count && bytes.contains(UInt8(ascii: ":"))
      && bytes.allSatisfy { $0 &- 48 <= 9 || $0 == UInt8(ascii: ":") }
  }

  /// A backslash, where it stands before quotes inside quotes; a double quote, where single quotes enclose cells and
  /// double ones come in pairs only.
  private func escape(in format: RowFormat) -> UInt8? {
    let double = UInt8(ascii: "\"")
    if format.quote == UInt8(ascii: "'"), present[Int(double)], comesInPairs(double) { return double }
    guard let quote = format.quote, present[Int(UInt8(ascii: "\\"))] else { return nil }
    let bytes = region.bytes
    let backslash = UInt8(ascii: "\\")
    var escaped = 0
    var doubled = 0
    for i in start..<end where bytes[i] == quote && i > start {
      if bytes[i - 1] == backslash { escaped += 1 }
      if bytes[i - 1] == quote { doubled += 1 }
    }
    guard escaped > 0 else { return nil }
    // A path that ends with a backslash before its closing quote is no escape: see which reading breaks fewer rows.
    var with = format
    with.escape = backslash
    return brokenness(of: with) < brokenness(of: format)
      || doubled == 0 && brokenness(of: with) == brokenness(of: format)
      ? backslash : nil
  }

  private func comesInPairs(_ byte: UInt8) -> Bool {
    var run = 0
    for other in UnsafeBufferPointer(rebasing: region.bytes[start..<end]) {
      if other == byte {
        run += 1
      } else {
        guard run % 2 == 0 else { return false }
        run = 0
      }
    }
    return run % 2 == 0
  }

  func sample(of format: RowFormat) -> SampleRows {
    SampleRows(
      region, from: start, to: end, format: format, limits: limits, count: 200, level: level)
  }

  private func brokenness(of format: RowFormat) -> Int {
    let sample = sample(of: format)
    let columns = sample.columnCount
    return sample.rows.count { $0.isBroken || $0.cells.count != columns }
  }

  /// The blanks around every delimiter, where every row has them.
  private func padded(_ format: RowFormat) -> RowFormat {
    guard !format.isBlankRuns, let base = region.bytes.baseAddress else { return format }
    for (before, after) in [(true, true), (false, true), (true, false)] {
      var padded = format
      padded.padsBefore = before
      padded.padsAfter = after
      var reader = RowReader(
        base + start, end: base + end, limit: base + end, line: 1, format: padded, limits: limits,
        level: level)
      var rows = 0
      while rows < 500, reader.missingPads == 0, reader.next() { rows += 1 }
      if rows > 1, reader.missingPads == 0, reader.pads > 0 { return padded }
    }
    return format
  }
}
