internal import DecisionTrees
internal import Segmentation
internal import Wording

extension Page {
  /// What the segments look like, how they were found, and what they were made of: closed on a screen, open on paper.
  var analystPart: Markup {
    Markup(.details, .id(Anchor("analyst")), .class("analyst")) {
      Markup(.summary) { Markup(.span, .class("part")) { wording[.partAnalyst] } }
      if subject.record == nil {
        let command = subject.command.isEmpty ? "." : ": \(subject.command)"
        Markup(.p, .class("note")) { wording[.withoutRun] + command }
      }
      rulesSection
      profileSection
      usefulnessSection
      countSection
      dataSection
      methodSection
    }
  }

  private var rulesSection: Markup {
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
      if let tree = charts.tree, let root = charts.drawnTree {
        figure(tree, scrolls: true, note: wording[.treeNote], instead: treeOutline(root))
      }
    }
  }

  /// IF ... THEN, with the way to the rule's path in the tree.
  private var rulesTable: Markup {
    let rules = subject.model.rules.prefix(subject.density.rows)
    let drawn = charts.drawnRules
    return Markup(.div, .class("scroll"), .role("group"), .focusable, .ariaLabel(wording[.sectionRules])) {
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
        Markup(.tbody) { for rule in rules { ruleRow(rule, drawn: drawn) } }
      }
      if subject.model.rules.count > rules.count {
        Markup(.p, .class("note")) {
          wording(.moreRows, ["rows": numerals.count(subject.model.rules.count - rules.count, .rules)])
        }
      }
    }
  }

  private func ruleRow(_ rule: SegmentRule, drawn: Set<Int>) -> Markup {
    Markup(.tr) {
      Markup(.th, .scope("row")) {
        if !drawn.contains(rule.number) {
          "\(rule.number)"
        } else {
          Markup(
            .a, .href(Anchor("rule-path", rule.number)),
            .ariaLabel(wording(.showPath, ["rule": "\(rule.number)"]))
          ) { "\(rule.number)" }
        }
      }
      Markup(.td, .class("if")) { Markup.breakable(subject.sentence(for: rule)) }
      Markup(.td, .class("then")) {
        if let segment = subject.segment(rule.segment) {
          marker(segment)
          " \(segment.number) "
          Markup(.bdi) { Markup.breakable(segment.name) }
        } else {
          "\(rule.segment)"
        }
      }
      figure(.supportHeading, number(numerals.percent(rule.rule.support), rule.rule.support))
      figure(.precisionHeading, number(numerals.percent(rule.rule.precision), rule.rule.precision))
      figure(.liftHeading, number(numerals.decimal(rule.rule.lift, decimals: 1) + "×", rule.rule.lift))
    }
  }

  private func figure(_ heading: Phrase, _ number: Markup) -> Markup {
    Markup(.td, .class("n"), .label(wording[heading])) { number }
  }

  private var profileSection: Markup {
    section(Anchor("profiles"), wording[.sectionProfile]) {
      // Where the revenue is known, the curve of concentration has the segments as its bands.
      if charts.concentration == nil {
        Markup(.div, .id(Anchor("shares"))) { figure(charts.sizeAndRevenue, isBesideNumbers: true) }
      }
      if let profile = charts.profile {
        figure(profile, scrolls: !charts.profileIsNarrow, isBesideNumbers: charts.profileIsNarrow)
      }
      gridSwitch
      distributions
      if let scatter = charts.scatter { figure(scatter, scrolls: true) }
    }
  }

  @MarkupBuilder private var usefulnessSection: Markup {
    if let usefulness {
      section(Anchor("usefulness"), wording[.sectionUsefulness]) {
        Markup(.p, .class("lead")) { usefulness.text }
        if let chart = charts.usefulnessByCount {
          figure(chart, scrolls: true, note: wording[.usefulnessNote])
        }
        if let table = charts.judgedPartitions {
          Markup(.h3) { wording[.judgedTitle] }
          self.table(table, label: wording[.judgedTitle])
        }
      }
    }
  }

  @MarkupBuilder private var countSection: Markup {
    if let record = subject.record {
      section(Anchor("count"), wording[.sectionCount]) {
        Markup(.p, .class("lead")) {
          clipped(record.remarks.reason[wording.language].uppercasedFirst, to: subject.density.characters)
            + "."
          if let estimated { " " + estimated }
        }
        if let chart = charts.silhouetteByCount {
          figure(chart, scrolls: true, note: wording[.countNote])
        }
        if let silhouettes = charts.silhouettes { figure(silhouettes, scrolls: true) }
      }
    }
  }

  /// The grid, whose horizontal axis two radio buttons choose; the style sheet shows the one that is asked for.
  @MarkupBuilder private var gridSwitch: Markup {
    let grids = charts.grids
    if grids.count == 2 {
      Markup(.div, .class("switch")) {
        Markup(.fieldset) {
          Markup(.legend) { wording[.gridSwitch] }
          for i in grids.indices {
            let anchor = Anchor("grid-choice", i + 1)
            Markup(.span) {
              Markup(
                .input,
                all: [.inputType("radio"), .inputName("grid"), .id(anchor)] + (i == 0 ? [.checked] : []))
              Markup(.label, .for(anchor)) { axisName(of: i) }
            }
          }
        }
        for (i, grid) in grids.enumerated() {
          Markup(.div, .class("choice choice-\(i + 1)")) { figure(grid, scrolls: true) }
        }
      }
    } else {
      for grid in grids { figure(grid, scrolls: true) }
    }
  }

  private func axisName(of grid: Int) -> String {
    guard let column = subject.record?.charts.grids[grid].columnFeature else { return "" }
    return subject.features[column].heading
  }

  @MarkupBuilder private var distributions: Markup {
    let charts = charts.distributions
    if !charts.isEmpty {
      Markup(.h3) { wording[.distributionsTitle] }
      Markup(.div, .class("multiples")) { for chart in charts.prefix(6) { figure(chart) } }
      if charts.count > 6 {
        Markup(.details) {
          Markup(.summary) {
            wording(.moreFeatures, ["features": numerals.whole(charts.count - 6)])
          }
          Markup(.div, .class("multiples")) { for chart in charts.dropFirst(6) { figure(chart) } }
        }
      }
    }
  }
}
