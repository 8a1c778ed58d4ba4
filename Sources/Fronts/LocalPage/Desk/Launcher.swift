/// Starts the jobs of a page.
protocol Launcher: AnyObject {
  /// Starts one; what it is told comes on the thread of the desk, the end last.
  ///
  /// - Parameters:
  ///   - said: Gets what the job writes to its standard error, piece by piece.
  ///   - ended: Gets how it ended.
  func launch(
    _ command: ChildCommand, said: @escaping ([UInt8]) -> Void, ended: @escaping (ChildEnd) -> Void
  ) -> any RunningChild
}

/// A job at work.
protocol RunningChild: AnyObject {
  /// Asks it to end, and makes it end where it does not listen; the end is told as any other.
  func stop()
}

/// How a job ended.
enum ChildEnd: Equatable, Sendable {
  case exit(Int32)
  case signal(Int32)
  case notStarted(String)
}
