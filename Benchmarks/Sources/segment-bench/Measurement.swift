import Foundation

/// Seconds and what shows that the work was equal, printed as one line of JSON.
struct Measurement {
  private var fields: [String: Any] = [:]

  /// Seconds below which the best of three is taken, as the first call also warms up.
  private static let short = 2.0

  /// Times `work`, and keeps its last result.
  ///
  /// - Parameter short: Seconds below which it is done three times.
  static func timing<Value>(
    short: Double = short, _ work: () throws -> Value
  ) rethrows -> (measurement: Measurement, value: Value) {
    var (seconds, value) = try once(work)
    if seconds < short {
      for _ in 0..<2 {
        let again = try once(work)
        (seconds, value) = (min(seconds, again.seconds), again.value)
      }
    }
    var measurement = Measurement()
    measurement["seconds"] = seconds
    return (measurement, value)
  }

  static func once<Value>(_ work: () throws -> Value) rethrows -> (seconds: Double, value: Value) {
    let begin = ContinuousClock.now
    let value = try work()
    let (seconds, attoseconds) = (ContinuousClock.now - begin).components
    return (Double(seconds) + Double(attoseconds) * 1e-18, value)
  }

  subscript(field: String) -> Any? {
    get { fields[field] }
    set { fields[field] = newValue }
  }

  /// Prints the line, with the peak memory of the process.
  func print() throws {
    var complete = fields
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    complete["peakMiB"] = peak.flatMap { Double($0.filter(\.isNumber)) }.map { $0 / 1024 }
    let line = try JSONSerialization.data(withJSONObject: complete, options: [.sortedKeys])
    FileHandle.standardOutput.write(line + Data("\n".utf8))
  }
}
