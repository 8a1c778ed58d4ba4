internal import CustomerFeatures
internal import DecisionTrees
internal import Segmentation
internal import Wording

extension Page {
  /// A card a segment.
  var cardSection: Markup {
    section(Anchor("segments"), wording[.sectionSegments]) {
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
      heroes(segment)
      rule(segment)
      medians(segment)
      figures(segment)
      playbook(segment)
    }
  }

  /// The rules that lead to the segment, the one that catches most first; more than two are folded.
  private func rule(_ segment: SegmentSubject) -> Markup {
    let rules = segment.rules.sorted { ($1.rule.support, $0.number) < ($0.rule.support, $1.number) }
    func alternative(_ rule: SegmentRule) -> Markup {
      Markup(.p) {
        wording.markup(.otherRule, ["rule": Markup.breakable(subject.sentence(for: rule))])
      }
    }
    return Markup(.div, .class("rule")) {
      if let first = rules.first {
        let sentence = subject.sentence(for: first)
        // A column's name stays as it is written.
        Markup(.p) { Markup.breakable(subject.isPurchases ? sentence.uppercasedFirst : sentence) }
      }
      if rules.count == 2 {
        alternative(rules[1])
      } else if rules.count > 2 {
        Markup(.details) {
          Markup(.summary) { wording(.otherRules, ["rules": numerals.count(rules.count - 1, .rules)]) }
          for rule in rules.dropFirst() { alternative(rule) }
        }
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

  /// Who they are and what they are worth, large.
  private func heroes(_ segment: SegmentSubject) -> Markup {
    let values = segment.segment
    return Markup(.div, .class("heroes")) {
      Markup(.p, .class("hero")) {
        Markup(.strong) {
          number(numerals.percent(values.share), values.share, path: segment.path("share"))
        }
        Markup(.span) {
          wording.markup(
            .ofCustomers,
            [
              "count": number(
                numerals.whole(values.customers), Double(values.customers),
                path: segment.path("customers"))
            ])
        }
        meter(values.share, isRevenue: false)
      }
      if let share = values.revenueShare {
        Markup(.p, .class("hero")) {
          Markup(.strong) {
            number(numerals.percent(share), share, path: segment.path("revenueShare"))
          }
          Markup(.span) {
            wording.markup(
              .ofRevenue,
              [
                "sum": values.revenue.map {
                  number(numerals.money($0), $0, path: segment.path("revenue"))
                } ?? .text("")
              ])
          }
          meter(share, isRevenue: true)
        }
      }
    }
  }

  private func meter(_ share: Double, isRevenue: Bool) -> Markup {
    Markup(
      .span, .class(isRevenue ? "meter solid" : "meter"),
      .shareStyle(min(1, max(0, share.isFinite ? share : 0))),
      .ariaHidden)
  }

  /// Medians in plain units, beside those of all customers.
  private func medians(_ segment: SegmentSubject) -> Markup {
    let shown = subject.isPurchases ? subject.tellingFeatures : strongest(segment)
    return Markup(.dl, .class(subject.isPurchases ? "purchases" : "columns")) {
      for j in shown {
        let words = subject.features[j]
        let median = segment.median(j, of: subject.model.features[j])
        Markup(.div) {
          Markup(.dt) { Markup.breakable(words.heading) }
          Markup(.dd) {
            Markup(.span, .class("median")) {
              number(words.value(median), median, path: medianPath(segment, j))
            }
            let base = base(j)
            Markup(.span, .class("base")) {
              wording.markup(
                .baseMedian, ["value": number(words.plainValue(base.value), base.value, path: base.path)])
            }
          }
        }
      }
      for line in segment.told(numerals).lines {
        Markup(.div) {
          Markup(.dt) { Markup.breakable(displayName(line.topic)) }
          Markup(.dd) {
            Markup(.span, .class("median")) { line.own }
            Markup(.span, .class("base")) { wording(.baseMedian, ["value": line.base]) }
          }
        }
      }
      if let value = segment.segment.averageOrderValue {
        Markup(.div) {
          Markup(.dt) { wording[.averageOrder] }
          Markup(.dd) {
            Markup(.span, .class("median")) {
              number(
                numerals.money(value), value,
                path: segment.path("averageOrderValue"))
            }
          }
        }
      }
    }
  }

  /// The features in which the segment is farthest from all customers, those first whose medians differ as they are
  /// shown; of a category's indicators only the one that most of its customers share.
  func strongest(_ segment: SegmentSubject, count: Int = 4) -> [Int] {
    var shown: [Int] = []
    func isLikeAll(_ j: Int) -> Int {
      let words = subject.features[j]
      let median = segment.median(j, of: subject.model.features[j])
      return words.plainValue(median) == words.plainValue(base(j).value) ? 1 : 0
    }
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

  /// What a median is compared with: that of all customers; for a category their share.
  private func base(_ j: Int) -> (value: Double, path: String?) {
    let column = subject.model.scaling.columns.indices.contains(j) ? subject.model.scaling.columns[j] : nil
    if subject.features[j].feature.category != nil, let column, column.transform == .none {
      return (column.mean, featurePath(j, "mean"))
    }
    return (subject.model.features[j].median, featurePath(j, "median"))
  }

  private func medianPath(_ segment: SegmentSubject, _ j: Int) -> String? {
    let feature = subject.model.features[j].feature
    guard subject.record?.segments[segment.index].medians[feature.name] != nil, feature.category == nil,
      !feature.name.contains(where: { $0 == "." || $0 == " " })
    else { return nil }
    return segment.path("medians.\(feature.name)")
  }

  func featurePath(_ j: Int, _ field: String) -> String? {
    subject.record == nil ? nil : "features.\(j).\(field)"
  }

  /// How far the rule and the segment can be trusted.
  private func figures(_ segment: SegmentSubject) -> Markup {
    return Markup(.p, .class("figures")) {
      Markup(.span) {
        wording.markup(
          .ruleFigures,
          [
            "precision": number(
              numerals.percent(segment.precision), segment.precision,
              path: segment.path("precision")),
            "lift": number(
              numerals.decimal(segment.lift, decimals: 1) + "×", segment.lift,
              path: segment.path("lift")),
          ])
      }
      if let stability = segment.segment.stability {
        Markup(.span, .class("stability \(Self.stabilityClass(stability))")) {
          wording.markup(
            Self.stabilityPhrase(stability),
            [
              "value": number(
                numerals.decimal(stability, decimals: 2), stability,
                path: segment.path("stability"))
            ])
        }
      }
    }
  }

  /// Hennig's bounds for the bootstrap Jaccard.
  static func stabilityPhrase(_ stability: Double) -> Phrase {
    switch stability {
    case 0.85...: .stabilityHigh
    case Segment.reliableStability...: .stabilityGood
    case Segment.leastStability...: .stabilityDoubtful
    default: .stabilityLow
    }
  }

  private static func stabilityClass(_ stability: Double) -> String {
    switch stabilityPhrase(stability) {
    case .stabilityHigh, .stabilityGood: "good"
    case .stabilityDoubtful: "doubtful"
    default: "low"
    }
  }
}
