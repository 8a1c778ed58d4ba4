extension Workers {
  /// An array whose blocks are written at the same time, each by one job and to the place of its own: nothing is
  /// copied together afterwards.
  ///
  /// - Parameters:
  ///   - counts: Elements of each block.
  ///   - write: Writes all elements of a block.
  package func array<Element: Sendable>(
    blocks counts: [Int], _ write: @Sendable (_ block: Int, _ output: inout OutputSpan<Element>) -> Void
  ) -> [Element] {
    let starts = counts.reduce(into: [0]) { starts, count in starts.append(starts[starts.count - 1] + count) }
    return Array(largeCapacity: starts[counts.count]) { output in
      output.withUnsafeMutableBufferPointer { memory, written in
        // Each job writes the places of its own block, so the jobs cannot meet.
        nonisolated(unsafe) let memory = memory
        perform(counts.count) { block in
          let place = UnsafeMutableBufferPointer(rebasing: memory[starts[block]..<starts[block + 1]])
          var output = OutputSpan(buffer: place, initializedCount: 0)
          write(block, &output)
          let count = output.finalize(for: place)
          precondition(count == place.count, "a block is not full")
        }
        written = starts[counts.count]
      }
    }
  }

  /// The parts one after the other.
  package func joined<Element: Sendable>(_ parts: [[Element]]) -> [Element] {
    array(blocks: parts.map(\.count)) { part, output in
      output.withUnsafeMutableBufferPointer { place, count in
        count = place.initialize(fromContentsOf: parts[part])
      }
    }
  }
}

extension Array {
  /// An array of which so much is used, or grown into, that it should lie in large pages of memory.
  ///
  /// A table that is read at random places spends most of its time on looking up small pages, and one that is written
  /// once on getting them from the system. Where the system does not heed the advice, nothing changes but the time.
  package init(largeCapacity capacity: Int, initializingWith write: (inout OutputSpan<Element>) -> Void) {
    // All empty arrays share one place, to which the initialiser would write their count.
    guard capacity > 0 else {
      self = []
      return
    }
    self.init(unsafeUninitializedCapacity: capacity) { memory, count in
      memory.preferLargePages()
      var output = OutputSpan(buffer: memory, initializedCount: 0)
      write(&output)
      count = output.finalize(for: memory)
    }
  }
}

extension Range<Int> {
  /// The range in pieces that are worth a job each.
  package func blocks(of size: Int = 1 << 16) -> [Range<Int>] {
    stride(from: lowerBound, to: upperBound, by: size).map { $0..<Swift.min($0 + size, upperBound) }
  }
}
