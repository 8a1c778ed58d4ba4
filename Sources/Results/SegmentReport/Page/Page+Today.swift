internal import CustomerLifecycle
internal import PurchaseLogs
internal import Segmentation
internal import Wording

extension Page {
  /// Whom to write to, by reason.
  var todaySection: PageSection? {
    guard let today = subject.record?.today else { return nil }
    return PageSection(Anchor("today"), wording[.sectionToday]) {
      if today.customers == 0 {
        Markup(.p, .class("lead")) { wording[.todayNobody] }
      } else {
        Markup(.p, .class("lead")) { todayLead(today) }
        Markup(.div, .class("panel")) { todayTable(today) }
      }
    }
  }

  private func todayLead(_ today: RunRecord.TodaySummary) -> Markup {
    Markup {
      wording.markup(
        .todayLead,
        [
          "customers": number(
            numerals.count(today.customers, .customers), Double(today.customers), path: "today.customers"),
          "control": number(numerals.whole(today.control), Double(today.control), path: "today.control"),
        ])
      if today.cut > 0 {
        " "
        wording.markup(
          .todayCut,
          [
            "customers": number(
              numerals.count(today.cut, .customers), Double(today.cut), path: "today.cut")
          ])
      }
    }
  }

  private func todayTable(_ today: RunRecord.TodaySummary) -> Markup {
    let hasMoney = today.lists.contains { $0.revenue != nil }
    return Markup(.table, .class("stack")) {
      Markup(.thead) {
        Markup(.tr) {
          Markup(.th, .scope("col")) { wording[.listHeading] }
          Markup(.th, .scope("col"), .class("n")) { wording[.customersHeading] }
          if hasMoney { Markup(.th, .scope("col"), .class("n")) { wording[.spentHeading] } }
          Markup(.th, .scope("col")) { wording[.whoHeading] }
          Markup(.th, .scope("col")) { wording[.doHeading] }
        }
      }
      Markup(.tbody) {
        for (place, list) in today.lists.enumerated() where list.customers > 0 {
          todayRow(list, "today.lists.\(place)", hasMoney: hasMoney)
        }
      }
    }
  }

  private func todayRow(_ list: RunRecord.TodaySummary.List, _ path: String, hasMoney: Bool) -> Markup {
    Markup(.tr) {
      Markup(.th, .scope("row")) { list.reason.name[wording.language] }
      Markup(.td, .class("n"), .label(wording[.customersHeading])) {
        Markup(.strong) {
          number(numerals.whole(list.customers), Double(list.customers), path: path + ".customers")
        }
        if list.control > 0 {
          Markup(.small) {
            wording.markup(
              .heldBack,
              [
                "control": number(
                  numerals.whole(list.control), Double(list.control), path: path + ".control")
              ])
          }
        }
      }
      if hasMoney {
        Markup(.td, .class("n"), .label(wording[.spentHeading])) {
          if let revenue = list.revenue?.nearestDouble {
            number(numerals.money(revenue), revenue, path: path + ".revenue")
          }
        }
      }
      Markup(.td, .class("wide-cell")) { wording[list.reason.who] }
      Markup(.td, .class("wide-cell")) { wording[list.reason.advice] }
    }
  }
}

extension TodayReason {
  /// Who stands in the list.
  fileprivate var who: MarketerPhrase {
    switch self {
    case .overdue: .whoOverdue
    case .due: .whoDue
    case .downgraded: .whoDowngraded
    case .welcome: .whoWelcome
    case .secondPurchase: .whoSecondPurchase
    case .winBack: .whoWinBack
    }
  }

  /// What to do with it.
  fileprivate var advice: MarketerPhrase {
    switch self {
    case .overdue: .doOverdue
    case .due: .doDue
    case .downgraded: .doDowngraded
    case .welcome: .doWelcome
    case .secondPurchase: .doSecondPurchase
    case .winBack: .doWinBack
    }
  }
}
