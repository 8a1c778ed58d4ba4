public import Wording

extension ModelFileError {
  /// Who can put it right.
  public var blame: Blame {
    switch self {
    case .cannotRead: .unreadable
    case .damaged, .newerVersion: .input
    }
  }

  /// What is wrong, and what would be right.
  public var sentence: LocalizedText {
    switch self {
    case .cannotRead(let file, let reason):
      .cannotBeRead(file, because: reason)
    case .damaged(let file, let reason):
      LocalizedText(
        en: "\(file): not a usable model: \(reason.en); take an undamaged copy or run the segmentation again",
        ru:
          "\(file): модель непригодна: \(reason.ru); возьмите неповреждённую копию или постройте модель заново"
      )
    case .newerVersion(let file, let found, let supported):
      LocalizedText(
        en: "\(file): written in format version \(found), but this program reads up to version \(supported); "
          + "use a newer auto-segment",
        ru: "\(file): записан в формате версии \(found), а эта программа читает версии до \(supported); "
          + "возьмите auto-segment новее")
    }
  }
}
