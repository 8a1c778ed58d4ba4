internal import Foundation
internal import FoundationXML

/// Reads one XML part of a workbook; the subclasses say what they keep.
class WorkbookPart: NSObject, XMLParserDelegate {
  private var failed = false

  /// Reads the part; false where it is not well formed or a subclass gave up.
  final func read(_ part: ByteRegion) -> Bool {
    guard let start = part.bytes.baseAddress else { return false }
    return withExtendedLifetime(part) {
      let data = Data(
        bytesNoCopy: UnsafeMutablePointer(mutating: start), count: part.bytes.count, deallocator: .none)
      let parser = XMLParser(data: data)
      parser.delegate = self
      return parser.parse() && !failed
    }
  }

  /// Gives the part up as damaged.
  final func fail(_ parser: XMLParser) {
    failed = true
    parser.abortParsing()
  }

  /// An element opens; the name comes without its namespace prefix.
  func open(_ name: Substring, _ attributes: [String: String], _ parser: XMLParser) {}
  /// An element closes.
  func close(_ name: Substring, _ parser: XMLParser) {}
  /// Text between tags, possibly in pieces.
  func text(_ piece: String) {}

  final func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    open(Self.local(name), attributes, parser)
  }

  final func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    close(Self.local(name), parser)
  }

  final func parser(_ parser: XMLParser, foundCharacters string: String) { text(string) }

  private static func local(_ name: String) -> Substring {
    name.lastIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...]
  }
}

/// The sheets' names and the calendar of the dates.
final class WorkbookOverview: WorkbookPart {
  private(set) var sheets: [(name: String, relation: String)] = []
  private(set) var countsFrom1904 = false

  override func open(_ name: Substring, _ attributes: [String: String], _ parser: XMLParser) {
    switch name {
    case "sheet":
      let relation = attributes.first { $0.key == "r:id" || $0.key.hasSuffix(":id") }?.value
      guard let title = attributes["name"], let relation else { return fail(parser) }
      sheets.append((title, relation))
    case "workbookPr":
      countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    default: break
    }
  }
}

/// Which file each sheet is in.
final class WorkbookRelations: WorkbookPart {
  private(set) var targets: [String: String] = [:]
  /// Sheets that hold a chart or a dialog in place of cells.
  private(set) var withoutCells: Set<String> = []

  override func open(_ name: Substring, _ attributes: [String: String], _ parser: XMLParser) {
    guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
    targets[id] = target
    let kind = attributes["Type"]?.split(separator: "/").last ?? ""
    if kind == "chartsheet" || kind == "dialogsheet" { withoutCells.insert(id) }
  }
}

/// The texts that cells refer to by number.
final class SharedStrings: WorkbookPart {
  private(set) var strings: [String] = []
  private var isInText = false
  private var isInPhonetics = false

  override func open(_ name: Substring, _ attributes: [String: String], _ parser: XMLParser) {
    switch name {
    case "si": strings.append("")
    case "t": isInText = !isInPhonetics
    case "rPh": isInPhonetics = true
    default: break
    }
  }

  override func close(_ name: Substring, _ parser: XMLParser) {
    if name == "t" { isInText = false }
    if name == "rPh" { isInPhonetics = false }
  }

  override func text(_ piece: String) {
    if isInText, let last = strings.indices.last { strings[last] += piece }
  }
}
