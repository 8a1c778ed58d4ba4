/// The one button in a browser of this machine.
package enum LocalPage {
  /// What it is started with.
  package struct Options: Sendable {
    /// 0 takes any that is free.
    package var port = 8717
    /// Where runs are kept.
    package var folder: String
    package var desk = DeskOptions()
    /// Whether a browser is to be opened.
    package var opensBrowser = false
    /// What a job finds in its environment besides what the page itself found.
    package var jobEnvironment: [String: String] = [:]

    package init(folder: String) { self.folder = folder }
  }

  /// Whether this build has the page.
  package static var isBuilt: Bool {
    #if Web
      true
    #else
      false
    #endif
  }

  /// Shows the page until it is stopped.
  ///
  /// - Parameters:
  ///   - announce: Told the address once the page listens.
  ///   - stopping: Given what stops it, which may be called from any thread and more than once.
  /// - Throws: ``PageError``.
  package static func show(
    _ options: Options, announce: @escaping @Sendable (String) -> Void,
    stopping: (@escaping @Sendable () -> Void) -> Void
  ) throws {
    #if Web
      try PageServer.run(options, announce: announce, stopping: stopping)
    #else
      throw PageError.notBuilt
    #endif
  }

  /// The bytes of a size such as 500MB or 4GB.
  ///
  /// - Throws: ``PageError/unusableSize(_:)``.
  package static func bytes(_ text: String) throws(PageError) -> Int {
    let units = ["": 1, "B": 1, "KB": 1000, "MB": 1_000_000, "GB": 1_000_000_000, "TB": 1_000_000_000_000]
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }.uppercased()
    guard let number = Int(digits), number > 0, let scale = units[unit] else { throw .unusableSize(text) }
    let (bytes, overflows) = number.multipliedReportingOverflow(by: scale)
    guard !overflows else { throw .unusableSize(text) }
    return bytes
  }
}
