internal import JSONDocuments

/// What happened to a run, for pages that listen: numbered, so that one whose line broke can go on where it was.
struct EventLog {
  /// How many are kept: a page that was away for longer is told the present.
  static let mostKept = 256

  /// Something that happened.
  struct Event: Equatable {
    let number: Int
    let kind: String
    let data: JSONValue

    /// As a stream of events says it (HTML, server-sent events).
    var bytes: [UInt8] { Array("event: \(kind)\nid: \(number)\ndata: \(data.line)\n".utf8) }
  }

  private(set) var kept: [Event] = []
  private var last = 0

  /// Says nothing, and keeps the line open.
  static let pause = Array(": \n\n".utf8)

  mutating func add(_ kind: String, _ data: JSONValue) -> Event {
    last += 1
    let event = Event(number: last, kind: kind, data: data)
    kept.append(event)
    if kept.count > Self.mostKept { kept.removeFirst(kept.count - Self.mostKept) }
    return event
  }

  /// What a page has missed that knows of all up to `number`; one that knows of nothing is told the last of each kind.
  func missed(after number: Int?) -> [Event] {
    if let number, number <= last { return kept.filter { $0.number > number } }
    var kinds: Set<String> = []
    return kept.reversed().filter { kinds.insert($0.kind).inserted }.reversed()
  }
}
