internal import LinearAlgebra

extension DataFile {
  /// Divides the rows into chunks of about `size` bytes, each of which begins with a row.
  func chunks(index: Int, size: Int, workers: Workers) -> [Chunk] {
    let count = region.bytes.count
    guard dataStart < count else { return [] }
    let blocks = (count - dataStart + size - 1) / size
    guard blocks > 1 else { return [Chunk(file: index, start: dataStart, end: count, line: dataLine)] }
    let surveys = workers.map(blocks) { block in
      let range = (dataStart + block * size)..<min(dataStart + (block + 1) * size, count)
      let survey = BlockSurvey(region.bytes, range, quote: format.quote)
      region.forget(range)
      return survey
    }
    // A line end inside quotes is no row end, so files with quotes are cut where a reader finds the rows.
    if surveys.contains(where: \.hasQuote) { return chunksByRows(index: index, size: size) }

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

  private func chunksByRows(index: Int, size: Int) -> [Chunk] {
    guard let base = region.bytes.baseAddress,
      let reader = reader(from: dataStart, line: dataLine, to: region.bytes.count)
    else { return [] }
    var chunks: [Chunk] = []
    var start = dataStart
    var line = dataLine
    while reader.next() {
      let position = reader.position - base
      guard position - start >= size else { continue }
      chunks.append(Chunk(file: index, start: start, end: position, line: line))
      region.forget(start..<position)
      start = position
      line = reader.line
    }
    if start < region.bytes.count {
      chunks.append(Chunk(file: index, start: start, end: region.bytes.count, line: line))
    }
    return chunks
  }
}

/// What a block of bytes tells about rows without reading them.
struct BlockSurvey: Sendable {
  /// LF, CR LF and CR that end in the block; a CR LF that straddles its end counts in the next.
  private(set) var lineEnds = 0
  private(set) var hasQuote = false
  /// The place after the first line end in the block.
  private(set) var firstLineStart: Int?

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, quote: UInt8?) {
    guard let base = bytes.baseAddress else { return }
    func isLineEnd(_ i: Int) -> Bool {
      base[i] == 10 || (base[i] == 13 && (i + 1 >= bytes.count || base[i + 1] != 10))
    }
    firstLineStart = range.first(where: isLineEnd).map { $0 + 1 }
    var i = range.lowerBound
    let quoteByte = quote ?? 10
    // Counts of a byte hold 255 at most; plain loops over bytes become vector instructions.
    while i + 240 <= range.upperBound {
      var feeds: UInt8 = 0
      var returns: UInt8 = 0
      var quotes: UInt8 = 0
      for j in 0..<240 {
        let byte = base[i + j]
        feeds &+= byte == 10 ? 1 : 0
        returns |= byte == 13 ? 1 : 0
        quotes |= byte == quoteByte ? 1 : 0
      }
      lineEnds += Int(feeds)
      if quotes != 0, quote != nil { hasQuote = true }
      // CR is rare but for CR LF, where LF has counted already.
      if returns != 0 { for j in i..<(i + 240) where base[j] == 13 && isLineEnd(j) { lineEnds += 1 } }
      i += 240
    }
    while i < range.upperBound {
      if isLineEnd(i) { lineEnds += 1 }
      if base[i] == quote { hasQuote = true }
      i += 1
    }
  }
}
