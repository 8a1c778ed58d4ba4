extension Cell {
  /// The cell as an id: without blanks around it, without the formula that keeps it as it is in spreadsheets (`="00123"`),
  /// and without the apostrophe that guards them against ids that look like formulas.
  @inlinable @inline(__always)
  package var identifier: Cell {
    let cell = trimmed
    guard cell.count > 1 else { return cell }
    let first = cell.start.pointee
    if first == UInt8(ascii: "=") { return cell.withoutFormula }
    return first == UInt8(ascii: "'") ? cell.withoutGuard : cell
  }

  /// The text of a formula that is nothing but a text.
  @usableFromInline
  var withoutFormula: Cell {
    guard count > 3, start[0] == UInt8(ascii: "="), start[1] == UInt8(ascii: "\""),
      start[count - 1] == UInt8(ascii: "\"")
    else { return self }
    return Cell(start: start + 2, count: count - 3, isQuoted: isQuoted).trimmed
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
