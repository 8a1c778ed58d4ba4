internal import SegmentReport
internal import Wording

/// A run that waits or is at work.
struct BusyPage {
  let subject: RunSubject

  var html: String {
    let (words, card) = (subject.words, subject.card)
    let stage = subject.stage
    return subject.frame(heading, asksAgain: true).html {
      subject.origin
      PageMarkup(
        .div,
        all: [
          .class("panel busy"), .data("data-events", subject.places.events(subject.id).text),
          .data("data-state", card.state.rawValue), .data("data-seconds", words[.seconds]),
          .data("data-since", "\(subject.seconds)"),
        ]
      ) {
        if let taken = subject.takenFor { PageMarkup(.p) { taken } }
        if card.state == .waiting {
          PageMarkup(.p) { words[.waitingNote] }
        } else {
          PageMarkup(.progress, all: progress(stage) + [.ariaLabel(words[heading])])
        }
        PageMarkup(.div, .class("line")) {
          PageMarkup(.p, .role("status")) { stageWords(stage) }
          PageMarkup(.p, .class("note clock"), .ariaHidden) { seconds }
        }
        PageMarkup(
          .form, .class("cancel"), .post, .action(subject.places.act(.cancel, subject.language, subject.id))
        ) {
          PageMarkup(.button) { words[.cancel] }
        }
      }
    }
  }

  private var heading: PageText {
    switch subject.card.state {
    case .looking: .lookingHeading
    case .waiting: .waitingHeading
    default: subject.card.kind == .run || subject.card.kind == .sample ? .runningHeading : .followHeading
    }
  }

  private func progress(_ stage: StageWord?) -> [Attribute] {
    Attribute.progress(stage?.thousandths ?? 0, of: 1000)
  }

  private func stageWords(_ stage: StageWord?) -> String {
    guard subject.card.state != .waiting else { return "" }
    return stage.map { StageWords.words($0.stage)[subject.language] } ?? subject.words[.beginning]
  }

  private var seconds: String {
    subject.card.state == .waiting
      ? "" : subject.words(.seconds, ["seconds": subject.words.numerals.whole(subject.seconds)])
  }
}
