/// How a segment looks everywhere on the page: a colour and a shape, so that meaning never depends on colour alone.
struct SegmentStyle: Sendable, Equatable {
  /// Index in ``PaletteColor/okabeIto``, and in the style sheet's classes c0, c1, ...
  let colorIndex: Int
  let shape: MarkerShape

  /// The style of the segment with this number, from 1. Colour and shape have periods 7 and 6, so 42 segments
  /// differ.
  init(number: Int) {
    let index = max(0, number - 1)
    colorIndex = index % PaletteColor.okabeIto.count
    shape = MarkerShape.allCases[index % MarkerShape.allCases.count]
  }

  var color: PaletteColor { PaletteColor.okabeIto[colorIndex] }

  /// Gives a group the segment's colour, which its children inherit.
  var attributes: [Attribute] { [.class("c\(colorIndex)"), .ink(color), .filled] }
}

/// Shapes of about equal weight.
enum MarkerShape: String, Sendable, CaseIterable {
  case circle, square, triangle, diamond, droplet, cross

  /// Adds the shape around a point to `path`.
  func add(to path: inout Path, x: Double, y: Double, radius r: Double) {
    switch self {
    case .circle:
      path.circle(x, y, radius: r)
    case .square:
      let s = r * 0.9
      path.polygon(x, y, [(-s, -s), (s, -s), (s, s), (-s, s)])
    case .triangle:
      path.polygon(x, y, [(0, -1.2 * r), (1.1 * r, 0.8 * r), (-1.1 * r, 0.8 * r)])
    case .diamond:
      path.polygon(x, y, [(0, -1.25 * r), (1.25 * r, 0), (0, 1.25 * r), (-1.25 * r, 0)])
    case .droplet:
      path.polygon(x, y, [(0, 1.2 * r), (1.1 * r, -0.8 * r), (-1.1 * r, -0.8 * r)])
    case .cross:
      let (a, b) = (r * 0.4, r * 1.15)
      path.polygon(
        x, y,
        [
          (-a, -b), (a, -b), (a, -a), (b, -a), (b, a), (a, a), (a, b), (-a, b), (-a, a), (-b, a), (-b, -a),
          (-a, -a),
        ])
    }
  }

  /// The shape as a drawing of its own.
  func marker(x: Double, y: Double, radius: Double) -> Markup {
    var path = Path()
    add(to: &path, x: x, y: y, radius: radius)
    return Markup(.path, .d(path))
  }
}
