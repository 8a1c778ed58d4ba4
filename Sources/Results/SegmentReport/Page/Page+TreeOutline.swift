internal import Wording

extension Page {
  /// The tree as an indented list, for screens without room for the drawing.
  func treeOutline(_ root: TreeDrawing.Node) -> Markup {
    Markup(.div, .class("outline")) { outline(root) }
  }

  private func outline(_ node: TreeDrawing.Node) -> Markup {
    switch node {
    case .question(let box, _, let atMost, let above):
      Markup {
        Markup(.bdi) { Markup.breakable(box.text) }
        ":"
        Markup(.ul) { for answer in [atMost, above] { outlineItem(answer) } }
      }
    case .segment(let box, let style, _):
      Markup {
        Markup(.svg, .class("marker c\(style.colorIndex)"), .viewBox(width: 16, height: 16), .ariaHidden) {
          Markup(.g, .filled) { style.shape.marker(x: 8, y: 8, radius: 6) }
        }
        named(box)
      }
    case .more(let box): named(box)
    }
  }

  private func named(_ box: TreeDrawing.Box) -> Markup {
    Markup {
      Markup(.strong) { Markup(.bdi) { Markup.breakable(box.text) } }
      if !box.detail.isEmpty { Markup(.small) { " " + box.detail } }
    }
  }

  private func outlineItem(_ node: TreeDrawing.Node) -> Markup {
    let box = TreeDrawing.box(of: node)
    return Markup(.li) {
      box.answer
      if !box.share.isEmpty { Markup(.small) { " (\(box.share))" } }
      " → "
      outline(node)
    }
  }
}
