internal import Glibc

extension UnsafeMutableBufferPointer {
  /// Asks the system to keep this memory in large pages, before it is first touched.
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
