internal import Glibc

/// Memory for packed rows: taken in blocks, given back to the system block by block once they are read.
///
/// Blocks lie in slabs that grow with what is asked for, so that a short log takes little.
final class RowMemory: @unchecked Sendable {
  private var slabs: [UnsafeMutableRawPointer] = []
  private var freeBytes = 0

  private static let leastSlabBytes = 1 << 16
  private static let mostSlabBytes = 4 << 20

  deinit {
    for slab in slabs { slab.deallocate() }
  }

  /// A block of memory, which holds anything.
  ///
  /// - Parameter bytes: At most 64 KB.
  func block(_ bytes: Int) -> UnsafeMutableRawPointer {
    if let slab = slabs.last, bytes <= freeBytes {
      freeBytes -= bytes
      return slab + freeBytes
    }
    let size = min(RowMemory.leastSlabBytes << min(slabs.count, 16), RowMemory.mostSlabBytes)
    let slab = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: RowMemory.pageBytes)
    slabs.append(slab)
    freeBytes = size - bytes
    return slab + freeBytes
  }

  /// Gives the whole pages of a block back; what they held is lost.
  static func forget(_ block: UnsafeMutableRawPointer, bytes: Int) {
    let start = (Int(bitPattern: block) + pageBytes - 1) / pageBytes * pageBytes
    let end = (Int(bitPattern: block) + bytes) / pageBytes * pageBytes
    guard start < end else { return }
    madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, Int32(MADV_DONTNEED))
  }

  private static let pageBytes = Int(sysconf(Int32(_SC_PAGESIZE)))
}
