internal import JSONDocuments
internal import Wording

/// Where everything comes together: runs, jobs, and who listens. Used on one thread.
final class Desk {
  let options: DeskOptions
  let places: Places
  let shelf: RunShelf
  let launcher: any Launcher
  /// Seconds that only ever grow, and what the person's clock shows.
  let clock: () -> (seconds: Double, moment: Moment)

  private var generator: any RandomNumberGenerator
  var queue = JobQueue()
  var live: [RunID: LiveRun] = [:]
  var lastListener = 0
  var isStopping = false

  /// How many pages may listen to one run.
  static let mostListeners = 4

  init(
    _ options: DeskOptions, secret: Secret, shelf: RunShelf, launcher: any Launcher,
    generator: any RandomNumberGenerator, clock: @escaping () -> (seconds: Double, moment: Moment)
  ) {
    self.options = options
    self.places = Places(secret)
    self.shelf = shelf
    self.launcher = launcher
    self.generator = generator
    self.clock = clock
  }
}

// Runs.
extension Desk {
  /// Makes the folder of a new run.
  func add(_ card: RunCard) throws(Refused) -> RunID {
    guard queue.hasRoom, !isStopping else { throw Refused(503, .tooManyJobs) }
    // Two at the same second differ in their letters; a third try means that the disk is the matter.
    for _ in 0..<3 {
      let id = RunID(at: clock().moment, using: &generator)
      if shelf.add(card, id) { return id }
    }
    throw Refused(507, .cannotKeep)
  }

  /// Gives a run its place in the queue.
  func enqueue(_ id: RunID) throws(Refused) {
    guard !isStopping, queue.add(id) else { throw Refused(503, .tooManyJobs) }
    change(id) { $0.state = .waiting }
    giveTurn()
  }

  /// Changes what is kept of a run, and tells whoever listens when it stands elsewhere.
  func change(_ id: RunID, _ edit: (inout RunCard) -> Void) {
    guard var card = shelf.card(id) else { return }
    let before = card.state
    edit(&card)
    shelf.keep(card, id)
    if card.state != before { tell(id, "state", ["state": card.state.rawValue]) }
    if !card.state.isBusy { forgetIfUnwatched(id) }
  }

  /// What nobody listens to, and no job works on, is only on the disk.
  func forgetIfUnwatched(_ id: RunID) {
    if live[id]?.listeners.isEmpty == true, live[id]?.job == nil { live[id] = nil }
  }

  /// What a page about a run is made from; `nil` where there is none.
  func subject(_ id: RunID, _ language: Language) -> RunSubject? {
    guard let card = shelf.card(id) else { return nil }
    var subject = RunSubject(id: id, card: card, words: PageWords(language), places: places)
    subject.finding = finding(of: id)
    subject.stage = live[id]?.stage
    subject.seconds = live[id]?.began.map { Int(clock().seconds - $0) } ?? 0
    subject.files = shelf.resultNames(id)
    return subject
  }

  /// What the file of a run was found to be.
  func finding(of id: RunID) -> Finding? {
    Disk.bytes(of: findingPath(id), limit: 1 << 26).flatMap { JSONValue(document: $0) }.flatMap {
      Finding($0)
    }
  }

  func findingPath(_ id: RunID) -> String { shelf.path(id) + "/finding.json" }

  /// Ends a run that waits or is at work; `false` where it does neither.
  func cancel(_ id: RunID) -> Bool {
    if let job = live[id]?.job {
      live[id]?.wish = .cancelled
      job.stop()
      return true
    }
    guard queue.waiting.contains(id) else { return false }
    queue.remove(id)
    change(id) { $0.state = .cancelled }
    return true
  }

  /// Takes a run away with all that is kept of it, once its job has ended.
  func delete(_ id: RunID) {
    if let job = live[id]?.job {
      live[id]?.wish = .deleted
      return job.stop()
    }
    queue.remove(id)
    forget(id)
  }

  func forget(_ id: RunID) {
    live[id]?.listeners.values.forEach { $0.end() }
    live[id] = nil
    shelf.remove(id)
  }
}
