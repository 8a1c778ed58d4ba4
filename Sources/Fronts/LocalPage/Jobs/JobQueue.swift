/// Which run has its turn: one at a time, the others in the order in which they came.
struct JobQueue: Equatable {
  /// How many may wait.
  static let mostWaiting = 8

  private(set) var running: RunID?
  private(set) var waiting: [RunID] = []

  /// Whether one more would be taken.
  var hasRoom: Bool { running == nil || waiting.count < Self.mostWaiting }

  /// Takes a run in; `false` where too many wait, or where it is in already.
  mutating func add(_ id: RunID) -> Bool {
    guard hasRoom, running != id, !waiting.contains(id) else { return false }
    waiting.append(id)
    return true
  }

  /// Gives the turn to the next, if nobody has it.
  mutating func next() -> RunID? {
    guard running == nil, !waiting.isEmpty else { return nil }
    running = waiting.removeFirst()
    return running
  }

  /// Takes a run out, whether it waits or has its turn.
  mutating func remove(_ id: RunID) {
    if running == id { running = nil }
    waiting.removeAll { $0 == id }
  }
}
