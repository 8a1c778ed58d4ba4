internal import CustomerFeatures
internal import CustomerLifecycle
internal import PurchaseLogs
internal import Segmentation
internal import Wording

extension Page {
  /// What is most worth knowing: who brings the money, else who slipped or is about to be lost; of a table the strongest
  /// contrast; else the largest segment.
  var headline: Markup {
    concentrationHeadline ?? slippedHeadline ?? atRiskHeadline ?? contrastHeadline ?? largestHeadline
  }

  /// "65 customers slipped to a worse segment in 90 days; they had brought 300,000 before".
  private var slippedHeadline: Markup? {
    guard let kinds = subject.record?.movement?.kinds,
      let slipped = kinds[Movement.Kind.downgraded.rawValue], let horizon = subject.horizon,
      slipped.customers > 0
    else { return nil }
    let customers = number(
      numerals.count(slipped.customers, .customers), Double(slipped.customers),
      path: "movement.kinds.downgraded.customers")
    let days = Markup.text(numerals.count(horizon, .days))
    guard let money = slipped.revenueBefore?.nearestDouble else {
      // A log without amounts.
      let risen = kinds[Movement.Kind.upgraded.rawValue]?.customers ?? 0
      return wording.markup(
        .headlineSlippedAndRose,
        [
          "customers": customers, "days": days,
          "risen": number(
            numerals.whole(risen), Double(risen), path: "movement.kinds.upgraded.customers"),
        ])
    }
    guard money > 0 else { return nil }
    return wording.markup(
      .headlineSlipped,
      [
        "customers": customers, "days": days,
        "money": number(numerals.money(money), money, path: "movement.kinds.downgraded.revenueBefore"),
      ])
  }

  /// "120 customers who brought 18 % of the revenue are close to being lost".
  private var atRiskHeadline: Markup? {
    guard let rows = subject.record?.rfm?.segments else { return nil }
    let leaving = [TradeSegment.atRisk, .cantLose].map(\.number)
    let places = rows.indices.filter { leaving.contains(rows[$0].number) }
    let customers = places.reduce(0) { $0 + rows[$1].customers }
    let share = places.reduce(0.0) { $0 + (rows[$1].revenueShare ?? 0) }
    guard customers > 0, share > 0 else { return nil }
    func paths(_ field: String) -> String {
      places.map { "rfm.segments.\($0).\(field)" }.joined(separator: " ")
    }
    return wording.markup(
      .headlineAtRisk,
      [
        "customers": number(
          numerals.count(customers, .customers), Double(customers), path: paths("customers")),
        "revenue": number(numerals.percent(share), share, path: paths("revenueShare")),
      ])
  }

  /// "17 % of the customers bring 67 % of the revenue: Champions".
  private var concentrationHeadline: Markup? {
    guard let few = FewWithMost(subject.model.segments) else { return nil }
    func paths(_ field: String) -> String? {
      subject.record == nil ? nil : few.indices.map { "segments.\($0).\(field)" }.joined(separator: " ")
    }
    let names = few.indices.map { displayName(subject.model.segments[$0].name[wording.language]) }
    return wording.markup(
      .headlineConcentration,
      [
        "customers": number(numerals.percent(few.customerShare), few.customerShare, path: paths("share")),
        "revenue": number(
          numerals.percent(few.revenueShare), few.revenueShare, path: paths("revenueShare")),
        "names": joined(names.count <= 3 ? names : names.prefix(2) + ["…"]),
      ])
  }

  private func joined(_ names: [String]) -> Markup {
    .sequence(
      names.enumerated().flatMap { place, name -> [Markup] in
        let isolated = Markup(.bdi) { Markup.breakable(name) }
        return place == 0 ? [isolated] : [.text("; "), isolated]
      })
  }

  /// Of a table: the segment whose customers answer least like all others, else lie farthest from them.
  private var contrastHeadline: Markup? {
    guard !subject.isPurchases else { return nil }
    return outcomeContrast ?? featureContrast
  }

  /// "Low tenure: churn 45 %, all customers 27 %".
  private var outcomeContrast: Markup? {
    let lines = subject.segments.flatMap { segment in
      segment.told(numerals).lines.compactMap { line in line.surprise.map { (segment, line, $0) } }
    }
    guard let (segment, line, surprise) = lines.max(by: { $0.2 < $1.2 }), surprise > 3 else { return nil }
    return contrast(segment, topic: line.topic, own: .text(line.own), base: .text(line.base))
  }

  /// In a number where there is one, for a category mostly says what the segment's name says.
  private var featureContrast: Markup? {
    let all = subject.segments.flatMap { segment in strongest(segment).map { (segment, $0) } }
    let numbers = all.filter { subject.features[$0.1].feature.category == nil }
    let farthest = (numbers.isEmpty ? all : numbers).max {
      abs($0.0.profile($0.1)) < abs($1.0.profile($1.1))
    }
    guard let (segment, j) = farthest, abs(segment.profile(j)) > Self.telling else { return nil }
    let words = subject.features[j]
    let (own, base) = (segment.median(j, of: subject.model.features[j]), subject.base(j))
    return contrast(
      segment, topic: words.heading, own: number(words.plainValue(own), own),
      base: number(words.plainValue(base.value), base.value, path: base.path))
  }

  private func contrast(_ segment: SegmentSubject, topic: String, own: Markup, base: Markup) -> Markup {
    wording.markup(
      .headlineContrast,
      [
        "name": Markup(.bdi) { Markup.breakable(segment.name) },
        "topic": Markup(.bdi) { Markup.breakable(displayName(topic)) }, "own": own, "base": base,
      ])
  }

  /// "5 segments; the largest, “Lost”, holds 40 % of the customers".
  private var largestHeadline: Markup {
    let segments = subject.model.segments
    let largest = segments.indices.max { (segments[$0].share, $1) < (segments[$1].share, $0) } ?? 0
    let share = segments.indices.contains(largest) ? segments[largest].share : 0
    let isRecorded = subject.record != nil
    return wording.markup(
      .headlineWithoutRevenue,
      [
        "segments": number(
          numerals.count(segments.count, .segments), Double(segments.count),
          path: isRecorded ? "chosenK" : nil),
        "name": .text(subject.segments.first { $0.index == largest }?.name ?? ""),
        "customers": number(
          numerals.percent(share), share, path: isRecorded ? "segments.\(largest).share" : nil),
      ])
  }
}
