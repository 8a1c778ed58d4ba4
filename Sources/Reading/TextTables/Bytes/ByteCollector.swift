internal import AtomicFiles
internal import FoundationEssentials
internal import Glibc

/// Why there is no room for more bytes.
package enum RoomError: Error, Equatable {
  /// There would be more than `limit`.
  case tooLarge(limit: Int)
  /// The system has no memory left.
  case outOfMemory
}

/// Bytes that come in pieces, nobody knows how many.
///
/// Beyond 16 MB they are kept in a file without a name and mapped from it, like those of a large file: memory for them
/// can be given back. Where there is no place for such a file they stay in memory, and never twice: large blocks are moved
/// by the system without being copied (`realloc`), and room that is not yet written to takes no memory.
struct ByteCollector: ~Copyable {
  private let limit: Int
  private let mostInMemory: Int
  private let memoryLimit: Int
  private let folder: String
  private var memory: UnsafeMutableRawPointer?
  private var capacity = 0
  /// Bytes in memory; those in the file come before them.
  private var held = 0
  /// The file's descriptor, or -1.
  private var file: Int32 = -1
  private var mostInFile: Int
  /// Bytes so far.
  private(set) var count = 0

  /// Begins with nothing.
  ///
  /// - Parameters:
  ///   - limit: The most bytes.
  ///   - mostInMemory: The most bytes before a file is used.
  ///   - memoryLimit: The most bytes of memory, where there is no place for a file.
  ///   - mostInFile: The most bytes of the file, beside half of what is free in its folder.
  ///   - folder: Where the file is.
  init(
    limit: Int = .max, mostInMemory: Int = 16 << 20, memoryLimit: Int = .max, mostInFile: Int = .max,
    folder: String = FileManager.default.temporaryDirectory.path
  ) {
    self.limit = limit
    self.mostInMemory = mostInMemory
    self.memoryLimit = memoryLimit
    self.mostInFile = mostInFile
    self.folder = folder
  }

  deinit {
    free(memory)
    if file >= 0 { close(file) }
  }

  /// Whether a file holds most of the bytes.
  var isInFile: Bool { file >= 0 }

  /// Adds what `fill` writes into `room` free bytes; it returns how many.
  ///
  /// - Throws: ``RoomError``.
  mutating func append(
    room: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) throws(RoomError) {
    let free = try reserve(room)
    let added = fill(free)
    held += added
    count += added
    guard count <= limit else { throw .tooLarge(limit: limit) }
    if file < 0 {
      if held >= mostInMemory, held - added < mostInMemory { openFile() }
    } else if held >= 1 << 20 {
      try moveToFile()
    }
  }

  /// Adds bytes.
  ///
  /// - Throws: ``RoomError``.
  mutating func append(_ bytes: some Collection<UInt8>) throws(RoomError) {
    try append(room: bytes.count) { free in free.initialize(fromContentsOf: bytes) }
  }

  /// Hands the bytes over, and begins with nothing again.
  ///
  /// - Throws: ``RoomError``.
  mutating func take() throws(RoomError) -> ByteRegion {
    if file >= 0 { try moveToFile() }
    if file >= 0 {
      if let region = ByteRegion(mapping: file, count: count) {
        close(file)
        (file, count) = (-1, 0)
        return region
      }
      try moveBack()
    }
    let bytes = UnsafeBufferPointer(start: memory?.assumingMemoryBound(to: UInt8.self), count: count)
    (memory, capacity, held, count) = (nil, 0, 0, 0)
    return ByteRegion(collected: bytes)
  }

  private mutating func reserve(_ room: Int) throws(RoomError) -> UnsafeMutableBufferPointer<UInt8> {
    if capacity - held < room {
      let wanted = max(held + room, min(capacity * 2, Int.max / 2))
      // Room that is not yet written to takes no memory.
      guard held + room <= memoryLimit else { throw .outOfMemory }
      guard let larger = realloc(memory, wanted) else { throw .outOfMemory }
      memory = larger
      capacity = wanted
    }
    let free = UnsafeMutableRawBufferPointer(start: memory.map { $0 + held }, count: room)
    return free.bindMemory(to: UInt8.self)
  }

  /// Begins a file where its folder takes one.
  private mutating func openFile() {
    var space = statvfs()
    guard statvfs(folder, &space) == 0 else { return }
    mostInFile = min(mostInFile, Int(clamping: UInt64(space.f_bavail) * UInt64(space.f_frsize) / 2))
    file = open(folder, UnnamedFile.flags | O_RDWR, 0o600)
  }

  /// Writes what is in memory behind what is in the file; where that cannot be done, all comes back into memory.
  private mutating func moveToFile() throws(RoomError) {
    guard count <= mostInFile else { return try moveBack() }
    var written = 0
    while written < held {
      let step =
        memory.map { pwrite(file, $0 + written, held - written, off_t(count - held + written)) } ?? -1
      if step < 0, errno == EINTR { continue }
      guard step > 0 else { return try moveBack() }
      written += step
    }
    held = 0
    // What was needed before there was a file is not needed any more.
    if capacity > 4 << 20, let smaller = realloc(memory, 1 << 20) {
      memory = smaller
      capacity = 1 << 20
    }
  }

  private mutating func moveBack() throws(RoomError) {
    let before = count - held
    guard count <= memoryLimit else { throw .outOfMemory }
    guard let all = malloc(max(count, 1)) else { throw .outOfMemory }
    var got = 0
    while got < before {
      let step = pread(file, all + got, before - got, off_t(got))
      if step < 0, errno == EINTR { continue }
      guard step > 0 else {
        free(all)
        throw .outOfMemory
      }
      got += step
    }
    if let memory { memcpy(all + before, memory, held) }
    free(memory)
    close(file)
    file = -1
    memory = all
    capacity = count
    held = count
  }
}
