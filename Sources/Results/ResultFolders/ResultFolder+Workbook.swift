internal import AtomicFiles
internal import Foundation
package import Segmentation
internal import SegmentExports
internal import SegmentReport
package import Wording

extension ResultFolder {
  /// Makes segments.xlsx of the folder's files again.
  ///
  /// - Parameters:
  ///   - playbooks: What to do with segments of each kind.
  ///   - language: Of headings and words; names among the customers stay as customers.csv has them.
  ///   - append: Takes the workbook's bytes, piece by piece.
  /// - Throws: ``ResultFolderError``, the errors of the files that are read, `WorkbookError`.
  package func writeWorkbook(
    playbooks: Playbooks, language: Language, to append: ([UInt8]) throws -> Void
  ) throws {
    let model = try SegmentationModel(contentsOf: URL(filePath: path(of: Self.modelName)))
    let record = try RunRecord(contentsOf: URL(filePath: path(of: Self.recordName)))
    guard record.isOf(model) else {
      throw ReportError.runOfAnotherModel(
        modelSegments: model.segments.map(\.number), runSegments: record.segments.map(\.number),
        isEdited: !model.edits.isEmpty)
    }
    let (customers, today) = (path(of: Self.customersName), path(of: Self.todayName))
    func read(_ file: String, _ visit: ([UInt8]) throws -> Void) throws {
      do {
        try BoundedFile.read(URL(filePath: file), visit)
      } catch let unreadable as BoundedFile.Unreadable {
        throw ResultFolderError.cannotRead(path: PathText.shown(file), reason: unreadable.reason)
      }
    }
    var list: [UInt8]?
    if FilePlace(today) == .file {
      var bytes: [UInt8] = []
      try read(today) { bytes += $0 }
      list = bytes
    }
    let workbook = WorkbookFile(of: record, model: model, playbooks: playbooks, language: language)
    try workbook.write(customers: { try read(customers, $0) }, today: list, to: append)
  }
}
