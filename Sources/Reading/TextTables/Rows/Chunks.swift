internal import CKernels
internal import ParallelWork

extension DataFile {
  /// Divides the rows into chunks of about `size` bytes, each of which begins with a row.
  func chunks(index: Int, size: Int, workers: Workers) -> [Chunk] {
    let count = region.bytes.count
    guard dataStart < count else { return [] }
    let blocks = (dataStart..<count).blocks(of: size)
    guard blocks.count > 1 else { return [Chunk(file: index, start: dataStart, end: count, line: dataLine)] }
    let surveys = workers.map(blocks.count) { block in
      let survey = BlockSurvey(region.bytes, blocks[block], quote: format.quote, level: level)
      region.forget(blocks[block])
      return survey
    }
    guard surveys.contains(where: \.hasQuote) else { return chunks(index: index, at: surveys) }

    // A line end inside quotes is no row end. Mostly the first line end of a block is none of those: each block is read
    // as if it were so, and read again where the rows before it say otherwise.
    let guesses = workers.map(blocks.count) { block -> BlockRows in
      let bounds = blocks[block]
      let first = isLineStart(bounds.lowerBound) ? bounds.lowerBound : surveys[block].firstLineStart
      let guess = rows(from: first ?? bounds.upperBound, to: bounds.upperBound)
      region.forget(bounds)
      return guess
    }
    var chunks: [Chunk] = []
    var start = dataStart
    var line = dataLine
    for (block, guess) in guesses.enumerated() where start < blocks[block].upperBound {
      let found = guess.start == start ? guess : rows(from: start, to: blocks[block].upperBound)
      chunks.append(Chunk(file: index, start: start, end: found.end, line: line))
      start = found.end
      line += found.lines
    }
    return chunks
  }

  /// Chunks that begin with the first line of each block.
  private func chunks(index: Int, at surveys: [BlockSurvey]) -> [Chunk] {
    let count = region.bytes.count
    var chunks: [Chunk] = []
    var start = dataStart
    var line = dataLine
    var lineEnds = dataLine
    for (block, survey) in surveys.enumerated() {
      if block > 0, let first = survey.firstLineStart, first < count {
        chunks.append(Chunk(file: index, start: start, end: first, line: line))
        start = first
        line = lineEnds + 1
      }
      lineEnds += survey.lineEnds
    }
    if start < count { chunks.append(Chunk(file: index, start: start, end: count, line: line)) }
    return chunks
  }

  /// Whether a line begins at `place`, to all appearance: quotes are not looked at.
  private func isLineStart(_ place: Int) -> Bool {
    guard place > dataStart else { return true }
    let before = region.bytes[place - 1]
    return before == 10 || (before == 13 && region.bytes[place] != 10)
  }

  /// Reads the rows that begin in a range, from a place where one begins.
  private func rows(from start: Int, to end: Int) -> BlockRows {
    guard start < end, let base = region.bytes.baseAddress, var reader = reader(from: start, line: 0, to: end)
    else { return BlockRows(start: start, end: start, lines: 0) }
    while reader.next() {}
    return BlockRows(start: start, end: reader.position - base, lines: reader.line)
  }
}

/// The rows that begin in a block.
private struct BlockRows: Sendable {
  /// Where the first begins.
  let start: Int
  /// Where the next row begins that belongs to a later block.
  let end: Int
  /// Lines from one to the other.
  let lines: Int
}

/// What a block of bytes tells about rows without reading them.
struct BlockSurvey: Sendable {
  /// LF, CR LF and CR that end in the block; a CR LF that straddles its end counts in the next.
  let lineEnds: Int
  let hasQuote: Bool
  /// The place after the first line end in the block.
  let firstLineStart: Int?

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, quote: UInt8?, level: KernelLevel
  ) {
    guard let base = bytes.baseAddress else {
      (lineEnds, hasQuote, firstLineStart) = (0, false, nil)
      return
    }
    let lines = ckernels_survey_lines(
      level.rawValue, base + range.lowerBound, Int64(range.count), quote ?? 10,
      range.upperBound < bytes.count ? bytes[range.upperBound] : 0)
    lineEnds = Int(lines.line_ends)
    hasQuote = quote != nil && lines.quotes > 0
    firstLineStart = lines.first_line_start < 0 ? nil : range.lowerBound + Int(lines.first_line_start)
  }
}
