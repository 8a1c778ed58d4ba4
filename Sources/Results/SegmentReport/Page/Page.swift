internal import Segmentation
internal import Wording

/// The page from top to bottom: first what a marketer needs, then what an analyst asks.
struct Page: Sendable {
  let subject: ReportSubject

  var charts: ReportCharts { ReportCharts(subject) }
  var wording: PhraseBook { subject.wording }
  var numerals: Numerals { subject.wording.numerals }

  /// The whole document.
  var html: String {
    "<!doctype html>\n"
      + Markup(.html, .lang(wording.language.rawValue)) {
        head
        Markup(.body) {
          Markup(.a, .class("skip"), .href(Anchor("segments"))) { wording[.skipToSegments] }
          Markup(.header, .class("top")) { header }
          navigation
          Markup(.main) {
            for part in marketerSections {
              section(part.anchor, part.heading) { part.content }
            }
            analystPart
          }
          Markup(.footer) { footer }
        }
      }.html + "\n"
  }

  private var head: Markup {
    Markup(.head) {
      Markup(.meta, .charset("utf-8"))
      Markup(
        .meta, .httpEquiv("Content-Security-Policy"),
        .content(HTMLReport.policy))
      Markup(.meta, .metaName("viewport"), .content("width=device-width, initial-scale=1"))
      Markup(.meta, .metaName("color-scheme"), .content("light dark"))
      Markup(.title) { pageTitle }
      Markup(.style) { .styleSheet(Self.styleSheet) }
    }
  }

  private var pageTitle: String {
    guard let file = subject.record?.input.files.first else { return wording[.pageName] }
    return "\(wording[.pageName]) · \(displayName(file))"
  }

  private var footer: Markup {
    Markup(.p) {
      wording[.footer]
      if let tool = subject.record?.tool { " · \(displayName(tool.name)) \(displayName(tool.version))" }
    }
  }
}

/// A rounded number with its exact value and, where it stands there as it is, its place in run.json.
func number(_ shown: String, _ value: Double, path: String? = nil) -> Markup {
  Markup(.data, all: [.value(value)] + (path.map { [.recordPath($0)] } ?? [])) { shown }
}

/// A section with a heading that the navigation leads to.
func section(_ anchor: Anchor, _ heading: String, @MarkupBuilder content: () -> Markup) -> Markup {
  let title = Anchor(anchor, "title")
  return Markup(.section, .id(anchor), .ariaLabelledBy(title)) {
    Markup(.h2, .id(title)) { heading }
    content()
  }
}
