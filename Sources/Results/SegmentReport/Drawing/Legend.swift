/// Markers with names, set in lines like words.
struct Legend: Sendable {
  let entries: [(style: SegmentStyle, name: String)]
  let width: Double

  private static let lineHeight = 24.0

  /// Height of all lines.
  var height: Double { Double(lines.count) * Self.lineHeight }

  /// The legend with its upper left corner at a point.
  func drawing(x: Double, y: Double) -> Markup {
    .sequence(
      lines.enumerated().flatMap { row, entries in
        entries.map { entry in
          let baseline = y + Double(row) * Self.lineHeight + 16
          return Markup {
            Markup(.g, all: entry.style.attributes) {
              entry.style.shape.marker(x: x + entry.x + 7, y: baseline - 5, radius: 6)
            }
            label(entry.name, x: x + entry.x + 20, y: baseline)
          }
        }
      })
  }

  private var lines: [[(style: SegmentStyle, name: String, x: Double)]] {
    var lines: [[(style: SegmentStyle, name: String, x: Double)]] = []
    var pen = width + 1
    for entry in entries {
      let name = fitted(entry.name, width: width - 24, size: 14)
      let needed = 20 + textWidth(name, size: 14) + 18
      if pen + needed > width + 18 {
        lines.append([])
        pen = 0
      }
      lines[lines.count - 1].append((entry.style, name, pen))
      pen += needed
    }
    return lines
  }
}
