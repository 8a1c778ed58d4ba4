internal import SegmentReport
internal import Wording

/// What stands round every page.
struct PageFrame {
  let words: PageWords
  let places: Places
  /// What the page is called, in its title and, as a heading, on it.
  let heading: String
  /// A name out of data that the title ends with.
  var subject: String?
  /// The same page in the other language.
  let other: Address
  /// Whether the heading takes the focus: the page came by itself.
  var takesFocus = false
  /// Whether a browser without script asks again after two seconds.
  var asksAgain = false

  /// The whole document.
  func html(@PageBuilder content: () -> PageMarkup) -> String {
    let content = content()
    return "<!doctype html>\n"
      + PageMarkup(.html, .lang(words.language.rawValue)) {
        head
        PageMarkup(.body) {
          PageMarkup(.a, .class("skip"), .href(Anchor("content"))) { words[.skip] }
          PageMarkup(.header, .class("top")) { top }
          PageMarkup(.main, .id(Anchor("content"))) { content }
          PageMarkup(.footer) { PageMarkup(.p) { words[.footer] } }
        }
      }.html + "\n"
  }

  private var head: PageMarkup {
    PageMarkup(.head) {
      PageMarkup(.meta, .charset("utf-8"))
      PageMarkup(.meta, .metaName("viewport"), .content("width=device-width, initial-scale=1"))
      PageMarkup(.meta, .metaName("color-scheme"), .content("light dark"))
      PageMarkup(.title) { heading + (subject.map { " · " + $0 } ?? "") }
      PageMarkup(.link, .noIcon, .noIconAddress)
      PageMarkup(.link, .styleSheetLink, .href(places.styleSheet))
      PageMarkup(.script, .source(places.script), .deferred)
      if asksAgain {
        PageMarkup(.noscript) { PageMarkup(.meta, .httpEquiv("refresh"), .content("2")) }
      }
    }
  }

  private var top: PageMarkup {
    let otherLanguage = words.language == .english ? Language.russian : .english
    return PageMarkup {
      PageMarkup(.p, .class("origin page-line")) {
        PageMarkup(.a, .class("home"), .href(places.start(words.language))) { words[.pageName] }
        PageMarkup(.a, .href(other), .lang(otherLanguage.rawValue)) { words[.otherLanguage] }
      }
      if takesFocus {
        PageMarkup(.h1, .focusableByProgram, .autofocus) { heading }
      } else {
        PageMarkup(.h1) { heading }
      }
    }
  }
}

/// A name out of data, which turns the direction of nothing around it.
func named(_ name: String) -> PageMarkup { PageMarkup(.bdi) { name } }
