internal import Foundation

extension UnsafeMutableBufferPointer {
  /// Asks the system to keep this memory in large pages, before it is first touched.
  ///
  /// A table that is read at random places spends most of its time on looking up small pages. Where the system does not
  /// heed the advice, nothing changes but the time.
  func preferLargePages() {
    #if os(Linux)
      guard let baseAddress, count * MemoryLayout<Element>.stride >= 4 << 20 else { return }
      let page = Int(sysconf(Int32(_SC_PAGESIZE)))
      let start = (Int(bitPattern: baseAddress) + page - 1) / page * page
      let end = Int(bitPattern: baseAddress + count) / page * page
      madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, Int32(MADV_HUGEPAGE))
    #endif
  }
}
