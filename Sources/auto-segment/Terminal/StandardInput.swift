internal import CustomerData
internal import Foundation

/// What is piped into the program.
enum StandardInput {
  /// What it is called in messages and results.
  static let name = "stdin"

  /// Reads to the end.
  static func bytes() throws -> [UInt8] {
    do {
      return Array(try FileHandle.standardInput.readToEnd() ?? Data())
    } catch {
      throw TableError.cannotRead(file: name, reason: error.localizedDescription)
    }
  }
}
