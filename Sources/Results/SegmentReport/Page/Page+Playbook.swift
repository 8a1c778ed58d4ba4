internal import CustomerFeatures
internal import GroupExperiments
internal import Segmentation
internal import Wording

extension Page {
  /// What to do, what to watch, and what a test could show.
  func playbook(_ segment: SegmentSubject) -> Markup {
    let kind = kind(of: segment)
    let playbook = subject.playbooks[kind, wording.language]
    let limit = subject.density.characters
    return Markup(.div, .class("playbook")) {
      Markup(.h4) { wording[.playbookHeading] }
      Markup(.p, .class("idea")) {
        Markup.breakable(clipped(playbook.headline, to: limit) + differences(segment, kind))
      }
      Markup(.ul) {
        for own in ownSteps(segment, kind) { Markup(.li) { own } }
        for action in actions(of: playbook, kind, segment) { Markup(.li) { clipped(action, to: limit) } }
      }
      Markup(.p) {
        Markup(.strong) { wording[.watch] }
        " " + clipped(playbook.metric, to: limit)
      }
      Markup(.p) {
        Markup(.strong) { wording[.experiment] }
        " "
        experiment(segment)
      }
    }
  }

  private func kind(of segment: SegmentSubject) -> PlaybookKind {
    PlaybookKind(segment.segment, in: subject.model, late: segment.late)
  }

  /// Steps of the playbook: segments of one kind do not all begin with the same one.
  private func actions(of playbook: Playbook, _ kind: PlaybookKind, _ segment: SegmentSubject) -> [String] {
    let shown = subject.isPurchases ? 2 : 1
    let earlier = subject.segments.prefix { $0.number != segment.number }.count { self.kind(of: $0) == kind }
    let count = playbook.actions.count
    guard count > shown else { return playbook.actions }
    return (0..<shown).map { playbook.actions[(earlier * shown + $0) % count] }
  }

  /// The two features that a segment of a customer table stands out by.
  private func differences(_ segment: SegmentSubject, _ kind: PlaybookKind) -> String {
    guard kind == .standout else { return "" }
    return ": " + strongest(segment, count: 2).map { subject.features[$0].heading }.joined(separator: ", ")
  }

  /// What its own figures call for: of purchases by how many are late and what the next better segment has more of; of a
  /// table by what is told of it.
  private func ownSteps(_ segment: SegmentSubject, _ kind: PlaybookKind) -> [Markup] {
    if subject.isPurchases { return [lateness(segment, kind), stepUp(segment)].compactMap { $0 } }
    // Where the answers are those of everybody, there is nothing to start from.
    return segment.told(numerals).lines.filter { $0.surprise ?? .infinity > 3 }.prefix(2).map { line in
      wording.markup(
        .startFrom,
        [
          "topic": Markup(.bdi) { Markup.breakable(displayName(line.topic)) }, "own": .text(line.own),
          "base": .text(line.base),
        ])
    }
  }

  private func lateness(_ segment: SegmentSubject, _ kind: PlaybookKind) -> Markup? {
    guard let late = segment.late else { return nil }
    let phrase: MarketerPhrase =
      switch late {
      case 0.5...: kind == .hibernating || kind == .lost ? .lateGone : .lateMost
      case 0.25...: .lateSome
      case 0: .lateNone
      default: .lateFew
      }
    return wording.markup(
      phrase, ["share": number(numerals.percent(late), late, path: segment.path("late"))])
  }

  /// The feature in which the next better segment lies farthest ahead.
  private func stepUp(_ segment: SegmentSubject) -> Markup? {
    guard let better = subject.segments.last(where: { $0.number < segment.number }) else { return nil }
    func lead(_ j: Int) -> Double {
      let lead = better.profile(j) - segment.profile(j)
      return subject.features[j].feature.unit == .daysSinceLastPurchase ? -lead : lead
    }
    let features = subject.features.indices
    guard let j = features.max(by: { (lead($0), $1) < (lead($1), $0) }), lead(j) > Self.telling else {
      return nil
    }
    let words = subject.features[j]
    func median(_ segment: SegmentSubject) -> Markup {
      let median = segment.median(j, of: subject.model.features[j])
      let shown =
        words.feature.unit == .daysSinceLastPurchase ? words.value(median) : words.plainValue(median)
      return number(shown, median, path: medianPath(segment, j))
    }
    return wording.markup(
      .stepUp,
      [
        "name": .text(better.name), "topic": .text(words.heading.lowercasedFirst),
        "theirs": median(better), "own": median(segment),
      ])
  }

  /// Whether the segment is large enough to learn from, by its own share of buyers where that is known.
  private func experiment(_ segment: SegmentSubject) -> Markup {
    let half = segment.segment.customers / 2
    let shownHalf = number(numerals.count(half, .customers), Double(half))
    let again = segment.boughtAgain
    let size = again.map { SampleSize(baseline: $0.share) } ?? SampleSize()
    let baseline = number(
      numerals.percent(size.baseline), size.baseline,
      path: again == nil ? nil : segment.path("boughtAgain.share"))
    if size.baseline > 0.85 { return wording.markup(.experimentSaturated, ["baseline": baseline]) }
    guard let share = size.detectableShare(customers: segment.segment.customers),
      share - size.baseline <= 0.1
    else {
      return wording.markup(.experimentTooSmall, ["half": shownHalf])
    }
    return wording.markup(
      .experimentPossible,
      [
        "half": shownHalf, "baseline": baseline,
        "share": number(numerals.percent(share, .tenths), share),
      ])
  }
}
