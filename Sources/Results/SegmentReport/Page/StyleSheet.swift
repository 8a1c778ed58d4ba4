extension Page {
  /// The page's style: the embedded sheet and the palette, which charts know too.
  static let styleSheet = String(decoding: PackageResources.report_css, as: UTF8.self) + palette

  /// Classes c0, c1, ... carry the segments' colours, lighter on dark paper, and as they are in print.
  private static var palette: String {
    func rules(_ color: (PaletteColor) -> String) -> String {
      PaletteColor.okabeIto.enumerated().map { i, pair in ".c\(i){color:\(color(pair));--mark:\(color(pair))}"
      }
      .joined()
    }
    return rules(\.light)
      + "@media screen and (prefers-color-scheme:dark){\(rules(\.dark))}"
  }
}
