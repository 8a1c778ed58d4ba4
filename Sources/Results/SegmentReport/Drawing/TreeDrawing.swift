/// The rule tree from left to right: questions in boxes, segments at the ends.
struct TreeDrawing: Sendable {
  /// A box of the drawing.
  indirect enum Node: Sendable {
    case question(Box, histogram: SplitHistogram?, atMost: Node, above: Node)
    /// An end, with the rules that lead to it.
    case segment(Box, style: SegmentStyle, rules: [Int])
    /// A part that is not drawn.
    case more(Box)
  }

  /// The words of a box.
  struct Box: Sendable {
    /// The answer that leads here, such as "at most 90"; empty at the root.
    let answer: String
    /// The question or the segment's name.
    let text: String
    /// Who comes here: "62 %".
    let share: String
    /// The same as a number, 0...1, for the width of the branch; `nil` where it is not known.
    let shareValue: Double?
    /// A line below, such as "rule 3 · 168 customers"; empty for none.
    var detail = ""
  }

  /// How customers spread over the feature of a question, and where it parts them.
  struct SplitHistogram: Sendable {
    /// One a segment, each with its customers a bin.
    let bands: [(style: SegmentStyle, counts: [Int])]
    /// Bins, with a fraction, that lie at most at the threshold.
    let parting: Double
  }

  let root: Node

  private let boxWidth = 186.0
  private let boxHeight = 92.0
  private let leafWidth = 206.0
  private let columnStep = 214.0
  private let slot = 102.0

  private var size: (leaves: Int, depth: Int) { Self.size(of: root) }
  var width: Double { Double(size.depth) * columnStep + leafWidth + 2 }
  var height: Double { Double(size.leaves) * slot - (slot - boxHeight) + 2 }

  private static func size(of node: Node) -> (leaves: Int, depth: Int) {
    guard case .question(_, _, let atMost, let above) = node else { return (1, 0) }
    let (a, b) = (size(of: atMost), size(of: above))
    return (a.leaves + b.leaves, max(a.depth, b.depth) + 1)
  }

  /// A box with its place on the canvas.
  private struct Placed {
    let node: Node
    let x: Double
    let middle: Double
    let children: [Placed]

    var rules: [Int] {
      if case .segment(_, _, let rules) = node { return rules }
      return children.flatMap(\.rules)
    }
  }

  private func place(_ node: Node, depth: Int, firstSlot: Int) -> Placed {
    let x = 1 + Double(depth) * columnStep
    guard case .question(_, _, let atMost, let above) = node else {
      return Placed(node: node, x: x, middle: 1 + Double(firstSlot) * slot + boxHeight / 2, children: [])
    }
    let first = place(atMost, depth: depth + 1, firstSlot: firstSlot)
    let second = place(above, depth: depth + 1, firstSlot: firstSlot + Self.size(of: atMost).leaves)
    return Placed(node: node, x: x, middle: (first.middle + second.middle) / 2, children: [first, second])
  }

  func drawing() -> Markup {
    let root = place(root, depth: 0, firstSlot: 0)
    return Markup {
      branches(root)
      highlights(root)
      boxes(root)
    }
  }

  private func branches(_ placed: Placed) -> Markup {
    .sequence(
      placed.children.map { child in
        Markup {
          Markup(
            .path, .d(branch(placed, child)), .unfilled, .stroked, .strokeOpacity(0.28),
            .strokeWidth(branchWidth(child.node)))
          branches(child)
        }
      })
  }

  private func branch(_ parent: Placed, _ child: Placed) -> Path {
    var path = Path()
    path.curve(fromX: parent.x + boxWidth, fromY: parent.middle, toX: child.x, toY: child.middle)
    return path
  }

  private func branchWidth(_ node: Node) -> Double {
    1.5 + 14 * (Self.box(of: node).shareValue ?? 0.05)
  }

  /// One overlay a rule, which a link to it makes visible.
  private func highlights(_ root: Placed) -> Markup {
    func walk(_ placed: Placed, _ rule: Int) -> [Markup] {
      placed.children.filter { $0.rules.contains(rule) }.flatMap { child in
        [Markup(.path, .d(branch(placed, child)))] + walk(child, rule)
      } + (placed.children.isEmpty ? [outline(placed, width: leafWidth)] : [outline(placed, width: boxWidth)])
    }
    return .sequence(
      Set(root.rules).sorted().map { rule in
        Markup(.g, .id(Anchor("rule-path", rule)), .class("rule-path"), .unfilled, .stroked, .strokeWidth(5))
        {
          walk(root, rule)
        }
      })
  }

