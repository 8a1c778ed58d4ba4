internal import Glibc

/// Bytes that stay where they are for as long as someone holds the region: mapped from a file, or owned.
///
/// Nothing writes to them after the region is made, so threads may read them at will.
final class ByteRegion: @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>

  private enum Origin { case mapped, allocated, collected }
  private let origin: Origin

  /// An owned copy.
  init(_ array: [UInt8]) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: array.count)
    _ = copy.initialize(from: array)
    bytes = UnsafeBufferPointer(copy)
    origin = .allocated
  }

  /// Takes over what a ``ByteCollector`` got from `malloc`.
  init(collected bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    origin = .collected
  }

  /// The first `count` bytes of an open file; `nil` where the file cannot be mapped.
  init?(mapping descriptor: Int32, count: Int) {
    guard count > 0, let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { return nil }
    bytes = UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count)
    origin = .mapped
  }

  deinit {
    guard let start = bytes.baseAddress else { return }
    switch origin {
    case .mapped: munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
    case .allocated: start.deallocate()
    case .collected: free(UnsafeMutableRawPointer(mutating: start))
    }
  }

  /// Gives the memory of a range back to the system; reading it again fetches it from the file.
  func forget(_ range: Range<Int>) {
    guard case .mapped = origin, let start = bytes.baseAddress else { return }
    let page = 1 << 16
    let first = (range.lowerBound + page - 1) / page * page
    let last = range.upperBound / page * page
    guard first < last else { return }
    madvise(UnsafeMutableRawPointer(mutating: start + first), last - first, Int32(MADV_DONTNEED))
  }
}
