internal import CKernels
internal import ParallelWork

/// The places of the bytes at which a row can turn (delimiters, line ends, quotes), found a window of text at a time.
///
/// Finding them is work for vector instructions; reading a row then jumps from one to the next.
struct Marks: ~Copyable {
  /// Bytes that are searched at once: their marks stay in the nearest cache.
  private static let windowBytes = 8 << 10

  private let level: KernelLevel
  private let bytes: UnsafeMutablePointer<UInt8>
  private let places: UnsafeMutablePointer<UInt32>
  private let limit: UnsafePointer<UInt8>
  private var window: UnsafePointer<UInt8>
  private var windowEnd: UnsafePointer<UInt8>
  private var count = 0
  private var next = 0

  /// Marks from `start` to `limit`.
  ///
  /// - Parameters:
  ///   - marks: At most six bytes, at least one.
  ///   - level: The instructions to use; they change the time and nothing else.
  init(
    of marks: [UInt8], from start: UnsafePointer<UInt8>, to limit: UnsafePointer<UInt8>,
    level: KernelLevel
  ) {
    precondition(1...Marks.most ~= marks.count)
    self.level = level
    bytes = .allocate(capacity: Marks.most)
    for i in 0..<Marks.most { bytes[i] = marks[min(i, marks.count - 1)] }
    places = .allocate(capacity: Marks.windowBytes)
    self.limit = limit
    window = start
    windowEnd = start
  }

  private static let most = Int(CKERNELS_MARKS)

  deinit {
    bytes.deallocate()
    places.deallocate()
  }

  /// The first mark at `start` or after it that was not handed out yet; where there is none up to `bound`, some place
  /// beyond `bound`, or the limit of the text.
  @inline(__always)
  mutating func next(
    from start: UnsafePointer<UInt8>, bound: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    while true {
      while next < count {
        let place = window + Int(places[next])
        next += 1
        if place >= start { return place }
      }
      if windowEnd > bound || windowEnd == limit { return windowEnd }
      fill()
    }
  }

  /// Hands out the marks from `place` on (again).
  mutating func seek(_ place: UnsafePointer<UInt8>) {
    guard window <= place, place <= windowEnd else {
      window = place
      windowEnd = place
      count = 0
      next = 0
      return
    }
    while next > 0, window + Int(places[next - 1]) >= place { next -= 1 }
  }

  private mutating func fill() {
    window = windowEnd
    windowEnd = min(limit, window + min(Marks.windowBytes, limit - window))
    count = Int(ckernels_find_marks(level.rawValue, window, Int64(windowEnd - window), bytes, places))
    next = 0
  }
}
