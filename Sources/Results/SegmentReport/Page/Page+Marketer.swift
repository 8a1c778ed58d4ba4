internal import Wording

/// A part of the page that the contents lead to.
struct PageSection: Sendable {
  let anchor: Anchor
  let heading: String
  let content: Markup

  init(_ anchor: Anchor, _ heading: String, @MarkupBuilder content: () -> Markup) {
    self.anchor = anchor
    self.heading = heading
    self.content = content()
  }
}

extension Page {
  /// What a marketer acts on, in the order of acting.
  var marketerSections: [PageSection] {
    [cardSection, leftOutSection].compactMap { $0 }
  }

  private var cardSection: PageSection? {
    PageSection(Anchor("segments"), wording[.sectionSegments]) { cards }
  }

  /// What the data cannot tell, each in a line.
  private var leftOutSection: PageSection? {
    guard !subject.isPurchases else { return nil }
    return PageSection(Anchor("left-out"), wording[.sectionLeftOut]) {
      Markup(.p, .class("note")) { wording[.needsLog] }
    }
  }
}
