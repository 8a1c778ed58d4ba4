internal import SegmentReport
internal import Wording

/// A run that was cancelled, or whose results are files without a report.
struct EndPage {
  let subject: RunSubject

  private var words: PageWords { subject.words }
  private var places: Places { subject.places }

  var html: String {
    let isDone = subject.card.state == .done
    return subject.frame(isDone ? .doneHeading : .cancelledHeading).html {
      subject.origin
      if isDone { files } else { again }
    }
  }

  private var files: PageMarkup {
    PageMarkup {
      PageMarkup(.div, .class("panel")) {
        PageMarkup(.h2) { words[.savedFiles] }
        PageMarkup(.ul, .class("files")) {
          for name in subject.files {
            PageMarkup(.li) { PageMarkup(.a, .href(places.file(name, of: subject.id)), .download) { name } }
          }
          if let profile = subject.card.profile {
            PageMarkup(.li) {
              PageMarkup(.a, .href(places.lists(profile, of: subject.id)), .download) { profile + ".zip" }
            }
          } else if subject.files.count > 1 {
            PageMarkup(.li) {
              PageMarkup(.a, .href(places.file("all.zip", of: subject.id)), .download) { words[.downloadAll] }
            }
          }
        }
      }
      PageMarkup(.p, .class("go")) {
        if let parent = subject.card.parent {
          PageMarkup(.a, .href(places.run(words.language, parent))) { words[.backToRun] }
        }
        PageMarkup(.a, .href(places.start(words.language))) { words[.back] }
      }
    }
  }

  private var again: PageMarkup {
    PageMarkup {
      PageMarkup(.p) { words[.cancelledNote] }
      PageMarkup(.form, .post, .action(places.act(.start, words.language, subject.id))) {
        PageMarkup(.p, .class("go")) {
          if subject.hasUpload { PageMarkup(.button, .class("primary")) { words[.again] } }
          PageMarkup(.a, .href(places.start(words.language))) { words[.back] }
        }
      }
    }
  }
}

/// What is said to somebody whose request was not taken.
struct RefusalPage {
  let words: PageWords
  let places: Places
  let reason: String
  var way: Address?

  var html: String {
    let other: Language = words.language == .english ? .russian : .english
    return PageFrame(
      words: words, places: places, heading: words[.refusedHeading], other: places.start(other),
      takesFocus: true
    ).html {
      PageMarkup(.p, .class("alert low"), .role("alert")) { reason.uppercasedFirst + "." }
      PageMarkup(.p, .class("go")) {
        PageMarkup(.a, .href(way ?? places.start(words.language))) {
          words[way == nil ? .back : .backToRun]
        }
      }
    }
  }
}
