internal import DecisionTrees
internal import Segmentation

extension Page {
  /// Sizes, rules and the tree.
  var marketerSections: Markup {
    Markup {
      section(Anchor("shares"), wording[.sectionShares]) { figure(charts.sizeAndRevenue) }
      section(Anchor("rules"), wording[.sectionRules]) {
        Markup(.p, .class("lead")) {
          wording.markup(
            .rulesLead,
            [
              "fidelity": number(
                numerals.percent(subject.model.quality.fidelity), subject.model.quality.fidelity,
                path: subject.record == nil ? nil : "rules.fidelity"),
              "price": number(
                numerals.decimal(subject.model.quality.priceOfExplainability, decimals: 2),
                subject.model.quality.priceOfExplainability,
                path: subject.record == nil ? nil : "rules.priceOfExplainability"),
            ])
        }
        rulesTable
        if let tree = charts.tree { figure(tree, wide: true, note: wording[.treeNote]) }
      }
    }
  }

  /// IF ... THEN, with the way to the rule's path in the tree.
  private var rulesTable: Markup {
    let rules = subject.model.rules.prefix(subject.density.rows)
    return Markup(.div, .class("scroll"), .role("region"), .focusable, .ariaLabel(wording[.sectionRules])) {
      Markup(.table, .class("rules")) {
        Markup(.thead) {
          Markup(.tr) {
            for phrase in [Phrase.ruleNumberHeading, .ifHeading, .thenHeading] {
              Markup(.th, .scope("col")) { wording[phrase] }
            }
            for phrase in [Phrase.supportHeading, .precisionHeading, .liftHeading] {
              Markup(.th, .scope("col"), .class("n")) { wording[phrase] }
            }
          }
        }
        Markup(.tbody) { for rule in rules { ruleRow(rule) } }
      }
      if subject.model.rules.count > rules.count {
        Markup(.p, .class("note")) {
          wording(.moreRows, ["rows": numerals.count(subject.model.rules.count - rules.count, .rule)])
        }
      }
    }
  }

  private func ruleRow(_ rule: SegmentRule) -> Markup {
    Markup(.tr) {
      Markup(.th, .scope("row")) {
        if charts.tree == nil {
          "\(rule.number)"
        } else {
          Markup(
            .a, .href(Anchor("rule-path", rule.number)),
            .ariaLabel(wording(.showPath, ["rule": "\(rule.number)"]))
          ) { "\(rule.number)" }
        }
      }
      Markup(.td, .class("if")) { clipped(rule.wording[wording.language], to: subject.density.characters) }
      Markup(.td, .class("then")) {
        if let segment = subject.segment(rule.segment) {
          marker(segment)
          " \(segment.number) "
          Markup(.bdi) { segment.name }
        } else {
          "\(rule.segment)"
        }
      }
      Markup(.td, .class("n")) { number(numerals.percent(rule.rule.support), rule.rule.support) }
      Markup(.td, .class("n")) { number(numerals.percent(rule.rule.precision), rule.rule.precision) }
      Markup(.td, .class("n")) {
        number(numerals.decimal(rule.rule.lift, decimals: 1) + "×", rule.rule.lift)
      }
    }
  }

  /// What the segments look like, and why there are as many.
  @MarkupBuilder var analystSections: Markup {
    if subject.record != nil {
      section(Anchor("picture"), wording[.sectionPicture]) {
        if let scatter = charts.scatter { figure(scatter) }
      }
      section(Anchor("count"), wording[.sectionCount]) {
        if let chart = charts.silhouetteByCount { figure(chart, note: wording[.countNote]) }
      }
    }
  }
}
