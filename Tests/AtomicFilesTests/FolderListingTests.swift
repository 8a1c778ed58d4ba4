import Foundation
import TestSupport
import Testing

@testable import AtomicFiles

@Suite struct FolderListingTests {
  /// More names than the system hands over at once, of all lengths: the last of each piece end where its memory ends.
  @Test func `every name of a folder is listed, whatever its length`() throws {
    try withFile([], name: "0") { file in
      let folder = file.deletingLastPathComponent()
      var expected: Set = ["0"]
      for number in 1...1500 {
        let name = "\(number)-" + String(repeating: "é", count: number % 120)
        try Data().write(to: folder.appending(path: name))
        expected.insert(name)
      }
      let names = try #require(FolderListing.names(in: folder.path))
      #expect(names.count == expected.count && Set(names) == expected)
    }
    #expect(FolderListing.names(in: "/nowhere/at/all") == nil)
  }
}
