internal import Wording

extension Page {
  /// Stays on top while the page is read.
  var navigation: Markup {
    Markup(.nav, .ariaLabel(wording[.contents])) {
      Markup(.ul) {
        for (anchor, text) in contents {
          Markup(.li) { Markup(.a, .href(anchor)) { text } }
        }
      }
    }
  }

  private var contents: [(Anchor, String)] {
    marketerSections.map { ($0.anchor, $0.heading) } + [(Anchor("rules"), wording[.partAnalyst])]
  }
}
