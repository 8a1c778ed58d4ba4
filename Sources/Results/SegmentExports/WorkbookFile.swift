internal import CustomerFeatures
package import Segmentation
package import Wording

/// `segments.xlsx`: the results of a run for a spreadsheet.
package struct WorkbookFile {
  private let model: SegmentationModel
  private let record: RunRecord
  private let playbooks: Playbooks
  private let language: Language

  /// Joins what a run has left behind.
  ///
  /// - Parameters:
  ///   - playbooks: What to do with segments of each kind.
  ///   - language: Of headings and words.
  package init(
    of record: RunRecord, model: SegmentationModel, playbooks: Playbooks = .builtIn, language: Language
  ) {
    self.record = record
    self.model = model
    self.playbooks = playbooks
    self.language = language
  }

  /// Hands the workbook's bytes to `append`, piece by piece: the same results give the same bytes.
  ///
  /// - Parameters:
  ///   - customers: Hands over the bytes of `customers.csv`, piece by piece; `nil` where the run made none.
  ///   - today: The bytes of `today.csv`; `nil` where the run made none.
  /// - Throws: ``WorkbookError``, and what both others throw.
  /// - Complexity: O(bytes of `customers.csv`); memory for a piece of it.
  package func write(
    customers: ((([UInt8]) throws -> Void) throws -> Void)?, today: [UInt8]?,
    to append: ([UInt8]) throws -> Void
  ) throws {
    try withoutActuallyEscaping(append) { append in
      var workbook = WorkbookWriter(append)
      try write(customers, today, to: &workbook)
    }
  }

  private func write(
    _ customers: ((([UInt8]) throws -> Void) throws -> Void)?, _ today: [UInt8]?,
    to workbook: inout WorkbookWriter
  ) throws {
    try workbook.add(SegmentsSheet(model: model, record: record, language: language).sheet)
    if let today { try workbook.add(TodaySheet(list: today, language: language).sheet()) }
    try workbook.add(
      ActionsSheet(model: model, record: record, playbooks: playbooks, language: language).sheet)
    var table = CustomersSheet(
      name: WorkbookWord.customersSheet(language), features: model.features.map(\.feature))
    if let customers { try table.write(customers, to: &workbook) }
    let rules = RulesSheet(model: model, language: language)
    try workbook.add(rules.sheet)
    try addOverTime(table.downgrades, to: &workbook)
    var absence: ClassifySheet.Absence?
    switch ClassifySheet(model: model, rules: rules, asOf: asOf, language: language).sheetOrReason {
    case .success(let sheet): try workbook.add(sheet)
    case .failure(let error): absence = error.reason
    }
    try workbook.add(
      AboutSheet(
        model: model, record: record, rules: rules, absence: absence, cutTexts: workbook.cutTexts,
        language: language
      ).sheet)
    try workbook.finish(created: asOf)
  }

  /// The parts of the record that only a log has.
  private func addOverTime(_ downgrades: Downgrades, to workbook: inout WorkbookWriter) throws {
    if let retention = record.retention {
      try workbook.add(RetentionSheet(retention: retention, language: language).sheet)
    }
    if let movement = record.movement {
      try workbook.add(MovementSheet(movement: movement, downgrades: downgrades, language: language).sheet)
    }
    if let channels = record.channels, !channels.isEmpty {
      try workbook.add(ChannelsSheet(channels: channels, language: language).sheet)
    }
    if let rfm = record.rfm {
      try workbook.add(GridSheet(rfm: rfm, model: model, language: language).sheet)
    }
    if let cohorts = record.cohorts {
      try workbook.add(CohortsSheet(cohorts: cohorts, language: language).sheet)
    }
  }

  private var asOf: CalendarDay? { record.input.asOf.flatMap(CalendarDay.init(iso8601:)) }
}
