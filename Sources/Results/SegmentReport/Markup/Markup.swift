/// A piece of HTML or SVG that can only be built from known tags and typed attributes.
///
/// Text and attribute values are escaped for their context when the piece is written out, and no tag, attribute
/// name, link or style can be made from data: a hostile name has nowhere to act.
indirect enum Markup: Sendable {
  case element(Tag, [Attribute], [Markup])
  case text(String)
  /// Our own style sheet, never data.
  case styleSheet(String)
  case sequence([Markup])

  /// Makes an element.
  init(_ tag: Tag, _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .sequence([]) }) {
    self = .element(tag, attributes, [content()])
  }

  /// Makes an element whose attributes were gathered before.
  init(_ tag: Tag, all attributes: [Attribute], @MarkupBuilder content: () -> Markup = { .sequence([]) }) {
    self = .element(tag, attributes, [content()])
  }

  /// Joins pieces without an element of their own.
  init(@MarkupBuilder content: () -> Markup) {
    self = content()
  }
}

/// The elements that a page or a chart may consist of.
///
/// There is no `script`, `iframe`, `img` or `form`: such an element cannot be written.
enum Tag: String, Sendable {
  // The page.
  case html, head, meta, title, style, body, header, main, footer, nav, section, article, div, span, p, a, ul,
    ol, li
  case h1, h2, h3, h4, strong, em, small, code, pre, br, wbr, dl, dt, dd, figure, figcaption, details,
    summary,
    data
  case table, caption, thead, tbody, tr, th, td, input, label, fieldset, legend, bdi, time
  // Drawings.
  case svg, desc, g, path, rect, circle, line, text, tspan, polyline, defs, pattern, use

  /// Elements that have neither content nor an end tag in HTML.
  var isVoid: Bool {
    switch self {
    case .meta, .br, .wbr, .input: true
    default: false
    }
  }

  /// Elements of a drawing that are closed in place when they are empty, as HTML and XML both allow.
  var closesInPlace: Bool {
    switch self {
    case .path, .rect, .circle, .line, .polyline, .use: true
    default: false
    }
  }
}

/// Collects the pieces between the braces of an element.
@resultBuilder
enum MarkupBuilder {
  static func buildExpression(_ text: String) -> Markup { .text(text) }
  static func buildExpression(_ markup: Markup) -> Markup { markup }
  static func buildExpression(_ markup: [Markup]) -> Markup { .sequence(markup) }
  static func buildBlock(_ parts: Markup...) -> Markup { .sequence(parts) }
  static func buildOptional(_ part: Markup?) -> Markup { part ?? .sequence([]) }
  static func buildEither(first part: Markup) -> Markup { part }
  static func buildEither(second part: Markup) -> Markup { part }
  static func buildArray(_ parts: [Markup]) -> Markup { .sequence(parts) }
}
