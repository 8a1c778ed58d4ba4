internal import SegmentReport
internal import Wording

/// Where a file is dropped, and the history.
struct StartPage {
  let words: PageWords
  let places: Places
  /// The most bytes that are taken.
  let mostBytes: Int
  /// Whether the program has an empty workbook to give.
  let hasTemplate: Bool
  /// The youngest first.
  let history: [(id: RunID, card: RunCard)]

  var html: String {
    let other: Language = words.language == .english ? .russian : .english
    return PageFrame(
      words: words, places: places, heading: words[.startHeading], other: places.start(other)
    ).html {
      PageMarkup(.p, .class("lead")) { words[.startLead] }
      dropZone
      tries
      earlier
    }
  }

  private var dropZone: PageMarkup {
    let (field, formats, error) = (Anchor("file"), Anchor("formats"), Anchor("send-error"))
    return PageMarkup(
      .form,
      all: [
        .class("send"), .post, .carriesFiles, .action(places.receive(words.language)),
        .data("data-put", places.put.text), .data("data-runs", places.runs(words.language).text),
        .data("data-most", "\(mostBytes)"), .data("data-sending", words[.sending]),
        .data("data-broke", words[.sendingBroke]),
        .data("data-large", words(.fileTooLarge, ["most": words.size(mostBytes)])),
      ]
    ) {
      PageMarkup(.div, .class("drop")) {
        PageMarkup(
          .input,
          all: [
            .id(field), .inputType("file"), .fieldName("file"), .accepts(FileName.accepted), .required,
            .describedBy(formats),
          ])
        PageMarkup(.label, .for(field)) {
          PageMarkup(.strong) { words[.drop] }
          PageMarkup(.span, .id(formats), .class("note")) { words[.formats] }
        }
      }
      PageMarkup(.div, .class("sent"), .hidden) {
        PageMarkup(.progress, all: Attribute.progress(0, of: 1000) + [.ariaLabel(words[.lookingHeading])])
        PageMarkup(.p, .role("status")) { "" }
      }
      PageMarkup(.p, .id(error), .class("alert"), .role("alert"), .hidden) { "" }
      PageMarkup(.p, .class("go")) {
        PageMarkup(.button, .class("primary plain-only")) { words[.findSegments] }
        PageMarkup(.span, .class("note")) { words[.nothingLeaves] }
      }
    }
  }

  private var tries: PageMarkup {
    PageMarkup(.div, .class("tries")) {
      PageMarkup(.strong) { words[.tryItHeading] }
      PageMarkup(.form, .post, .action(places.sample(words.language))) {
        PageMarkup(.button) { words[.trySample] }
        " "
        PageMarkup(.span, .class("note")) { words[.sampleNote] }
      }
      if hasTemplate {
        PageMarkup(.a, .href(places.template), .download) { words[.templateLink] }
      }
    }
  }

  private var earlier: PageMarkup {
    let title = Anchor("history")
    return PageMarkup(.section, .ariaLabelledBy(title)) {
      PageMarkup(.h2, .id(title)) { words[.historyHeading] }
      if history.isEmpty {
        PageMarkup(.p, .class("note")) { words[.historyEmpty] }
      } else {
        PageMarkup(.div, .class("panel")) {
          PageMarkup(.table, .class("history stack")) {
            PageMarkup(.thead) {
              PageMarkup(.tr) {
                for heading in [
                  PageText.columnFile, .columnDay, .columnRows, .columnSegments, .columnVerdict,
                ] {
                  let isNumber = heading == .columnRows || heading == .columnSegments
                  PageMarkup(.th, all: [.scope("col")] + (isNumber ? [.class("n")] : [])) { words[heading] }
                }
                PageMarkup(.td) { "" }
              }
            }
            PageMarkup(.tbody) { history.map { row($0.id, $0.card) } }
          }
        }
      }
    }
  }

  private func row(_ id: RunID, _ card: RunCard) -> PageMarkup {
    let moment = Moment(of: id)
    let facts = card.facts
    return PageMarkup(.tr) {
      PageMarkup(.th, .scope("row")) {
        PageMarkup(.a, .href(places.run(words.language, id))) { named(card.shownName(words)) }
        if let kind = card.kindWords(words) { PageMarkup(.small) { kind } }
      }
      PageMarkup(.td, .class("when"), .label(words[.columnDay])) {
        if let moment { words.numerals.day(moment.isoDay) + ", " + moment.clock }
      }
      PageMarkup(.td, .class("n"), .label(words[.columnRows])) {
        if let facts { words.numerals.whole(facts.rows) }
      }
      PageMarkup(.td, .class("n"), .label(words[.columnSegments])) {
        if let facts { words.numerals.whole(facts.segments) }
      }
      PageMarkup(.td, .label(words[facts == nil ? .columnState : .columnVerdict])) {
        facts.map { card.verdictWords($0, words) } ?? words[card.state.text]
      }
      PageMarkup(.td, .class("acts")) { deletion(id, card) }
    }
  }

  /// Two steps, so that nothing goes by a slip of the hand.
  private func deletion(_ id: RunID, _ card: RunCard) -> PageMarkup {
    let name = card.shownName(words)
    return PageMarkup(.details) {
      PageMarkup(.summary, .ariaLabel(words(.deleteNamed, ["name": name]))) { words[.delete] }
      PageMarkup(.form, .post, .action(places.act(.delete, words.language, id))) {
        PageMarkup(.button, .class("danger")) { words[.deleteSure] }
      }
    }
  }
}

extension RunCard {
  /// What the page calls the run's file.
  func shownName(_ words: PageWords) -> String { kind == .sample ? words[.sampleName] : name }

  /// What the run is where it is not the usual one.
  func kindWords(_ words: PageWords) -> String? {
    switch kind {
    case .run, .sample: nil
    case .classify: words[.kindClassify]
    case .today: words[.kindToday]
    case .export: words(.kindExport, ["profile": profile ?? ""])
    }
  }

  fileprivate func verdictWords(_ facts: Facts, _ words: PageWords) -> String {
    switch facts.verdict {
    case "strong": words[.verdictStrong]
    case "weak": words[.verdictWeak]
    case "none": words[.verdictNone]
    default: words[.verdictUnjudged]
    }
  }
}

extension RunState {
  /// What the page calls it.
  var text: PageText {
    switch self {
    case .looking: .stateLooking
    case .asking: .stateAsking
    case .waiting: .stateWaiting
    case .running: .stateRunning
    case .done: .stateDone
    case .failed: .stateFailed
    case .cancelled: .stateCancelled
    }
  }
}
