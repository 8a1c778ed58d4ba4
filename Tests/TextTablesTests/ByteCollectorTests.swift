import Foundation
import TestSupport
import Testing
@testable import TextTables

@Suite struct ByteCollectorTests {
  @Test func `pieces of any size come out as they went in`() throws {
    var random = SeededGenerator(seed: 11)
    // In memory, in a file, back from one that may take so much, and where no file can be.
    let folder = FileManager.default.temporaryDirectory.path
    let places = [
      (Int.max, 0, folder), (1000, .max, folder), (1 << 18, 2 << 20, folder), (1000, .max, "/no"),
    ]
    for (mostInMemory, mostInFile, folder) in places + places + places {
      var collector = ByteCollector(mostInMemory: mostInMemory, mostInFile: mostInFile, folder: folder)
      var expected: [UInt8] = []
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        let size = Int.random(in: 0...(1 << Int.random(in: 0...19, using: &random)), using: &random)
        let piece = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ size) }
        try collector.append(piece)
        expected += piece
      }
      #expect(collector.count == expected.count)
      #expect(try collector.take().array == expected)
      #expect(try collector.count == 0 && collector.take().array.isEmpty)
    }
  }

  @Test func `much is in a file as long as there is room for it`() throws {
    var collector = ByteCollector(mostInMemory: 1000, mostInFile: 4 << 20)
    let piece = [UInt8](repeating: 7, count: 1 << 20)
    for size in 1...8 {
      try collector.append(piece)
      #expect(collector.isInFile == (size <= 4))
    }
    #expect(try collector.take().array.elementsEqual(repeatElement(7, count: 8 << 20)))
  }

  @Test func `room that is not filled is given to the next piece`() throws {
    var collector = ByteCollector()
    for byte in UInt8(0)..<200 {
      try collector.append(room: 4096) { free in
        free[0] = byte
        return 1
      }
    }
    #expect(try collector.take().array == Array(0..<200))
  }

  @Test func `one byte more than the limit is refused, and so is more than the memory`() throws {
    var full = ByteCollector(limit: 4)
    try full.append([1, 2, 3, 4])
    #expect(full.count == 4)
    #expect(throws: RoomError.tooLarge(limit: 4)) {
      var collector = ByteCollector(limit: 4)
      try collector.append([1, 2, 3, 4, 5])
    }
    #expect(throws: RoomError.outOfMemory) {
      var collector = ByteCollector()
      try collector.append(room: 1 << 60) { _ in 0 }
    }
  }

  @Test func `rows come out as RFC 4180`() throws {
    let rows = (0..<5000).map { ["\($0)", "a, \"b\"", ""] }
    var collector = RowCollector(limit: 1 << 20)
    var writer = CSVWriter()
    for row in rows {
      try collector.append(row.map { DatabaseCell(text: $0, isText: false) })
      writer.write(row)
    }
    #expect(try collector.take().array == writer.bytes)
  }
}
