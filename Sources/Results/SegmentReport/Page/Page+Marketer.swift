internal import Segmentation
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
    [
      todaySection, cardSection, tradeSection, movementSection, retentionSection, concentrationSection,
      leftOutSection,
    ].compactMap { $0 }
  }

  private var cardSection: PageSection? {
    PageSection(Anchor("segments"), wording[.sectionSegments]) { cards }
  }

  private var concentrationSection: PageSection? {
    guard let chart = charts.concentration, let concentration = subject.record?.concentration else {
      return nil
    }
    let customers = numerals.count(concentration.customersFor80, .customers)
    return PageSection(Anchor("concentration"), wording[.sectionConcentration]) {
      figure(chart, isBesideNumbers: true, note: wording(.concentrationNote, ["customers": customers]))
    }
  }

  /// What the data cannot tell, each in a line.
  private var leftOutSection: PageSection? {
    let reasons = leftOut
    guard !reasons.isEmpty || (subject.record != nil && !subject.isPurchases) else { return nil }
    return PageSection(Anchor("left-out"), wording[.sectionLeftOut]) {
      if reasons.isEmpty {
        Markup(.p, .class("note")) { wording[subject.record?.rfm == nil ? .needsLog : .daysNeedLog] }
      } else {
        Markup(.ul, .class("note")) {
          for (name, reason) in reasons {
            Markup(.li) { "\(name): \(clipped(reason, to: subject.density.characters))" }
          }
        }
      }
    }
  }

  /// Parts of a log's page that are missing, those that want the same together, with the reason.
  private var leftOut: [(name: String, reason: String)] {
    guard subject.isPurchases, let reasons = subject.record?.remarks.leftOut else { return [] }
    let parts: [(String, MarketerPhrase)] = [
      ("rhythm", .sectionToday), ("rfm", .sectionTrade), ("movement", .sectionMovement),
      ("retention", .sectionRetention), ("cohorts", .sectionCohorts),
      ("concentration", .sectionConcentration),
    ]
    return parts.reduce(into: []) { lines, part in
      guard let reason = reasons[part.0]?[wording.language] else { return }
      let name = wording[part.1]
      if let same = lines.firstIndex(where: { $0.reason == reason }) {
        lines[same].name += ", " + name
      } else {
        lines.append((name, reason))
      }
    }
  }
}
