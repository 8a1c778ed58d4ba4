internal import PurchaseLogs
internal import Segmentation
internal import Wording

extension Page {
  /// Whether customers stay: six figures, and the cohorts.
  var retentionSection: PageSection? {
    guard let retention = subject.record?.retention else { return nil }
    return PageSection(Anchor("retention"), wording[.sectionRetention]) {
      strip(retention)
      if let cohorts = subject.record?.cohorts, !cohorts.rows.isEmpty {
        Markup(.div, .class("panel")) { cohortMap(cohorts) }
      }
      if let channels = subject.record?.channels, !channels.isEmpty {
        Markup(.div, .class("panel channels")) { channelTable(channels) }
      }
    }
  }

  private func strip(_ retention: RunRecord.RetentionSummary) -> Markup {
    let window = retention.window.map { numerals.count($0, .days) } ?? "–"
    func share(_ value: Double?, _ field: String) -> Markup? {
      value.map { number(numerals.percent($0), $0, path: "retention.\(field)") }
    }
    let second = retention.secondPurchaseBy["90"].flatMap(\.self)
    return Markup(.dl, .class("strip")) {
      tile(
        .retentionRate, share(retention.retentionRate, "retentionRate"),
        wording(.retentionRateMeaning, ["days": window]))
      tile(.churnRate, share(retention.churnRate, "churnRate"), wording[.churnRateMeaning])
      tile(
        .averageLifetime,
        retention.averageLifetimeDays.map { days in
          number(
            numerals.count(Int(exactly: days.rounded()) ?? 0, .days), days,
            path: "retention.averageLifetimeDays")
        }, wording(.averageLifetimeMeaning, ["days": window]))
      tile(
        .repeatRate, share(retention.repeatPurchaseRate, "repeatPurchaseRate"), wording[.repeatRateMeaning])
      tile(.secondPurchase, share(second, "secondPurchaseBy.90"), wording[.secondPurchaseMeaning])
      if retention.ltvAtAge != nil { lifetimeValue(retention) }
    }
  }

  private func tile(_ term: MarketerPhrase, _ value: Markup?, _ meaning: String) -> Markup {
    Markup(.div) {
      Markup(.dt) { wording[term] }
      Markup(.dd) {
        if let value {
          Markup(.strong) { value }
          Markup(.small) { meaning }
        } else {
          Markup(.strong) { "–" }
          Markup(.small) { wording[.notKnown] }
        }
      }
    }
  }

  private func lifetimeValue(_ retention: RunRecord.RetentionSummary) -> Markup {
    let year = retention.ltvAtAge?["365"].flatMap { $0.eligible > 0 ? $0 : nil }
    return tile(
      .lifetimeValue,
      year.map {
        let value = $0.revenue.nearestDouble / Double($0.eligible) * (subject.margin ?? 1)
        return number(numerals.money(value), value)
      },
      year.map { year in
        let customers = numerals.count(year.eligible, .customers)
        guard let margin = subject.margin else {
          return wording(.lifetimeValueMeaning, ["customers": customers])
        }
        return wording(
          .lifetimeMarginMeaning, ["margin": numerals.percent(margin, .comparing), "customers": customers])
      } ?? "")
  }
}
