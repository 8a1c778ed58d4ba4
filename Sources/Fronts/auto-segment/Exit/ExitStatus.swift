internal import ArgumentParser
internal import AtomicFiles
internal import Clustering
internal import CustomerFeatures
internal import PurchaseLogs
internal import SegmentReport
internal import Segmentation
internal import TextTables

/// What the program tells its caller by ending: the codes of sysexits.h, and 1 as grep and diff use it.
enum ExitStatus: Int32 {
  /// Done.
  case done = 0
  /// A check asked for by a flag did not hold.
  case checkFailed = 1
  /// The command line is wrong.
  case usage = 64
  /// The data is wrong, unusable or ambiguous, or a model is damaged, hostile or newer.
  case data = 65
  /// An input cannot be read.
  case cannotRead = 66
  /// Our own mistake.
  case ourBug = 70
  /// A file or folder cannot be made.
  case cannotCreate = 73
  /// Bytes cannot be written, as on a full disk.
  case writeFailed = 74

  /// The one place where errors become codes.
  init(_ error: any Error) {
    self =
      switch error {
      case TableError.cannotRead, ModelFileError.cannotRead, RunRecordError.cannotRead,
        PlaybookError.cannotRead, CommandError.noSuchInput:
        .cannotRead
      case TableError.unknownEncoding, TableError.unusableDelimiter, TableError.unknownDateFormat,
        TableError.optionWithoutUse:
        .usage
      case is TableError, is PurchaseLogError, is FeatureError, is ClusteringError, is SegmentationError,
        is ModelFileError,
        is RunRecordError, is ReportError, is PlaybookError:
        .data
      case FileWriteError.cannotCreate, is ResultFolderError, CommandError.outputExists: .cannotCreate
      case FileWriteError.writeFailed: .writeFailed
      case CommandError.noStructure: .checkFailed
      case is CommandError, is ValidationError: .usage
      default: .ourBug
      }
  }
}
