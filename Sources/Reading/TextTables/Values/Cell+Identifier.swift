extension Cell {
  /// The cell as an id: without blanks around it, and without the apostrophe that guards spreadsheets against
  /// ids that look like formulas.
  package var identifier: Cell {
    let cell = trimmed
    guard cell.count > 1, cell.bytes[0] == UInt8(ascii: "'") else { return cell }
    switch cell.bytes[1] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13:
      return Cell(start: cell.start + 1, count: cell.count - 1, isQuoted: cell.isQuoted)
    default: return cell
    }
  }

  /// The text, at most its first forty characters: what an error quotes.
  package var excerpt: String {
    let text = self.text
    return text.count > 40 ? text.prefix(40) + "…" : text
  }
}
