/// What must hold for any bytes, one function a fuzz target.
public enum FuzzProperties {}

/// A property that some input broke.
public struct BrokenProperty: Error, CustomStringConvertible {
  /// What should have held.
  public let description: String
}

/// Throws unless `holds`.
func require(_ holds: Bool, _ claim: @autoclosure () -> String) throws {
  if !holds { throw BrokenProperty(description: claim()) }
}
