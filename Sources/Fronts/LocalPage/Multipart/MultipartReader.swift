internal import Glibc

/// Takes a form with a file (multipart/form-data, RFC 7578) apart while it arrives, in pieces of any size.
///
/// It keeps no more than a boundary or the head of one part: a file of any size passes through.
struct MultipartReader {
  /// What the form consists of, in order.
  enum Event: Equatable, Sendable {
    /// A field begins; one that carries a file has the name that its sender gave it.
    case part(name: String, fileName: String?)
    /// More of its content.
    case content([UInt8])
  }

  /// Why a form cannot be understood.
  enum Fault: Error, Equatable {
    /// A line that neither ends the form nor begins a part.
    case brokenBoundary
    /// The head of a part says no name, or is no head.
    case brokenHead
    /// More than ``MultipartReader/mostHeadBytes`` in the head of a part.
    case longHead
    /// More than ``MultipartReader/mostParts``.
    case manyParts
    /// The form ends before its last boundary.
    case cutShort
  }

  /// No browser writes a longer head.
  static let mostHeadBytes = 16_384
  /// No form of ours has more fields.
  static let mostParts = 64
  /// By RFC 2046.
  static let mostBoundaryBytes = 70

  private enum State { case preamble, boundary, head, content, end }

  private let boundary: [UInt8]
  /// A boundary stands on a line of its own, so the body is read as if a line ended before it.
  private var pending: [UInt8] = [0x0D, 0x0A]
  private var state = State.preamble
  private var parts = 0

  /// - Parameter boundary: As the type of the body says it; `nil` where it is none.
  init?(boundary: String) {
    let bytes = Array(boundary.utf8)
    guard !bytes.isEmpty, bytes.count <= Self.mostBoundaryBytes, bytes.allSatisfy({ 0x20...0x7E ~= $0 })
    else { return nil }
    self.boundary = [0x0D, 0x0A, 0x2D, 0x2D] + bytes
  }

  /// Takes in the next bytes of the body.
  ///
  /// - Parameter take: Told of what they complete.
  mutating func read(
    _ bytes: some Collection<UInt8>, take: (Event) throws -> Void
  ) throws {
    pending.append(contentsOf: bytes)
    while try step(take) {}
  }

  /// Says that the body has ended.
  func finish() throws(Fault) {
    guard case .end = state else { throw .cutShort }
  }

  /// Goes as far as `pending` allows; `false` where more bytes are needed.
  private mutating func step(_ take: (Event) throws -> Void) throws -> Bool {
    switch state {
    case .preamble, .content: return try passContent(take)
    case .boundary: return try passBoundary()
    case .head: return try passHead(take)
    case .end:
      // What follows the last boundary means nothing.
      pending.removeAll()
      return false
    }
  }

  private mutating func passContent(_ take: (Event) throws -> Void) throws -> Bool {
    let isContent = state == .content
    guard let place = Self.place(of: boundary, in: pending) else {
      // The beginning of a boundary may stand at the end.
      let kept = min(pending.count, boundary.count - 1)
      let passed = pending.count - kept
      if passed > 0 {
        if isContent { try take(.content(Array(pending[..<passed]))) }
        pending.removeFirst(passed)
      }
      return false
    }
    if isContent, place > 0 { try take(.content(Array(pending[..<place]))) }
    pending.removeFirst(place + boundary.count)
    state = .boundary
    return true
  }

  /// What follows a boundary: two hyphens after the last, else blanks and the end of the line.
  private mutating func passBoundary() throws -> Bool {
    if pending.starts(with: [0x2D, 0x2D]) {
      state = .end
      return true
    }
    let blanks = pending.prefix { $0 == 0x20 || $0 == 0x09 }.count
    guard blanks <= Self.mostBoundaryBytes else { throw Fault.brokenBoundary }
    let rest = pending.dropFirst(blanks)
    guard rest.count >= 2 else {
      guard rest.isEmpty || rest.first == 0x0D || (blanks == 0 && rest.first == 0x2D) else {
        throw Fault.brokenBoundary
      }
      return false
    }
    guard rest.starts(with: [0x0D, 0x0A]) else { throw Fault.brokenBoundary }
    parts += 1
    guard parts <= Self.mostParts else { throw Fault.manyParts }
    // The end of the line stays: an empty head is then like any other.
    pending.removeFirst(blanks)
    state = .head
    return true
  }

  private mutating func passHead(_ take: (Event) throws -> Void) throws -> Bool {
    guard let place = Self.place(of: [0x0D, 0x0A, 0x0D, 0x0A], in: pending) else {
      guard pending.count <= Self.mostHeadBytes else { throw Fault.longHead }
      return false
    }
    guard place <= Self.mostHeadBytes else { throw Fault.longHead }
    guard let head = PartHead(pending[..<place]) else { throw Fault.brokenHead }
    pending.removeFirst(place + 4)
    state = .content
    try take(.part(name: head.name, fileName: head.fileName))
    return true
  }

  /// Where `needle`, which begins with a line end, first stands in `bytes`.
  private static func place(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= needle.count else { return nil }
    return bytes.withUnsafeBytes { all -> Int? in
      guard let start = all.baseAddress else { return nil }
      var from = 0
      let last = bytes.count - needle.count
      while from <= last, let found = memchr(start + from, Int32(needle[0]), last - from + 1) {
        let place = UnsafeRawPointer(found) - start
        if all[place..<(place + needle.count)].elementsEqual(needle) { return place }
        from = place + 1
      }
      return nil
    }
  }
}
