internal import SegmentReport
internal import Wording

/// What a page about a run is made from.
struct RunSubject {
  let id: RunID
  let card: RunCard
  let words: PageWords
  let places: Places
  /// What the file was found to be, once it was looked at.
  var finding: Finding?
  /// How far the job at work has come.
  var stage: StageWord?
  /// For how long it has been at work.
  var seconds = 0
  /// The files of the result.
  var files: [String] = []
  /// Whether the file is still there, so that the run can be begun again.
  var hasUpload: Bool { card.upload != nil || card.kind == .sample }

  var language: Language { words.language }

  func frame(_ heading: PageText, takesFocus: Bool = true, asksAgain: Bool = false) -> PageFrame {
    let other: Language = language == .english ? .russian : .english
    return PageFrame(
      words: words, places: places, heading: words[heading], subject: card.shownName(words),
      other: places.run(other, id), takesFocus: takesFocus, asksAgain: asksAgain)
  }

  /// The file, its size, and what else the run is.
  var origin: PageMarkup {
    PageMarkup(.p, .class("subject")) {
      named(card.shownName(words))
      if card.bytes > 0 { " · " + words.size(card.bytes) }
      if let kind = card.kindWords(words) { " · " + kind }
    }
  }

  /// What the file was taken for, in a sentence.
  var takenFor: String? {
    guard let finding, let customers = finding.customers else { return nil }
    let people = words.numerals.count(customers, .customers)
    guard finding.layout == "transactions", let rows = finding.rows, finding.days.count == 2 else {
      return words(.takenForCustomers, ["customers": people])
    }
    return words(
      .takenForLog,
      [
        "rows": words.numerals.count(rows, .rows), "customers": people,
        "from": words.numerals.day(finding.days[0]), "to": words.numerals.day(finding.days[1]),
      ])
  }
}
