/// A piece of HTML or SVG that can only be built from known tags and typed attributes.
///
/// Text and attribute values are escaped for their context when the piece is written out, and no tag, attribute
/// name, link or style can be made from data: a hostile name has nowhere to act.
///
/// Which tags there are is said by the kind of document: reports have ``Tag``, pages with forms a set of their own.
package indirect enum MarkupOf<Tags: TagSet>: Sendable {
  case element(Tags, [Attribute], [MarkupOf])
  case text(String)
  /// Our own style sheet, never data.
  case styleSheet(String)
  case sequence([MarkupOf])

  /// Makes an element.
  package init(
    _ tag: Tags, _ attributes: Attribute...,
    @MarkupBuilderOf<Tags> content: () -> MarkupOf = { .sequence([]) }
  ) {
    self = .element(tag, attributes, [content()])
  }

  /// Makes an element whose attributes were gathered before.
  package init(
    _ tag: Tags, all attributes: [Attribute],
    @MarkupBuilderOf<Tags> content: () -> MarkupOf = { .sequence([]) }
  ) {
    self = .element(tag, attributes, [content()])
  }

  /// Joins pieces without an element of their own.
  package init(@MarkupBuilderOf<Tags> content: () -> MarkupOf) {
    self = content()
  }
}

/// The elements that a kind of document may consist of.
package protocol TagSet: Sendable {
  /// The element's name.
  var rawValue: String { get }
  /// Whether it has neither content nor an end tag in HTML.
  var isVoid: Bool { get }
  /// Whether it is closed in place when it is empty, as HTML and XML both allow of drawings.
  var closesInPlace: Bool { get }
}

/// A piece of a report.
typealias Markup = MarkupOf<Tag>

/// The elements that a page or a chart may consist of.
///
/// There is no `script`, `iframe`, `img` or `form`: such an element cannot be written.
enum Tag: String, TagSet {
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
package enum MarkupBuilderOf<Tags: TagSet> {
  package static func buildExpression(_ text: String) -> MarkupOf<Tags> { .text(text) }
  package static func buildExpression(_ markup: MarkupOf<Tags>) -> MarkupOf<Tags> { markup }
  package static func buildExpression(_ markup: [MarkupOf<Tags>]) -> MarkupOf<Tags> { .sequence(markup) }
  package static func buildBlock(_ parts: MarkupOf<Tags>...) -> MarkupOf<Tags> { .sequence(parts) }
  package static func buildOptional(_ part: MarkupOf<Tags>?) -> MarkupOf<Tags> { part ?? .sequence([]) }
  package static func buildEither(first part: MarkupOf<Tags>) -> MarkupOf<Tags> { part }
  package static func buildEither(second part: MarkupOf<Tags>) -> MarkupOf<Tags> { part }
  package static func buildArray(_ parts: [MarkupOf<Tags>]) -> MarkupOf<Tags> { .sequence(parts) }
}

/// Collects the pieces of a report.
typealias MarkupBuilder = MarkupBuilderOf<Tag>
