internal import Clustering
internal import Segmentation
internal import Wording

extension Page {
  /// The one sentence and the verdict.
  var header: Markup {
    Markup {
      Markup(.p, .class("origin")) { origin }
      Markup(.h1) { headline }
      if let record = subject.record, let loss = LossWords(record, numerals: numerals).sentence {
        Markup(.p, .class("loss")) { Markup(.strong) { loss + "." } }
      }
      verdict
      navigation
    }
  }

  /// Files, customers and the day that the numbers speak of.
  private var origin: Markup {
    let record = subject.record
    let files = record?.input.files ?? []
    return Markup {
      Markup(.strong) { wording[.pageName] }
      if let first = files.first {
        " · "
        Markup(.bdi) { Markup.breakable(displayName(first)) }
        if files.count > 1 { " + \(numerals.whole(files.count - 1))" }
      }
      " · "
      number(
        numerals.count(subject.model.quality.customers, .customers), Double(subject.model.quality.customers),
        path: record == nil ? nil : "input.customers")
      if let day = record?.input.asOf { " · " + wording(.asOf, ["day": numerals.day(day)]) }
    }
  }

  /// "5 segments; 13 % of the customers bring 52 % of the revenue".
  private var headline: Markup {
    let count = subject.model.segments.count
    let segments = number(
      numerals.count(count, .segments), Double(count), path: subject.record == nil ? nil : "chosenK")
    let best = Headline(subject.model.segments)
    let paths = { (field: String) in
      subject.record == nil ? nil : best.indices.map { "segments.\($0).\(field)" }.joined(separator: " ")
    }
    if let revenueShare = best.revenueShare {
      return wording.markup(
        .headline,
        [
          "segments": segments,
          "customers": number(
            numerals.percent(best.customerShare), best.customerShare, path: paths("share")),
          "revenue": number(numerals.percent(revenueShare), revenueShare, path: paths("revenueShare")),
        ])
    }
    return wording.markup(
      .headlineWithoutRevenue,
      [
        "segments": segments, "name": .text(best.name(in: subject)),
        "customers": number(numerals.percent(best.customerShare), best.customerShare, path: paths("share")),
      ])
  }

  private var verdict: Markup {
    let (label, sign) = verdictWords
    return Markup(.div, .class("verdict \(subject.model.quality.verdict.rawValue)")) {
      Markup(.p, .class("badge")) {
        Markup(.span, .class("sign"), .ariaHidden) { sign }
        label
      }
      Markup(.div) {
        if let usefulness {
          Markup(.p) { usefulness.text }
        } else {
          Markup(.p) { wording[verdictExplanation] }
        }
        if let record = subject.record {
          Markup(.p, .class("note")) {
            clipped(record.remarks.reason[wording.language].uppercasedFirst, to: subject.density.characters)
              + "."
            if let estimated { " " + estimated }
          }
        }
        if !subject.model.edits.isEmpty { Markup(.p, .class("note")) { wording[.changedByHand] } }
      }
    }
  }

  /// What the segments tell of the next period, where that was asked.
  private var usefulness: UsefulnessWords? {
    subject.record?.usefulness.map {
      UsefulnessWords($0, segments: subject.segments.count, language: wording.language)
    }
  }

  /// What the silhouettes were estimated from, where they were not computed for every customer.
  var estimated: String? {
    guard let record = subject.record, record.remarks.silhouetteCustomers < record.input.customers else {
      return nil
    }
    return wording(
      .silhouettesEstimated,
      [
        "customers": numerals.count(record.remarks.silhouetteCustomers, .customers),
        "all": numerals.whole(record.input.customers),
      ])
  }

  private var verdictWords: (label: String, sign: String) {
    if subject.model.told != nil { return (wording[.verdictTold], "◐") }
    return switch subject.model.quality.verdict {
    case .strong: (wording[.verdictStrong], "●")
    case .weak: (wording[.verdictWeak], "◐")
    case .none: (wording[.verdictNone], "○")
    case .unjudged: (wording[.verdictUnjudged], "?")
    }
  }

  private var verdictExplanation: Phrase {
    switch subject.model.quality.verdict {
    case .strong: .verdictStrongMeaning
    case .weak: .verdictWeakMeaning
    case .none: .verdictNoneMeaning
    case .unjudged: .verdictUnjudgedMeaning
    }
  }

  private var navigation: Markup {
    Markup(.nav, .ariaLabel(wording[.contents])) {
      Markup(.ul) {
        for (anchor, phrase) in contents {
          Markup(.li) { Markup(.a, .href(anchor)) { wording[phrase] } }
        }
      }
    }
  }

  /// Sizes alone where nothing is known of revenue.
  var sharesHeading: Phrase { subject.hasRevenue ? .sectionShares : .sectionSizes }

  private var contents: [(Anchor, Phrase)] {
    var contents: [(Anchor, Phrase)] = [
      (Anchor("segments"), .sectionSegments), (Anchor("shares"), sharesHeading),
      (Anchor("rules"), .sectionRules),
    ]
    contents.append((Anchor("profiles"), .sectionProfile))
    if subject.record != nil {
      contents += [(Anchor("count"), .sectionCount), (Anchor("data"), .sectionData)]
    }
    return contents + [(Anchor("method"), .sectionMethod)]
  }
}

/// Whom the first sentence speaks of: the fewest segments, by revenue a customer, that bring half of the revenue;
/// without revenue the largest segment.
struct Headline: Sendable {
  /// Places in the model's segments.
  let indices: [Int]
  let customerShare: Double
  /// `nil` without amounts, or where they do not add up to anything.
  let revenueShare: Double?

  init(_ segments: [Segment]) {
    let shares = segments.compactMap(\.revenueShare)
    if shares.count == segments.count, shares.allSatisfy({ $0.isFinite && $0 >= 0 && $0 <= 1 }) {
      let order = segments.indices.sorted { a, b in
        shares[a] * segments[b].share > shares[b] * segments[a].share
          || (shares[a] * segments[b].share == shares[b] * segments[a].share && a < b)
      }
      var chosen: [Int] = []
      for index in order
      where chosen.reduce(0, { $0 + shares[$1] }) < 0.5 && chosen.count < segments.count - 1 {
        chosen.append(index)
      }
      indices = chosen.isEmpty ? [0] : chosen.sorted()
      revenueShare = indices.reduce(0) { $0 + shares[$1] }
    } else {
      let largest = segments.indices.max { (segments[$0].share, $1) < (segments[$1].share, $0) } ?? 0
      indices = [largest]
      revenueShare = nil
    }
    customerShare = indices.reduce(0) { $0 + (segments.indices.contains($1) ? segments[$1].share : 0) }
  }

  func name(in subject: ReportSubject) -> String {
    guard let first = indices.first, subject.model.segments.indices.contains(first) else { return "" }
    return displayName(subject.model.segments[first].name[subject.wording.language])
  }
}
