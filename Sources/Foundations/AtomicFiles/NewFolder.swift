internal import Glibc

/// A folder that goes away again unless it is kept.
package final class NewFolder {
  private let path: String
  private var isUnfinished: Bool

  /// Makes the folder where there is none.
  package init(at path: String) throws(FileWriteError) {
    self.path = path
    let (result, code) = UnfinishedFiles.begin(path) { (mkdir(path, 0o777), errno) }
    isUnfinished = result == 0
    guard isUnfinished || code == EEXIST else { throw .cannotCreate(path: path, code: code) }
  }

  /// Says that what is in it is whole.
  package func keep() {
    isUnfinished = false
    UnfinishedFiles.finish(path)
  }

  /// Takes the folder away; one with anything in it stays, since only an empty one can be removed so.
  package func discard() {
    guard isUnfinished else { return }
    isUnfinished = false
    rmdir(path)
    UnfinishedFiles.finish(path)
  }

  deinit { discard() }
}
