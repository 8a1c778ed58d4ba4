internal import Foundation

/// Bytes that stay where they are for as long as someone holds the region: mapped from a file, or owned.
///
/// Nothing writes to them after the region is made, so threads may read them at will.
final class ByteRegion: @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>

  private enum Origin { case mapped, allocated, collected, none }
  private let origin: Origin

  /// An owned copy.
  convenience init(_ array: [UInt8]) {
    self.init(capacity: array.count) { target in
      _ = target.initialize(from: array)
      return array.count
    }
  }

  /// Owned bytes, at most `capacity`; `fill` writes them and returns how many.
  init(capacity: Int, fill: (UnsafeMutableBufferPointer<UInt8>) throws -> Int) rethrows {
    guard capacity > 0 else {
      bytes = UnsafeBufferPointer(start: nil, count: 0)
      origin = .none
      return
    }
    let target = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: capacity)
    do {
      let count = try fill(target)
      bytes = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(target)[..<count])
      origin = .allocated
    } catch {
      target.deallocate()
      throw error
    }
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
    case .none: break
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
