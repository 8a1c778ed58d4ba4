package import AtomicFiles
public import FoundationEssentials
public import Segmentation
package import TextTables

extension ResultFolder {
  /// The one button: files with the same columns in, the files of one run out.
  ///
  /// - Parameters:
  ///   - clock: Seconds since any fixed moment, for the record's timings; without one there are none.
  ///   - progress: Told when each stage begins.
  /// - Returns: What was found and written.
  /// - Throws: ``ResultFolderError`` before any work is done, the errors of `SegmentationRun`, `FileWriteError`.
  @discardableResult
  public func fill(
    from files: [URL], options: ResultFolderOptions = ResultFolderOptions(), clock: (() -> Double)? = nil,
    progress: Stage.Progress = { _ in }
  ) throws -> SegmentationRun {
    try fill(
      from: files.map { PathText.shown($0.lastPathComponent) },
      madeOf: files.compactMap { FileIdentity(at: $0.path) },
      reading: { try Table(files: files, options: $0) }, options: options, clock: clock, progress: progress)
  }

  /// The same for data that does not lie in files, such as a pipe.
  ///
  /// - Parameters:
  ///   - names: What results call the data's files.
  ///   - inputs: The files that the data comes from.
  ///   - reading: Reads the data.
  @discardableResult
  package func fill(
    from names: [String], madeOf inputs: [FileIdentity], reading: (ReadingOptions) throws -> Table,
    options: ResultFolderOptions, clock: (() -> Double)?, progress: Stage.Progress
  ) throws -> SegmentationRun {
    try check(for: names, madeOf: inputs, replacing: options.replaces)
    let run = try SegmentationRun(
      reading: { try reading(options.run.reading) }, options: options.run, clock: clock, progress: progress)
    try write(run, options: options)
    return run
  }
}
