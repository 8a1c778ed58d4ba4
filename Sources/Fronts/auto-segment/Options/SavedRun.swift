internal import ArgumentParser
internal import AtomicFiles
internal import FoundationEssentials
internal import ResultFolders
internal import Segmentation

/// The saved files that a person means by a path: a model, or the result folder of a run, or any file in it.
struct SavedRun {
  /// Where the model is.
  let modelPath: String
  /// Where the record of the same run is; `nil` where a model was named by itself.
  let recordPath: String?

  /// What to name in help.
  static let help = ArgumentHelp.said(
    en: "A model.json written by 'auto-segment run', or its result folder.",
    ru: "Файл model.json, который записал 'auto-segment run', или его папка результатов.", ruValue: "модель")

  /// - Parameter path: As it was typed.
  init(_ path: String) {
    guard let folder = Self.folder(of: path) else {
      (modelPath, recordPath) = (path, nil)
      return
    }
    modelPath = folder.path(of: ResultFolder.modelName)
    let record = folder.path(of: ResultFolder.recordName)
    recordPath = FilePlace(record) == .nothing ? nil : record
  }

  /// Reads the model.
  func model() throws -> SegmentationModel { try SegmentationModel(contentsOf: URL(filePath: modelPath)) }

  /// Whether a path means a saved model: a result folder or a file in it, or a file that begins as models do.
  static func isModel(_ path: String) -> Bool {
    if folder(of: path) != nil { return true }
    guard FilePlace(path) == .file, let bytes = try? BoundedFile.bytes(of: URL(filePath: path), limit: 256)
    else { return false }
    return SegmentationModel.begins(bytes)
  }

  /// The files, to be told from what is to be written.
  var identities: [FileIdentity] {
    [modelPath, recordPath].compactMap { $0.flatMap(FileIdentity.init(at:)) }
  }

  /// The result folder that is meant; `nil` where a model is.
  private static func folder(of path: String) -> ResultFolder? {
    if FilePlace(path) == .folder { return ResultFolder(at: path) }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last.map(String.init), name != ResultFolder.modelName,
      ResultFolder.fileNames.contains(name)
    else { return nil }
    let folder = ResultFolder(at: parts.count == 1 ? "." : parts.dropLast().joined(separator: "/"))
    return FilePlace(folder.path(of: ResultFolder.modelName)) == .file ? folder : nil
  }
}
