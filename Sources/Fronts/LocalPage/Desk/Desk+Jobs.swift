internal import JSONDocuments
internal import Wording

extension Desk {
  func giveTurn() {
    guard !isStopping, let id = queue.next() else { return }
    guard let card = shelf.card(id) else { return endTurn(of: id) }
    switch card.kind {
    case .run: look(at: id, card)
    case .sample: start(id, .sample(card: card, result: shelf.resultPath(id), threads: options.threads))
    case .classify, .today: follow(id, card)
    case .export: handOver(id, card)
    }
  }

  private func endTurn(of id: RunID) {
    queue.remove(id)
    giveTurn()
  }

  private func look(at id: RunID, _ card: RunCard) {
    guard let upload = card.upload else { return fail(id, Obstacle(message: PageText.uploadGone.text)) }
    Disk.remove(findingPath(id))
    let command = ChildCommand.preview(
      shelf.path(id) + "/" + upload, card: card, answers: Answers(card.answers), output: findingPath(id),
      threads: options.threads)
    work(id, .looking, command) { desk, end in desk.looked(at: id, end) }
  }

  /// Where nothing is in doubt the run starts at once.
  private func looked(at id: RunID, _ end: ChildEnd) {
    guard let card = shelf.card(id) else { return endTurn(of: id) }
    let obstacle = finding(of: id)?.obstacle ?? live[id]?.lastWord?.obstacle
    if end == .exit(0), obstacle == nil, let upload = card.upload {
      let command = ChildCommand.run(
        shelf.path(id) + "/" + upload, card: card, answers: Answers(card.answers),
        result: shelf.resultPath(id), threads: options.threads)
      return start(id, command)
    }
    if case .exit = end, let obstacle, obstacle.field != nil {
      change(id) { card in
        card.state = .asking
        card.obstacle = obstacle
      }
      return endTurn(of: id)
    }
    fail(id, obstacle ?? self.obstacle(of: end))
  }

  private func follow(_ id: RunID, _ card: RunCard) {
    guard let upload = card.upload, let parent = card.parent else {
      return fail(id, Obstacle(message: PageText.uploadGone.text))
    }
    Disk.remove(shelf.draftPath(id))
    _ = Disk.makeFolder(shelf.draftPath(id))
    let name = card.kind == .today ? "today.csv" : "customers.csv"
    let command = ChildCommand.follow(
      card.kind.rawValue, parent: shelf.resultPath(parent), shelf.path(id) + "/" + upload, card: card,
      answers: Answers(card.answers), file: shelf.draftPath(id) + "/" + name, threads: options.threads)
    start(id, command)
  }

  private func handOver(_ id: RunID, _ card: RunCard) {
    guard let parent = card.parent, let profile = card.profile else {
      return fail(id, Obstacle(message: PageText.uploadGone.text))
    }
    Disk.remove(shelf.draftPath(id))
    _ = Disk.makeFolder(shelf.draftPath(id) + "/export")
    let command = ChildCommand.export(
      profile, parent: shelf.resultPath(parent), contacts: card.upload.map { shelf.path(id) + "/" + $0 },
      card: card, folder: shelf.draftPath(id) + "/export/" + profile, threads: options.threads)
    start(id, command)
  }

  private func start(_ id: RunID, _ command: ChildCommand) {
    work(id, .running, command) { desk, end in desk.worked(id, end) }
  }

  private func worked(_ id: RunID, _ end: ChildEnd) {
    guard end == .exit(0) else {
      Disk.remove(shelf.draftPath(id))
      return fail(id, live[id]?.lastWord?.obstacle ?? obstacle(of: end))
    }
    if Disk.isFolder(shelf.draftPath(id)) { Disk.move(shelf.draftPath(id), to: shelf.resultPath(id)) }
    let record = Disk.bytes(of: shelf.resultPath(id) + "/run.json", limit: 1 << 27)
    let facts = record.flatMap { JSONValue(document: $0) }.flatMap { RunCard.Facts(record: $0) }
    change(id) { card in
      card.state = .done
      card.obstacle = nil
      card.facts = facts
    }
    endTurn(of: id)
  }

  private func fail(_ id: RunID, _ obstacle: Obstacle) {
    change(id) { card in
      card.state = .failed
      card.obstacle = obstacle
    }
    endTurn(of: id)
  }

  /// What is said of a job that did not say it itself.
  private func obstacle(of end: ChildEnd) -> Obstacle {
    func said(_ text: PageText, _ fillings: KeyValuePairs<String, String>) -> Obstacle {
      Obstacle(message: LocalizedText { PageWords($0)(text, fillings) })
    }
    return switch end {
    case .exit(let code): said(.jobSilent, ["exit": "\(code)"])
    case .signal(let number): said(.jobDied, ["signal": "\(number)"])
    case .notStarted(let reason): said(.cannotStart, ["reason": reason])
    }
  }

  /// Has a job done, and goes on with `then` unless the person no longer wants it.
  private func work(
    _ id: RunID, _ state: RunState, _ command: ChildCommand, then: @escaping (Desk, ChildEnd) -> Void
  ) {
    live[id, default: LiveRun()].lastWord = nil
    live[id]?.cutter = LineCutter()
    live[id]?.stage = nil
    live[id]?.began = clock().seconds
    change(id) { $0.state = state }
    let job = launcher.launch(
      command,
      said: { [weak self] bytes in self?.heard(bytes, from: id) },
      ended: { [weak self] end in self?.ended(id, end, then) })
    live[id]?.job = job
  }

  private func heard(_ bytes: [UInt8], from id: RunID) {
    guard var run = live[id] else { return }
    var words: [ChildWord] = []
    run.cutter.read(bytes) { line in ChildWord(line: line).map { words.append($0) } }
    for word in words {
      switch word {
      case .progress(let stage): run.stage = stage
      case .end(let exit, let obstacle): run.lastWord = (exit, obstacle)
      case .note: break
      }
    }
    live[id] = run
    Disk.append(bytes, to: shelf.path(id) + "/log.ndjson")
    for case .progress(let stage) in words { tell(id, "progress", stage.json) }
  }

  private func ended(_ id: RunID, _ end: ChildEnd, _ then: (Desk, ChildEnd) -> Void) {
    live[id]?.job = nil
    switch live[id]?.wish {
    case .deleted:
      forget(id)
      endTurn(of: id)
    case .cancelled:
      live[id]?.wish = .none
      Disk.remove(shelf.draftPath(id))
      change(id) { $0.state = .cancelled }
      endTurn(of: id)
    case .some(.none) where isStopping, nil:
      change(id) { card in
        card.state = .failed
        card.obstacle = Obstacle(message: PageText.pageStopped.text)
      }
      queue.remove(id)
    default: then(self, end)
    }
  }
}
