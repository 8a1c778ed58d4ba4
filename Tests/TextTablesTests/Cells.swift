@testable import TextTables

extension ByteRegion {
  /// A copy of the bytes.
  var array: [UInt8] { withExtendedLifetime(self) { Array(bytes) } }
}
