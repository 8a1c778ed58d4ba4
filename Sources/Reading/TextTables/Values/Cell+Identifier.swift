extension Cell {
  /// The cell as an id: without blanks around it, and without the apostrophe that guards spreadsheets against
  /// ids that look like formulas.
  @inlinable @inline(__always)
  package var identifier: Cell {
    let cell = trimmed
    return cell.count > 1 && cell.start.pointee == UInt8(ascii: "'") ? cell.withoutGuard : cell
  }

  /// Without the apostrophe that it begins with, where that guards a formula.
  @usableFromInline
  var withoutGuard: Cell {
    switch start[1] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13:
      Cell(start: start + 1, count: count - 1, isQuoted: isQuoted)
    default: self
    }
  }

  /// The text, at most its first forty characters: what an error quotes.
  package var excerpt: String {
    let text = self.text
    return text.count > 40 ? text.prefix(40) + "…" : text
  }
}
