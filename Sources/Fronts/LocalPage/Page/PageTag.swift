internal import SegmentReport

/// The elements that the page may consist of: those of a report's text, and forms.
enum PageTag: String, TagSet {
  case html, head, meta, title, link, script, style, noscript, body, header, main, footer, nav, section, div,
    span, p, a, ul, ol, li
  case h1, h2, h3, strong, small, code, bdi, details, summary, dl, dt, dd
  case table, caption, thead, tbody, tr, th, td
  case form, fieldset, legend, label, input, select, option, button, progress

  var isVoid: Bool {
    switch self {
    case .meta, .link, .input: true
    default: false
    }
  }

  var closesInPlace: Bool { false }
}

/// A piece of the page.
typealias PageMarkup = MarkupOf<PageTag>
/// Collects the pieces of the page.
typealias PageBuilder = MarkupBuilderOf<PageTag>
