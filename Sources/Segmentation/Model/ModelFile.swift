public import Foundation

extension SegmentationModel {
  /// Reads and validates a model file.
  ///
  /// - Throws: ``ModelFileError``.
  public init(contentsOf url: URL) throws {
    fatalError("contract")
  }

  /// Reads and validates the bytes of a model file.
  ///
  /// - Parameter name: What messages call the file.
  /// - Throws: ``ModelFileError``.
  public init(bytes: [UInt8], name: String) throws(ModelFileError) {
    fatalError("contract")
  }

  /// The bytes of its file: the same model gives the same bytes.
  public var bytes: [UInt8] {
    fatalError("contract")
  }

  /// Writes the model so that the file is always whole: the old one or the new one.
  public func write(to url: URL) throws {
    fatalError("contract")
  }
}
