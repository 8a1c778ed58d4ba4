internal import AtomicFiles
internal import FoundationEssentials
internal import ResultFolders
internal import Segmentation
internal import Wording

/// The list of customers that a person means by a path: customers.csv of a result folder, or a file of its own; with
/// what is known of the run beside it.
struct ResultTable {
  /// The file that is read.
  let path: String
  /// Where lists of it go unless told otherwise.
  let exportFolder: String
  private let folder: ResultFolder

  /// - Parameter path: As it was typed.
  init(_ path: String) {
    let plain = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    if FilePlace(path) == .folder {
      let folder = ResultFolder(at: plain)
      self.path = folder.path(of: "customers.csv")
      self.folder = folder
      exportFolder = folder.path(of: "export")
    } else {
      self.path = path
      let parts = plain.split(separator: "/", omittingEmptySubsequences: false)
      folder = ResultFolder(at: parts.count == 1 ? "." : parts.dropLast().joined(separator: "/"))
      exportFolder = plain + ".export"
    }
  }

  /// The model in the same folder, where there is one that can be read.
  var model: SegmentationModel? {
    file(ResultFolder.modelName).flatMap { try? SegmentationModel(contentsOf: $0) }
  }

  /// The analysis day of the run in the same folder.
  var asOf: CalendarDay? { record?.input.asOf.flatMap { CalendarDay(iso8601: $0) } }

  /// The days of history that the run counts.
  var days: Int? { record?.input.window }

  /// The path of another file of the same folder.
  func beside(_ name: String) -> String { folder.path(of: name) }

  private var record: RunRecord? {
    file(ResultFolder.recordName).flatMap { try? RunRecord(contentsOf: $0) }
  }

  private func file(_ name: String) -> URL? {
    let path = folder.path(of: name)
    guard FilePlace(path) == .file else { return nil }
    return URL(filePath: path)
  }
}
