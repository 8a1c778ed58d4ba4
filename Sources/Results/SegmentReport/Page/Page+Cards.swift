internal import Clustering
internal import CustomerFeatures
internal import DecisionTrees
internal import Segmentation
internal import Wording

extension Page {
  /// How far a median lies from the mean of all customers, in standard deviations, where it is worth a line.
  static let telling = 0.3

  /// A card a segment.
  @MarkupBuilder var cards: Markup {
    Markup(.div, .class("cards")) {
      for segment in subject.segments { card(segment) }
    }
    let omitted = subject.model.segments.count - subject.segments.count
    if omitted > 0 {
      Markup(.p, .class("note")) {
        wording(.moreSegments, ["segments": numerals.count(omitted, .segments)])
      }
    }
  }

  private func card(_ segment: SegmentSubject) -> Markup {
    let title = Anchor("segment-name", segment.number)
    return Markup(
      .article, .id(Anchor("segment", segment.number)), .class("card c\(segment.style.colorIndex)"),
      .ariaLabelledBy(title)
    ) {
      Markup(.h3, .id(title)) {
        marker(segment)
        Markup(.span, .class("number")) { "\(segment.number)" }
        " "
        Markup(.bdi) { Markup.breakable(segment.name) }
      }
      shares(segment)
      rule(segment)
      figures(segment)
      playbook(segment)
    }
  }

  /// The rule that catches most of its customers, in at most three conditions; the rest stands in the analyst's part.
  private func rule(_ segment: SegmentSubject) -> Markup {
    let rules = segment.rules.sorted { ($1.rule.support, $0.number) < ($0.rule.support, $1.number) }
    return Markup(.div, .class("rule")) {
      if let first = rules.first {
        let short = subject.shortSentence(for: first, of: segment)
        Markup(.p) {
          // A column's name stays as it is written.
          Markup.breakable(subject.isPurchases ? short.text.uppercasedFirst : short.text)
          if !short.isWhole || rules.count > 1 {
            " "
            everyRule(of: segment, others: rules.count - 1)
          }
        }
      }
      firmness(segment)
    }
  }

  private func everyRule(of segment: SegmentSubject, others: Int) -> Markup {
    Markup(
      .a, .class("more"), .href(Anchor("rules")),
      .ariaLabel(wording(.everyRule, ["number": "\(segment.number)"]))
    ) {
      switch others {
      case ...0: "…"
      case 1: wording[.oneOtherRuleLink]
      default: wording(.otherRuleLink, ["rules": numerals.whole(others)])
      }
    }
  }

  /// The segment's shape in its colour.
  func marker(_ segment: SegmentSubject) -> Markup {
    Markup(.svg, .class("marker c\(segment.style.colorIndex)"), .viewBox(width: 16, height: 16), .ariaHidden)
    {
      Markup(.g, .filled) { segment.style.shape.marker(x: 8, y: 8, radius: 6) }
    }
  }

  /// How many they are and what they are worth: a bar, and its figures on a line.
  private func shares(_ segment: SegmentSubject) -> Markup {
    let values = segment.segment
    return Markup(.div, .class("heroes")) {
      hero(
        values.share, isRevenue: false, path: segment.path("share"),
        wording.markup(
          .ofCustomers,
          [
            "count": number(
              numerals.whole(values.customers), Double(values.customers), path: segment.path("customers"))
          ]))
      if let share = values.revenueShare {
        hero(
          share, isRevenue: true, path: segment.path("revenueShare"),
          wording.markup(
            .ofRevenue,
            [
              "sum": values.revenue.map {
                number(numerals.money($0), $0, path: segment.path("revenue"))
              } ?? .text("")
            ]))
      }
    }
  }

  private func hero(_ share: Double, isRevenue: Bool, path: String?, _ words: Markup) -> Markup {
    Markup(.p, .class("hero")) {
      Markup(
        .span, .class(isRevenue ? "meter solid" : "meter"),
        .shareStyle(min(1, max(0, share.isFinite ? share : 0))), .ariaHidden)
      Markup(.strong) { number(numerals.percent(share), share, path: path) }
      " "
      Markup(.span) { words }
    }
  }

  /// The features in which the segment is farthest from all customers, those first whose medians differ as they are
  /// shown; of a category's indicators only the one that most of its customers share.
  func strongest(_ segment: SegmentSubject, count: Int = 4) -> [Int] {
    var shown: [Int] = []
    func isLikeAll(_ j: Int) -> Int { isShownLikeAll(j, segment) ? 1 : 0 }
    let order = subject.tellingFeatures.sorted { a, b in
      (isLikeAll(a), -abs(segment.profile(a)), a) < (isLikeAll(b), -abs(segment.profile(b)), b)
    }
    for j in order where shown.count < count {
      let feature = subject.features[j].feature
      guard feature.category != nil else {
        shown.append(j)
        continue
      }
      let indicators = order.filter {
        subject.features[$0].feature.category != nil && subject.features[$0].feature.name == feature.name
      }
      guard !shown.contains(where: indicators.contains) else { continue }
      func share(_ j: Int) -> Double { segment.median(j, of: subject.model.features[j]) }
      shown.append(indicators.max { (share($0), $1) < (share($1), $0) } ?? j)
    }
    return shown
  }

  /// Whether its median is shown as that of all customers is.
  func isShownLikeAll(_ j: Int, _ segment: SegmentSubject) -> Bool {
    let words = subject.features[j]
    let median = segment.median(j, of: subject.model.features[j])
    return words.plainValue(median) == words.plainValue(subject.base(j).value)
  }

  func medianPath(_ segment: SegmentSubject, _ j: Int) -> String? {
    let feature = subject.model.features[j].feature
    guard subject.record?.segments[segment.index].medians[feature.name] != nil, feature.category == nil,
      !feature.name.contains(where: { $0 == "." || $0 == " " })
    else { return nil }
    return segment.path("medians.\(feature.name)")
  }

  /// How far the segment can be relied on, in small letters, by Hennig's bounds for the bootstrap Jaccard; green only
  /// where the groups are there and nothing about this one is weak.
  @MarkupBuilder private func firmness(_ segment: SegmentSubject) -> Markup {
    let worse = segment.firmness
    let isCut = subject.model.told != nil || subject.model.quality.verdict == .none
    if worse.value < Segment.reliableStability {
      let isDoubtful = worse.value >= Segment.leastStability
      firmness(
        isDoubtful ? "doubtful" : "weak", .text(wording[isDoubtful ? .firmnessDoubtful : .firmnessLow]), worse
      )
    } else if let stability = segment.segment.stability {
      firmness(
        !isCut && subject.model.quality.verdict == .strong ? "firm" : "repeats",
        .text(wording[isCut ? .firmnessCut : .firmnessGroup]), (stability, segment.path("stability")))
    }
  }

  private func firmness(_ kind: String, _ words: Markup, _ figure: (value: Double, path: String?)) -> Markup {
    Markup(.p, .class("firmness \(kind)")) {
      words
      ", "
      number(numerals.decimal(figure.value, decimals: 2), figure.value, path: figure.path)
    }
  }
}
