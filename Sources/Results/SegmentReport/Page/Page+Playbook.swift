internal import GroupExperiments
internal import Segmentation
internal import Wording

extension Page {
  /// What to do, what to watch, and what a test could show.
  func playbook(_ segment: SegmentSubject) -> Markup {
    let kind = PlaybookKind(segment.segment, in: subject.model)
    let playbook = subject.playbooks[kind, wording.language]
    let limit = subject.density.characters
    return Markup(.div, .class("playbook")) {
      Markup(.h4) { wording[.playbookHeading] }
      Markup(.p, .class("idea")) {
        Markup.breakable(clipped(playbook.headline, to: limit) + differences(segment, kind))
      }
      Markup(.ul) {
        for action in playbook.actions.prefix(6) { Markup(.li) { clipped(action, to: limit) } }
      }
      Markup(.p) {
        Markup(.strong) { wording[.watch] }
        " " + clipped(playbook.metric, to: limit)
      }
      Markup(.p) {
        Markup(.strong) { wording[.experiment] }
        " "
        experiment(customers: segment.segment.customers)
      }
    }
  }

  /// The two features that a segment of a customer table stands out by.
  private func differences(_ segment: SegmentSubject, _ kind: PlaybookKind) -> String {
    guard kind == .standout else { return "" }
    return ": " + strongest(segment, count: 2).map { subject.features[$0].heading }.joined(separator: ", ")
  }

  /// Whether the segment is large enough to learn from.
  private func experiment(customers: Int) -> Markup {
    let half = customers / 2
    let shownHalf = number(numerals.count(half, .customers), Double(half))
    let size = SampleSize()
    let baseline = number(numerals.percent(size.baseline), size.baseline)
    guard let share = size.detectableShare(customers: customers), share <= 0.15 else {
      return wording.markup(.experimentTooSmall, ["half": shownHalf, "baseline": baseline])
    }
    return wording.markup(
      .experimentPossible,
      [
        "half": shownHalf, "baseline": baseline,
        "share": number(numerals.percent(share, .tenths), share),
      ])
  }
}
