/// How wide a text will be, without a font at hand: means over the usual sans-serif faces, a little generous.
func textWidth(_ text: String, size: Double) -> Double {
  text.unicodeScalars.reduce(0) { $0 + widthInEms($1) } * size
}

private func widthInEms(_ scalar: Unicode.Scalar) -> Double {
  switch scalar {
  case "i", "l", "j", "I", "|", "!", ".", ",", ":", ";", "'", "\u{202F}": 0.3
  case "f", "t", "r", " ", "\u{A0}", "(", ")", "-", "/": 0.37
  case "m", "w", "M", "W", "%", "@": 0.9
  case "A"..."Z": 0.68
  case "ж", "ш", "щ", "ю", "ы", "ф", "м", "Ж", "Ш", "Щ", "Ю", "Ф", "М": 0.85
  case "А"..."Я": 0.7
  case "а"..."я": 0.58
  case "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200F}": 0
  case "\u{1100}"..."\u{115F}", "\u{2E80}"..."\u{D7A3}", "\u{F900}"..."\u{FAFF}", "\u{FF00}"..."\u{FF60}",
    "\u{1F000}"..."\u{3FFFD}":
    1.05
  default: 0.57
  }
}

/// Room for the widest of some texts, within bounds.
func labelRoom(_ texts: [String], size: Double, within bounds: ClosedRange<Double>) -> Double {
  let widest = texts.map { textWidth($0, size: size) }.max() ?? 0
  return min(bounds.upperBound, max(bounds.lowerBound, widest))
}

/// `text` shortened to fit into `width`, with an ellipsis where something was cut.
func fitted(_ text: String, width: Double, size: Double) -> String {
  guard textWidth(text, size: size) > width else { return text }
  var used = textWidth("…", size: size)
  var kept = ""
  for character in text {
    used += textWidth(String(character), size: size)
    if used > width { break }
    kept.append(character)
  }
  while kept.last == " " { kept.removeLast() }
  return kept + "…"
}

/// `text` broken between words, and inside long ones where they allow it, into at most `limit` lines that fit into
/// `width`; the last is cut if it must be.
func wrapped(_ text: String, width: Double, size: Double, limit: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    for (place, piece) in pieces(ofWord: word).enumerated() {
      let longer = line.isEmpty || place > 0 ? line + piece : line + " " + piece
      if lines.count == limit - 1 || textWidth(longer, size: size) <= width || line.isEmpty {
        line = longer
      } else {
        lines.append(line)
        line = piece
      }
    }
  }
  if !line.isEmpty { lines.append(line) }
  return lines.map { fitted($0, width: width, size: size) }
}
