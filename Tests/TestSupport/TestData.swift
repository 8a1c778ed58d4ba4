public import Foundation

/// Where the published data and reference values are, if they are here.
public enum TestData {
  /// The folder named by `AUTOSEGMENT_DATA`, else `../shared/data` beside the checkout; `nil` where neither exists.
  public static let folder: URL? = {
    let environment = ProcessInfo.processInfo.environment["AUTOSEGMENT_DATA"]
    let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder =
      environment.map { URL(filePath: $0, directoryHint: .isDirectory) }
      ?? checkout.deletingLastPathComponent().appending(path: "shared/data", directoryHint: .isDirectory)
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// Whether the published data is here; tests that need it are enabled by this.
  public static var isHere: Bool { folder != nil }

  /// A file of the published data.
  public static func file(_ path: String) -> URL {
    (folder ?? URL(filePath: "/nonexistent")).appending(path: path)
  }

  /// Whether tests that take many seconds without optimisation run: with optimisation, or on request by
  /// `AUTOSEGMENT_THOROUGH`.
  public static var isThorough: Bool {
    #if DEBUG
      ProcessInfo.processInfo.environment["AUTOSEGMENT_THOROUGH"] != nil
    #else
      true
    #endif
  }
}
