internal import FoundationEssentials
internal import Synchronization

extension Workers {
  /// Processors that this process may run on.
  static var processorCount: Int { ProcessInfo.processInfo.activeProcessorCount }
}

/// Hands out each job once.
final class JobCounter: Sendable {
  private let next = Atomic<Int>(0)

  func take(below limit: Int) -> Int? {
    let index = next.add(1, ordering: .relaxed).oldValue
    return index < limit ? index : nil
  }
}

/// A place for the value of each job.
final class Results<Value: Sendable>: Sendable {
  private let values: Mutex<[Value?]>

  init(count: Int) { values = Mutex(Array(repeating: nil, count: max(count, 0))) }

  func set(_ value: Value, at index: Int) { values.withLock { $0[index] = value } }

  // A key path of a generic type would be looked up anew at each call.
  var all: [Value] { values.withLock { $0.compactMap { $0 } } }
}
