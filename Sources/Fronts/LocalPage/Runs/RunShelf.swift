internal import Glibc
internal import JSONDocuments
internal import Wording

/// The folder of all runs: it is the history, there is no other.
struct RunShelf {
  /// Where the runs are.
  let folder: String
  private let lock: FolderLock

  /// Opens the folder of a page, making it where it is not there, and clears away what an earlier page left unfinished.
  init(at path: String) throws(PageError) {
    folder = path + "/runs"
    if let code = Disk.makeFolder(folder) { throw .cannotUseFolder(path: path, code: code) }
    guard access(folder, W_OK | X_OK) == 0 else { throw .cannotUseFolder(path: path, code: errno) }
    guard let lock = FolderLock(path + "/lock") else { throw .folderInUse(path: path) }
    self.lock = lock
    for id in ids { clear(id) }
  }

  /// Every run, the youngest first.
  var ids: [RunID] { Disk.names(in: folder).compactMap { RunID($0) }.reversed() }

  func path(_ id: RunID) -> String { folder + "/" + id.description }
  func resultPath(_ id: RunID) -> String { path(id) + "/result" }
  /// Where a job writes that makes no folder itself: it becomes the result once the job is done.
  func draftPath(_ id: RunID) -> String { path(id) + "/draft" }

  /// Makes the folder of a new run.
  func add(_ card: RunCard, _ id: RunID) -> Bool {
    mkdir(path(id), 0o700) == 0 && keep(card, id)
  }

  /// Whether the card was written.
  @discardableResult
  func keep(_ card: RunCard, _ id: RunID) -> Bool {
    Disk.write(Array(card.json.lines.utf8), to: path(id) + "/request.json")
  }

  /// What is kept of a run; `nil` where there is none.
  func card(_ id: RunID) -> RunCard? {
    Disk.bytes(of: path(id) + "/request.json", limit: 1 << 22).flatMap { JSONValue(document: $0) }
      .flatMap { RunCard($0) }
  }

  func remove(_ id: RunID) { Disk.remove(path(id)) }

  /// Takes the file of a run away, and what else only a page at work needs.
  func removeUpload(_ id: RunID) {
    for name in Disk.names(in: path(id)) where name.hasPrefix("upload") || name.hasPrefix("contacts") {
      Disk.remove(path(id) + "/" + name)
    }
    Disk.remove(draftPath(id))
  }

  /// What is left of a run when its page is gone: the results if it was done, and the word that it broke off if not.
  func clear(_ id: RunID) {
    removeUpload(id)
    guard var card = card(id) else { return remove(id) }
    card.upload = nil
    if card.state.isBusy || card.state == .asking {
      card.state = .failed
      card.obstacle = Obstacle(message: PageText.pageStopped.text)
    }
    keep(card, id)
  }

  /// The files of a result, such as `customers.csv`: those that people open first, then the others in byte order.
  func resultNames(_ id: RunID) -> [String] {
    let names = Disk.names(in: resultPath(id)).filter {
      ResultName.isPlain($0) && Disk.size(resultPath(id) + "/" + $0) != nil
    }
    let first = ["segments.xlsx", "customers.csv", "today.csv", "segments.csv"].filter { names.contains($0) }
    return first + names.filter { !first.contains($0) }
  }
}

/// Keeps a second page out of a folder for as long as it lives, and no longer: a page that is killed leaves none.
final class FolderLock {
  private let file: Int32

  init?(_ path: String) {
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0, flock(file, LOCK_EX | LOCK_NB) == 0 else {
      if file >= 0 { close(file) }
      return nil
    }
  }

  deinit { close(file) }
}
