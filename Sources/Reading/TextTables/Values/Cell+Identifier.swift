extension Cell {
  /// The cell as an id: without blanks around it, and without the formula that keeps it as it is in spreadsheets
  /// (`="00123"`).
  ///
  /// An apostrophe before what looks like a formula belongs to the id: only who reads what this program wrote
  /// may take one away (``FormulaGuard``).
  @inlinable @inline(__always)
  package var identifier: Cell {
    let cell = trimmed
    return cell.count > 3 && cell.start.pointee == UInt8(ascii: "=") ? cell.withoutFormula : cell
  }

  /// The text of a formula that is nothing but a text.
  @usableFromInline
  var withoutFormula: Cell {
    guard count > 3, start[0] == UInt8(ascii: "="), start[1] == UInt8(ascii: "\""),
      start[count - 1] == UInt8(ascii: "\"")
    else { return self }
    return Cell(start: start + 2, count: count - 3, isQuoted: isQuoted).trimmed
  }

  /// The text, at most its first forty characters: what an error quotes.
  package var excerpt: String {
    let text = self.text
    return text.count > 40 ? text.prefix(40) + "…" : text
  }
}
