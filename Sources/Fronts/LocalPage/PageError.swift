internal import Wording

/// Why the page cannot be shown.
package enum PageError: ExplainedError, Equatable {
  /// The program was built without it.
  case notBuilt
  /// Another program listens there.
  case portTaken(Int)
  /// The port cannot be listened on, such as one below 1024.
  case cannotListen(Int, code: Int32)
  case cannotUseFolder(path: String, code: Int32)
  /// Another page of this program has the folder.
  case folderInUse(path: String)
  /// A number of bytes that is none.
  case unusableSize(String)
}