  private func outline(_ placed: Placed, width: Double) -> Markup {
    Markup(
      .rect, .x(placed.x), .y(placed.middle - boxHeight / 2), .width(width), .height(boxHeight), .rx(8))
  }

  private func boxes(_ placed: Placed) -> Markup {
    Markup {
      drawBox(placed)
      for child in placed.children { boxes(child) }
    }
  }

  static func box(of node: Node) -> Box {
    switch node {
    case .question(let box, _, _, _), .segment(let box, _, _), .more(let box): box
    }
  }

  private func drawBox(_ placed: Placed) -> Markup {
    let box = Self.box(of: placed.node)
    let top = placed.middle - boxHeight / 2
    let isEnd = placed.children.isEmpty
    let width = isEnd ? leafWidth : boxWidth
    return Markup {
      Markup(
        .rect, .class("paper"), .x(placed.x), .y(top), .width(width), .height(boxHeight), .rx(8), .paperFill,
        .stroked, .strokeOpacity(isEnd ? 0.55 : 0.3))
      let shareWidth = textWidth(box.share, size: 13)
      label(
        fitted(box.answer, width: width - 30 - shareWidth, size: 13), x: placed.x + 10, y: top + 19, size: 13,
        muted: true)
      label(box.share, x: placed.x + width - 10, y: top + 19, anchor: .end, size: 13, muted: true)
      switch placed.node {
      case .question(_, let histogram, _, _):
        drawn(
          lines(of: box.text, width: width - 20, limit: histogram == nil ? 3 : 2), x: placed.x + 10,
          y: top + 37)
        if let histogram { bars(histogram, x: placed.x + 10, bottom: top + boxHeight - 6, width: width - 20) }
      case .segment(_, let style, _):
        Markup(.g, all: style.attributes) { style.shape.marker(x: placed.x + 17, y: top + 37, radius: 6) }
        described(box, x: placed.x + 30, top: top, width: width - 48)
      case .more:
        described(box, x: placed.x + 10, top: top, width: width - 20)
      }
    }
  }

  /// The text of an end, and what is said of it in small letters right below.
  private func described(_ box: Box, x: Double, top: Double, width: Double) -> Markup {
    let text = lines(of: box.text, width: width, limit: 2)
    return Markup {
      drawn(text, x: x, y: top + 42)
      label(
        fitted(box.detail, width: width, size: 12), x: x, y: top + 46 + 16 * Double(text.count), size: 12,
        muted: true)
    }
  }

  /// Bold letters are about a tenth wider.
  private func lines(of text: String, width: Double, limit: Int) -> [String] {
    wrapped(text, width: width, size: 15.4, limit: limit)
  }

  private func drawn(_ lines: [String], x: Double, y: Double) -> Markup {
    .sequence(lines.enumerated().map { i, line in label(line, x: x, y: y + Double(i) * 16, bold: true) })
  }

  /// Bars of equal width, the segments' customers upon each other in their colours, and the threshold between them.
  private func bars(_ histogram: SplitHistogram, x: Double, bottom: Double, width: Double) -> Markup {
    let bins = histogram.bands.map(\.counts.count).max() ?? 1
    var below = Array(repeating: 0, count: bins)
    func total(_ bin: Int) -> Int { histogram.bands.reduce(0) { $0 + $1.counts[bin] } }
    let tallest = Double(max(1, (0..<bins).map(total).max() ?? 1))
    let step = width / Double(max(1, bins))
    let bands = histogram.bands.map { band in
      var path = Path()
      for (bin, count) in band.counts.enumerated() where count > 0 {
        let (foot, height) = (24 * Double(below[bin]) / tallest, max(0.7, 24 * Double(count) / tallest))
        below[bin] += count
        path.polygon(
          x + Double(bin) * step, bottom - foot,
          [(0, 0), (step - 0.7, 0), (step - 0.7, -height), (0, -height)])
      }
      return Markup(.g, all: band.style.attributes) { Markup(.path, .d(path)) }
    }
    let parting = x + min(max(histogram.parting, 0), Double(bins)) * step
    return Markup {
      bands
      Markup(
        .line, .x1(parting), .y1(bottom + 3), .x2(parting), .y2(bottom - 27), .stroked, .strokeWidth(1.5))
    }
  }
}
