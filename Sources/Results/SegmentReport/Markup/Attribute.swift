/// A name and a value that fit an element; the value is escaped when it is written.
package struct Attribute: Sendable {
  /// Written as it is: only this folder makes names.
  let name: String
  /// Escaped when written.
  let value: String

  init(_ name: StaticString, _ value: String) {
    self.name = name.description
    self.value = value
  }

  private init(_ name: StaticString, _ number: Double) {
    self.init(name, coordinate(number))
  }
}

/// A place in the page that a link can lead to; made from our own words and numbers only.
package struct Anchor: Sendable, Hashable {
  let name: String

  package init(_ name: StaticString) {
    self.name = name.description
  }

  package init(_ name: StaticString, _ number: Int) {
    self.name = "\(name)-\(number)"
  }

  package init(_ anchor: Anchor, _ part: StaticString) {
    self.name = "\(anchor.name)-\(part)"
  }
}

// The page.
extension Attribute {
  package static func id(_ anchor: Anchor) -> Attribute { Attribute("id", anchor.name) }
  package static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
  /// Links stay within the page, so that no address can be made from data.
  package static func href(_ anchor: Anchor) -> Attribute { Attribute("href", "#" + anchor.name) }
  package static func lang(_ code: String) -> Attribute { Attribute("lang", code) }
  package static func charset(_ name: StaticString) -> Attribute { Attribute("charset", name.description) }
  package static func httpEquiv(_ name: StaticString) -> Attribute {
    Attribute("http-equiv", name.description)
  }
  package static func metaName(_ name: StaticString) -> Attribute { Attribute("name", name.description) }
  package static func content(_ text: String) -> Attribute { Attribute("content", text) }
  package static func title(_ text: String) -> Attribute { Attribute("title", text) }
  package static func scope(_ kind: StaticString) -> Attribute { Attribute("scope", kind.description) }
  package static func role(_ kind: StaticString) -> Attribute { Attribute("role", kind.description) }
  package static func ariaLabel(_ text: String) -> Attribute { Attribute("aria-label", text) }
  package static func ariaLabelledBy(_ anchors: Anchor...) -> Attribute {
    Attribute("aria-labelledby", anchors.map(\.name).joined(separator: " "))
  }
  package static let ariaHidden = Attribute("aria-hidden", "true")
  package static let focusable = Attribute("tabindex", "0")
  package static let open = Attribute("open", "")
  package static let checked = Attribute("checked", "")
  package static func inputType(_ kind: StaticString) -> Attribute { Attribute("type", kind.description) }
  package static func inputName(_ name: StaticString) -> Attribute { Attribute("name", name.description) }
  package static func `for`(_ anchor: Anchor) -> Attribute { Attribute("for", anchor.name) }
  package static func columnSpan(_ count: Int) -> Attribute { Attribute("colspan", "\(count)") }
  /// The exact number behind a rounded one.
  package static func value(_ number: Double) -> Attribute { Attribute("value", "\(number)") }
  /// Where in run.json the number stands; several places are added up.
  package static func recordPath(_ path: String) -> Attribute { Attribute("data-run", path) }
  /// What a number is called where a narrow screen has no room for the table's head.
  package static func label(_ text: String) -> Attribute { Attribute("data-label", text) }
  /// Where in run.json the counts of a whole table stand.
  package static func recordCounts(_ path: String) -> Attribute { Attribute("data-run-counts", path) }
  /// A share of 0...1 that the style sheet draws as a length.
  package static func shareStyle(_ share: Double) -> Attribute {
    Attribute("style", "--share:\(coordinate(share * 100))%")
  }
}

// Drawings.
extension Attribute {
  static let svgNamespace = Attribute("xmlns", "http://www.w3.org/2000/svg")
  static func viewBox(width: Double, height: Double) -> Attribute {
    Attribute("viewBox", "0 0 \(coordinate(width)) \(coordinate(height))")
  }
  /// The size at which one unit is one pixel; the style sheet lets a drawing grow a little beyond it.
  static func fullWidth(_ width: Double) -> Attribute {
    Attribute("style", "--width:\(coordinate(width))px")
  }
  static func x(_ number: Double) -> Attribute { Attribute("x", number) }
  static func y(_ number: Double) -> Attribute { Attribute("y", number) }
  static func x1(_ number: Double) -> Attribute { Attribute("x1", number) }
  static func y1(_ number: Double) -> Attribute { Attribute("y1", number) }
  static func x2(_ number: Double) -> Attribute { Attribute("x2", number) }
  static func y2(_ number: Double) -> Attribute { Attribute("y2", number) }
  static func cx(_ number: Double) -> Attribute { Attribute("cx", number) }
  static func cy(_ number: Double) -> Attribute { Attribute("cy", number) }
  static func r(_ number: Double) -> Attribute { Attribute("r", number) }
  static func rx(_ number: Double) -> Attribute { Attribute("rx", number) }
  static func width(_ number: Double) -> Attribute { Attribute("width", number) }
  static func height(_ number: Double) -> Attribute { Attribute("height", number) }
  static func d(_ path: Path) -> Attribute { Attribute("d", path.data) }
  static func moved(_ x: Double, _ y: Double) -> Attribute {
    Attribute("transform", "translate(\(coordinate(x)) \(coordinate(y)))")
  }
  static func turnedLeft(_ x: Double, _ y: Double) -> Attribute {
    Attribute("transform", "translate(\(coordinate(x)) \(coordinate(y))) rotate(-90)")
  }
  /// A colour that the children inherit as `currentColor`.
  static func ink(_ color: PaletteColor) -> Attribute { Attribute("color", color.light) }
  static let filled = Attribute("fill", "currentColor")
  static let unfilled = Attribute("fill", "none")
  static let paperFill = Attribute("fill", "#ffffff")
  static let stroked = Attribute("stroke", "currentColor")
  static let paperStroke = Attribute("stroke", "#ffffff")
  static func strokeWidth(_ number: Double) -> Attribute { Attribute("stroke-width", number) }
  static func fillOpacity(_ number: Double) -> Attribute { Attribute("fill-opacity", rounded(number, to: 2)) }
  static func strokeOpacity(_ number: Double) -> Attribute {
    Attribute("stroke-opacity", rounded(number, to: 2))
  }
  static let roundEnds = Attribute("stroke-linecap", "round")
  static let roundJoins = Attribute("stroke-linejoin", "round")
  static func dashes(_ pattern: StaticString) -> Attribute {
    Attribute("stroke-dasharray", pattern.description)
  }
  static func anchored(_ anchor: TextAnchor) -> Attribute { Attribute("text-anchor", anchor.rawValue) }
  static func fontSize(_ number: Double) -> Attribute { Attribute("font-size", number) }
  static let bold = Attribute("font-weight", "600")
  static let sansSerif = Attribute(
    "font-family", "system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,sans-serif")
  /// A halo of paper colour, so that text stays readable over lines.
  static let halo = Attribute("paint-order", "stroke")
}

/// Which end of a text stands at its x.
enum TextAnchor: String, Sendable {
  case start, middle, end
}
