internal import Wording

extension SegmentSizeOptions {
  /// Describes a test by what a person chose.
  ///
  /// - Throws: ``ExperimentError`` where a share is none.
  public init(checking effect: Double, share: Double, level: Double, power: Double) throws(ExperimentError) {
    let shares = [
      (share, LocalizedText(en: "the share of the treated", ru: "доля группы с воздействием")),
      (level, LocalizedText(en: "alpha", ru: "уровень значимости")),
      (power, LocalizedText(en: "the power", ru: "мощность")),
    ]
    for (given, what) in shares where !(given > 0 && given < 1) {
      throw .unusableShare(of: what, given: given)
    }
    self.init(effect: effect, share: share, level: level, power: power)
  }
}
