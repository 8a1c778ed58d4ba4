internal import AtomicFiles
internal import FoundationEssentials
package import Segmentation
internal import SegmentExports
internal import SegmentReport
package import Wording

/// What `segments.xlsx` of a result folder is made of, read from its files.
package struct SavedWorkbook {
  fileprivate let file: WorkbookFile
  fileprivate let customers: String
  fileprivate let today: [UInt8]?

  /// Hands the workbook's bytes to `append`, piece by piece.
  ///
  /// - Throws: ``ResultFolderError``, `WorkbookError`, and what `append` throws.
  package func write(to append: ([UInt8]) throws -> Void) throws {
    try file.write(customers: { try ResultFolder.read(customers, $0) }, today: today, to: append)
  }
}

extension ResultFolder {
  /// Reads what segments.xlsx of the folder is made of.
  ///
  /// - Parameters:
  ///   - playbooks: What to do with segments of each kind.
  ///   - language: Of headings and words; names among the customers stay as customers.csv has them.
  /// - Throws: ``ResultFolderError``, the errors of the files that are read.
  package func workbook(playbooks: Playbooks, language: Language) throws -> SavedWorkbook {
    let model = try SegmentationModel(contentsOf: URL(filePath: path(of: Self.modelName)))
    let record = try RunRecord(contentsOf: URL(filePath: path(of: Self.recordName)))
    guard record.isOf(model) else {
      throw ReportError.runOfAnotherModel(
        modelSegments: model.segments.map(\.number), runSegments: record.segments.map(\.number),
        isEdited: !model.edits.isEmpty)
    }
    let today = path(of: Self.todayName)
    var list: [UInt8]?
    if FilePlace(today) == .file {
      var bytes: [UInt8] = []
      try Self.read(today) { bytes += $0 }
      list = bytes
    }
    return SavedWorkbook(
      file: WorkbookFile(of: record, model: model, playbooks: playbooks, language: language),
      customers: path(of: Self.customersName), today: list)
  }

  fileprivate static func read(_ file: String, _ visit: ([UInt8]) throws -> Void) throws {
    do {
      try BoundedFile.read(URL(filePath: file), visit)
    } catch let unreadable as BoundedFile.Unreadable {
      throw ResultFolderError.cannotRead(path: PathText.shown(file), reason: unreadable.reason)
    }
  }
}
