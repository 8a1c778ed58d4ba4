internal import Wording

extension SegmentSizeOptions {
  /// Describes a test by what a person chose.
  ///
  /// - Throws: ``ExperimentError`` where a share is none, or the effect is 0 or beyond ±1.
  public init(checking effect: Double, share: Double, level: Double, power: Double) throws(ExperimentError) {
    guard effect != 0, abs(effect) <= 1 else { throw .unusableEffect(effect) }
    try ExperimentError.check(
      share, LocalizedText(en: "the share of the treated", ru: "доля группы с воздействием"))
    try ExperimentError.check(level: level)
    try ExperimentError.check(power, LocalizedText(en: "the power", ru: "мощность"))
    self.init(effect: effect, share: share, level: level, power: power)
  }
}

extension ExperimentError {
  /// - Throws: ``ExperimentError`` where α is not above 0 and below 1.
  static func check(level: Double) throws(ExperimentError) {
    try check(level, LocalizedText(en: "alpha", ru: "уровень значимости"))
  }

  fileprivate static func check(_ given: Double, _ what: LocalizedText) throws(ExperimentError) {
    guard given > 0, given < 1 else { throw .unusableShare(of: what, given: given) }
  }
}
