internal import CustomerFeatures
internal import Segmentation
internal import Wording

extension Page {
  /// What sets its customers apart, in plain units beside all customers, and what they did and will do.
  func figures(_ segment: SegmentSubject) -> Markup {
    let shown = (subject.isPurchases ? subject.tellingFeatures : strongest(segment)).filter {
      abs(segment.profile($0)) > Self.telling && !isShownLikeAll($0, segment)
    }
    let told = segment.told(numerals).lines
    return Markup(.dl, .class(subject.isPurchases ? "purchases" : "columns")) {
      for j in shown { median(j, segment) }
      if shown.isEmpty, told.isEmpty {
        Markup(.div, .class("whole")) { Markup(.dt) { wording[.likeEveryone] } }
      }
      if let value = segment.segment.averageOrderValue {
        line(
          wording[.averageOrder],
          number(numerals.money(value), value, path: segment.path("averageOrderValue")), base: nil)
      }
      for line in told {
        self.line(
          displayName(line.topic), .text(line.own), base: .text(wording(.baseMedian, ["value": line.base])))
      }
      late(segment)
      boughtAgain(segment)
      moved(segment)
    }
  }

  private func line(_ term: String, _ own: Markup, base: Markup?) -> Markup {
    Markup(.div) {
      Markup(.dt) { Markup.breakable(term) }
      Markup(.dd) {
        Markup(.span, .class("median")) { own }
        if let base { Markup(.span, .class("base")) { base } }
      }
    }
  }

  private func median(_ j: Int, _ segment: SegmentSubject) -> Markup {
    let words = subject.features[j]
    let median = segment.median(j, of: subject.model.features[j])
    let base = subject.base(j)
    return line(
      words.heading, number(words.value(median), median, path: medianPath(segment, j)),
      base: wording.markup(
        .baseMedian, ["value": number(words.plainValue(base.value), base.value, path: base.path)]))
  }

  /// Who is past the own usual time.
  @MarkupBuilder private func late(_ segment: SegmentSubject) -> Markup {
    if let late = segment.late {
      line(
        wording[.late], number(numerals.percent(late), late, path: segment.path("late")),
        base: subject.lateOfAll.map {
          wording.markup(.baseMedian, ["value": number(numerals.percent($0), $0)])
        })
    }
  }

  /// What those did who met the rules one horizon ago.
  @MarkupBuilder private func boughtAgain(_ segment: SegmentSubject) -> Markup {
    if let again = segment.boughtAgain, again.interval.count == 2 {
      let share = number(numerals.percent(again.share), again.share, path: segment.path("boughtAgain.share"))
      let days = subject.record?.usefulness?.horizon.map { numerals.count($0, .days) }
      line(
        wording[.boughtAgain],
        days.map { wording.markup(.boughtAgainWithin, ["share": share, "days": .text($0)]) } ?? share,
        base: wording.markup(
          subject.boughtAgainOfAll == nil ? .boughtAgainInterval : .boughtAgainBase,
          [
            "low": number(
              numerals.percent(again.interval[0]), again.interval[0],
              path: segment.path("boughtAgain.interval.0")),
            "high": number(
              numerals.percent(again.interval[1]), again.interval[1],
              path: segment.path("boughtAgain.interval.1")),
            "base": subject.boughtAgainOfAll.map { number(numerals.percent($0), $0) } ?? .text("–"),
          ]))
    }
  }

  /// Who came in and who left since one horizon.
  @MarkupBuilder private func moved(_ segment: SegmentSubject) -> Markup {
    if let moved = segment.moved, let days = daysSince(moved) {
      Markup(.div) {
        Markup(.dt) { wording(.movedHeading, ["days": numerals.count(days, .days)]) }
        Markup(.dd) {
          Markup(.span) {
            wording.markup(
              .moved,
              [
                "cameIn": Markup(.span, .class("median")) { count(moved.cameIn, segment, "cameIn") },
                "left": Markup(.span, .class("median")) { count(moved.left, segment, "left") },
              ])
          }
        }
      }
    }
  }

  private func daysSince(_ moved: RunRecord.Moved) -> Int? {
    guard let since = CalendarDay(iso8601: moved.since),
      let asOf = subject.record?.input.asOf.flatMap({ CalendarDay(iso8601: $0) })
    else { return nil }
    return asOf.daysSince1970 - since.daysSince1970
  }

  private func count(_ customers: Int, _ segment: SegmentSubject, _ field: String) -> Markup {
    number(numerals.whole(customers), Double(customers), path: segment.path("moved.\(field)"))
  }
}
