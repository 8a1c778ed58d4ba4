/// How a cell looks, and what may be done to it.
struct CellStyle: Hashable {
  /// How its number is shown.
  enum Number: Hashable {
    /// As the program that opens the file likes.
    case general
    /// As text, also when it is edited.
    case text
    /// Whole, such as days.
    case whole
    /// Whole, with its thousands apart.
    case count
    /// Two decimals, with its thousands apart.
    case money
    /// Three decimals.
    case ratio
    /// In per cent, with one decimal.
    case share
    /// yyyy-mm-dd.
    case date
  }

  /// What is behind it.
  enum Fill: Hashable {
    case none
    /// Of headings.
    case heading
    /// Of what may be changed by hand.
    case open
  }

  var number = Number.general
  var isBold = false
  var fill = Fill.none
  /// Whether long text goes on in a next line.
  var wraps = false
  /// Whether it stays text when it is edited, though it begins as a formula does.
  var isQuoted = false
  /// Whether it may be changed where the sheet is protected.
  var isOpen = false
}

/// The styles that a workbook uses, numbered in the order of their first use.
struct StyleSheet {
  private var styles = [CellStyle()]
  private var places = [CellStyle(): 0]

  /// The number of a style.
  mutating func number(of style: CellStyle) -> Int {
    if let place = places[style] { return place }
    places[style] = styles.count
    styles.append(style)
    return styles.count - 1
  }

  /// `styles.xml`.
  var part: String {
    """
    \(XMLPart.declaration)<styleSheet xmlns="\(XMLPart.main)"><numFmts count="3">\
    <numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.0\\ %"/>\
    <numFmt numFmtId="166" formatCode="0.000"/></numFmts>\
    <fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
    <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>\
    <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
    \(Self.fill("FFDDE6F0"))\(Self.fill("FFFFF2B3"))</fills>\
    <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
    <cellXfs count="\(styles.count)">\(styles.map(Self.format).joined())</cellXfs>\
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
    """
  }

  private static func fill(_ color: String) -> String {
    """
    <fill><patternFill patternType="solid"><fgColor rgb="\(color)"/><bgColor indexed="64"/></patternFill></fill>
    """
  }

  private static func format(_ style: CellStyle) -> String {
    let number =
      switch style.number {
      case .general: 0
      case .whole: 1
      case .count: 3
      case .money: 4
      case .text: 49
      case .date: 164
      case .share: 165
      case .ratio: 166
      }
    let fill =
      switch style.fill {
      case .none: 0
      case .heading: 2
      case .open: 3
      }
    let alignment =
      style.wraps ? "<alignment vertical=\"top\" wrapText=\"1\"/>" : "<alignment vertical=\"top\"/>"
    return """
      <xf numFmtId="\(number)" fontId="\(style.isBold ? 1 : 0)" fillId="\(fill)" borderId="0" xfId="0"\
      \(number == 0 ? "" : " applyNumberFormat=\"1\"")\(style.isBold ? " applyFont=\"1\"" : "")\
      \(fill == 0 ? "" : " applyFill=\"1\"")\(style.isQuoted ? " quotePrefix=\"1\"" : "") applyAlignment="1"\
      \(style.isOpen ? " applyProtection=\"1\"" : "")>\(alignment)\
      \(style.isOpen ? "<protection locked=\"0\"/>" : "")</xf>
      """
  }
}

/// What every part of a workbook begins with.
enum XMLPart {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
}
