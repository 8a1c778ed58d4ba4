internal import Clustering
internal import Segmentation
internal import Wording

extension Page {
  /// What is most worth knowing, and how far the segments can be trusted.
  var header: Markup {
    Markup {
      Markup(.p, .class("origin")) { origin }
      Markup(.h1) { headline }
      if let record = subject.record, let loss = LossWords(record, numerals: numerals).sentence {
        Markup(.p, .class("loss")) { Markup(.strong) { loss + "." } }
      }
      verdict
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

  /// How far the segments can be trusted and what they tell, in a line.
  private var verdict: Markup {
    Markup(.div, .class("verdict \(subject.model.quality.verdict.rawValue)")) {
      Markup(.p, .class("badge")) {
        Markup(.span, .class("sign"), .ariaHidden) { subject.model.verdictWords.sign }
        wording[subject.model.verdictWords.label]
      }
      Markup(.div) {
        Markup(.p) { verdictLine }
        if !subject.model.edits.isEmpty { Markup(.p, .class("note")) { wording[.changedByHand] } }
      }
    }
  }

  /// What the segments tell, else what the verdict means.
  var verdictLine: String { usefulness?.line ?? wording[subject.model.verdictWords.meaning] }

  /// What the segments tell of the next period, where that was asked.
  var usefulness: UsefulnessWords? {
    subject.record?.usefulness.map {
      UsefulnessWords($0, segments: subject.model.segments.count, language: wording.language)
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
}
