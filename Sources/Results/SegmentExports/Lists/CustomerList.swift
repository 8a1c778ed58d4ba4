internal import PurchaseLogs
package import Segmentation
internal import TextTables
package import Wording

/// The customers of a result in the form that another program takes: the rows of its files, and what became of everybody.
package struct CustomerList: Sendable {
  package let profile: ExportProfile
  /// The analysis day; `nil` where nobody knows it.
  package let asOf: CalendarDay?
  package private(set) var account: ListAccount
  let columns: [ListColumns.Column]
  let rows: KeptRows
  /// Of every row its segment; `nil` where the result says none.
  let segments: [Int?]
  let words: SegmentWords
  let split: ExportProfile.Split

  /// Makes the list.
  ///
  /// - Parameter model: The model that the result was made by, where it is known.
  /// - Throws: ``ExportError``, `TableError`, `ChoiceError`.
  /// - Complexity: O(bytes of result and contacts).
  package init(
    _ profile: ExportProfile, of result: ResultList, model: SegmentationModel?, asOf: CalendarDay?,
    options: ListOptions
  ) throws {
    try ChoiceError.check(options.countryCode, of: .countryCode, in: InternationalPhone.countryCodes)
    self.profile = profile
    self.asOf = asOf
    words = SegmentWords(try result.agrees(with: model) ? model : nil)
    split = options.split ?? profile.split
    var maker = try ListMaker(profile, of: result, words: words, asOf: asOf, options: options)
    try maker.makeRows()
    account = maker.account
    account.warnings = account.warnings.map { $0.named(by: options.naming) }
    columns = maker.columns
    rows = maker.rows
    segments = maker.segments
  }

  /// Adds what is seen only when the files are made.
  mutating func warn(_ warnings: [LocalizedText]) { account.warnings += warnings }
}

extension ResultList {
  /// Whether the names of segments are those of a model, so that it says what its segments are: a file may lie beside
  /// a model that it was not made by.
  fileprivate func agrees(with model: SegmentationModel?) throws -> Bool {
    guard let model, let segment, let name else { return model != nil && segment == nil }
    let names = Dictionary(
      model.segments.map { ("\($0.number)", $0.name) }, uniquingKeysWith: { first, _ in first })
    return try table.fold({ true }, rows: .asWritten) { agrees, row in
      guard agrees, segment < row.count, name < row.count else { return }
      let own = names[row[segment].text]
      let written = String(decoding: Self.content(row[name]), as: UTF8.self)
      agrees = own.map { $0.en == written || $0.ru == written } ?? false
    }.parts.allSatisfy(\.self)
  }
}
