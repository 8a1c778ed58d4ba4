internal import ParallelWork

/// Which pieces of several columns one column is put together from, in order.
struct ColumnPieces: Sendable {
  /// Neighbouring numbers of one of the columns.
  struct Piece: Sendable {
    let column: UInt32
    let count: UInt32
    let start: Int
  }

  let pieces: [Piece]
  /// Pieces that are worth a job each.
  private let blocks: [Range<Int>]
  /// Numbers in each block.
  private let counts: [Int]

  init(_ pieces: [Piece]) {
    self.pieces = pieces
    blocks = pieces.indices.blocks(of: 1 << 12)
    counts = blocks.map { block in pieces[block].reduce(0) { $0 + Int($1.count) } }
  }

  /// Where each piece begins in what is put together, and where the last ends.
  var starts: AscendingColumn {
    var starts = AscendingColumn(CollectionOfOne(0))
    starts.reserveCapacity(pieces.count + 1)
    var end = 0
    for piece in pieces {
      end += Int(piece.count)
      starts.append(end)
    }
    return starts
  }

  /// The numbers of all pieces.
  func gather<Number: BitwiseCopyable & Sendable>(from columns: [[Number]], workers: Workers) -> [Number] {
    workers.array(blocks: counts) { block, output in
      output.withUnsafeMutableBufferPointer { output, written in
        for piece in pieces[blocks[block]] {
          let range = piece.start..<(piece.start + Int(piece.count))
          columns[Int(piece.column)].withUnsafeBufferPointer { column in
            let place = UnsafeMutableBufferPointer(rebasing: output[written..<(written + range.count)])
            written += place.initialize(fromContentsOf: column[range])
          }
        }
      }
    }
  }

  /// The numbers of all pieces.
  func gather<Narrow: FixedWidthInteger & BitwiseCopyable & Sendable>(
    from columns: [CompactColumn<Narrow>], workers: Workers
  ) -> CompactColumn<Narrow> {
    let narrow = gather(from: columns.map(\.narrow), workers: workers)
    guard columns.contains(where: { !$0.wide.isEmpty }) else { return CompactColumn(narrow, wide: []) }
    let starts = counts.reduce(into: [0]) { starts, count in starts.append(starts[starts.count - 1] + count) }
    let wide = workers.map(blocks.count) { block in
      var place = starts[block]
      var wide: [CompactColumn<Narrow>.Wide] = []
      for piece in pieces[blocks[block]] {
        let column = columns[Int(piece.column)]
        for source in piece.start..<(piece.start + Int(piece.count)) {
          if narrow[place] == .max {
            wide.append(CompactColumn<Narrow>.Wide(place: place, number: column.wideNumber(at: source)))
          }
          place += 1
        }
      }
      return wide
    }
    return CompactColumn(narrow, wide: wide.flatMap(\.self))
  }
}
