internal import JSONDocuments

extension Desk {
  func tell(_ id: RunID, _ kind: String, _ data: JSONValue) {
    let event = live[id, default: LiveRun()].log.add(kind, data)
    live[id]?.listeners.values.forEach { $0.send(event.bytes) }
  }

  /// Has a page told what happens to a run, and at once what it missed.
  ///
  /// - Returns: By what it can be taken off; `nil` where there is no such run, or too many listen.
  func listen(to id: RunID, after number: Int?, _ listener: Listener) -> Int? {
    guard let card = shelf.card(id), !isStopping else { return nil }
    if live[id]?.log.kept.isEmpty ?? true { tell(id, "state", ["state": card.state.rawValue]) }
    guard var run = live[id], run.listeners.count < Self.mostListeners else { return nil }
    lastListener += 1
    run.listeners[lastListener] = listener
    live[id] = run
    for event in run.log.missed(after: number) { listener.send(event.bytes) }
    return lastListener
  }

  /// Tells a page nothing more.
  func leave(_ id: RunID, _ number: Int) {
    live[id]?.listeners[number] = nil
    if shelf.card(id)?.state.isBusy != true { forgetIfUnwatched(id) }
  }

  /// Keeps every line open.
  func pause() {
    for run in live.values { run.listeners.values.forEach { $0.send(EventLog.pause) } }
  }

  /// Ends everything: no more jobs, the one at work is asked to end, files that were sent here go.
  func stop() {
    isStopping = true
    for (id, run) in live {
      if !run.listeners.isEmpty { tell(id, "end", [:]) }
      run.listeners.values.forEach { $0.end() }
      live[id]?.listeners = [:]
    }
    for id in queue.waiting {
      queue.remove(id)
      change(id) { card in
        card.state = .failed
        card.obstacle = Obstacle(message: PageText.pageStopped.text)
      }
    }
    live.values.forEach { $0.job?.stop() }
  }

  /// Whether a job is still at work.
  var isAtWork: Bool { live.values.contains { $0.job != nil } }

  /// Takes away what was sent here, once no job is at work.
  func clearUp() {
    for id in shelf.ids { shelf.clear(id) }
  }
}
