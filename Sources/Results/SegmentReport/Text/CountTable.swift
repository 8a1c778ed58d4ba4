internal import Segmentation
internal import Wording

/// Why there are so many segments: every k that was tried, one line each.
struct CountTable {
  private let record: RunRecord
  private let settings: FitSettings
  private let wording: PhraseBook
  private let numerals: Numerals

  init(_ record: RunRecord, settings: FitSettings, language: Language) {
    self.record = record
    self.settings = settings
    wording = PhraseBook(language)
    numerals = Numerals(language)
  }

  func lines(_ style: TextStyle) -> [String] {
    let isJudged = record.search.contains { $0.nullSilhouette != nil }
    let judged =
      wording.language == .english ? ["null", "excess"] : ["эталон", "избыток"]
    let headings =
      wording.language == .english
      ? (["k", "silhouette", "interval"], ["macro", "rules", "smallest", "remark"])
      : (["k", "силуэт", "интервал"], ["макро", "правила", "наименьший", "примечание"])
    let all = headings.0 + (isJudged ? judged : []) + headings.1
    var table = TextTable(all.map { ($0, $0 == all.last ? .left : .right) })
    for candidate in record.search {
      let total = candidate.sizes.reduce(0, +)
      let smallest = candidate.sizes.min().map { Double($0) / Double(max(1, total)) }
      var cells = [
        String(candidate.k), figure(candidate.meanSilhouette),
        candidate.silhouetteInterval.map(figure).joined(separator: "…"),
      ]
      if isJudged { cells += [figure(candidate.nullSilhouette), figure(candidate.excess)] }
      cells += [
        figure(candidate.macroSilhouette), figure(candidate.ruleSilhouette),
        smallest.map { numerals.percent($0) } ?? "",
        wording.remark(on: candidate, chosen: record.chosenK, settings: settings),
      ]
      table.add(cells)
    }
    return table.lines(style)
  }

  private func figure(_ number: Double?) -> String { number.map { numerals.decimal($0, decimals: 3) } ?? "" }
}
