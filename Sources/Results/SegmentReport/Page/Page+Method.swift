internal import Clustering
internal import Segmentation
internal import Wording

extension Page {
  /// How it was computed, how to apply it, and how to get the same again.
  var methodSection: Markup {
    section(Anchor("method"), wording[.sectionMethod]) {
      Markup(.p) { wording[.methodClusters] }
      Markup(.p) { wording[subject.record?.cut == .told ? .methodCountTold : .methodCount] }
      Markup(.p) { wording[.methodRules] }
      if !subject.model.edits.isEmpty {
        Markup(.h3) { wording[.editsTitle] }
        Markup(.ul) {
          for edit in subject.model.edits {
            Markup(.li) { clipped(edit[wording.language], to: subject.density.characters) }
          }
        }
      }
      Markup(.h3) { wording[.applyTitle] }
      Markup(.p) { wording[.applyText] }
      Markup(.pre, .focusable) { Markup(.code) { "auto-segment classify model.json new-customers.csv" } }
      if let record = subject.record, !record.remarks.command.isEmpty {
        Markup(.h3) { wording[.repeatTitle] }
        Markup(.pre, .focusable) {
          Markup(.code) { clipped(record.remarks.command, to: subject.density.characters) }
        }
      }
      Markup(.p, .class("note")) { versions }
      Markup(.h3) { wording[.glossaryTitle] }
      Markup(.dl, .class("glossary")) {
        for (term, meaning) in Self.glossary {
          Markup(.dt) { wording[term] }
          Markup(.dd) { wording[meaning] }
        }
      }
    }
  }

  private static let glossary: [(Phrase, Phrase)] = [
    (.supportHeading, .supportMeaning), (.precisionHeading, .precisionMeaning), (.liftHeading, .liftMeaning),
    (.fidelityTerm, .fidelityMeaning), (.priceTerm, .priceMeaning), (.stabilityTerm, .stabilityMeaning),
    (.silhouetteHeading, .silhouetteMeaning),
  ]

  private var versions: String {
    var parts = [wording(.seed, ["seed": "\(subject.model.settings.seed)"])]
    parts.append(
      wording(.learner, ["learner": clipped(wording.learner(subject.model.quality.learner), to: 80)]))
    if let tool = subject.record?.tool {
      parts.append("\(displayName(tool.name)) \(displayName(tool.version))")
    }
    return parts.joined(separator: " · ")
  }
}
