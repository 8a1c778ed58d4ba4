/// What is known of a run only while the page is at work.
struct LiveRun {
  var stage: StageWord?
  /// When its job began, by the desk's clock.
  var began: Double?
  var job: (any RunningChild)?
  /// How the person wants it to end.
  var wish = Wish.none
  /// Why it ends, as it said itself.
  var lastWord: (exit: Int, obstacle: Obstacle?)?
  var cutter = LineCutter()
  var log = EventLog()
  var listeners: [Int: Listener] = [:]

  enum Wish { case none, cancelled, deleted }
}

/// A page that is told what happens to a run.
struct Listener {
  /// Sends it bytes of a stream of events.
  let send: ([UInt8]) -> Void
  /// Ends the stream.
  let end: () -> Void

  init(send: @escaping ([UInt8]) -> Void, end: @escaping () -> Void) {
    self.send = send
    self.end = end
  }
}
