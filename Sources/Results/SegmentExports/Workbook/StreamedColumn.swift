/// The bytes that are the same in every cell of a column.
///
/// Cells that follow each other need not say where they are, which would be most of what a sheet takes.
struct StreamedColumn {
  /// Before a number.
  let number: [UInt8]
  /// Before a text.
  let text: [UInt8]
  /// Before a text that begins as a formula does.
  let quoted: [UInt8]

  static let nothing = Array("<c/>".utf8)
  static let endNumber = Array("</v></c>".utf8)
  static let beginText = Array(" t=\"inlineStr\"><is><t>".utf8)
  static let beginSpacedText = Array(" t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8)
  static let endText = Array("</t></is></c>".utf8)

  init(style: Int, text: Int, quoted: Int) {
    number = Self.begin(style) + Array("><v>".utf8)
    self.text = Self.begin(text)
    self.quoted = Self.begin(quoted)
  }

  private static func begin(_ style: Int) -> [UInt8] {
    Array((style == 0 ? "<c" : "<c s=\"\(style)\"").utf8)
  }
}
