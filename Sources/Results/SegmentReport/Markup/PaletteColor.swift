/// A colour with a lighter twin for dark paper.
struct PaletteColor: Sendable, Equatable {
  let light: String
  let dark: String

  /// Okabe and Ito's colours (2008), which stay apart without full colour vision; their yellow is left out because
  /// it vanishes on white paper.
  static let okabeIto = [
    PaletteColor(light: "#0072b2", dark: "#4ba6dd"),
    PaletteColor(light: "#e69f00", dark: "#f0b030"),
    PaletteColor(light: "#009e73", dark: "#2cc59a"),
    PaletteColor(light: "#d55e00", dark: "#f0803c"),
    PaletteColor(light: "#cc79a7", dark: "#e09cc3"),
    PaletteColor(light: "#56b4e9", dark: "#86cdf5"),
    PaletteColor(light: "#4d4d4d", dark: "#c4c4c4"),
  ]
}
