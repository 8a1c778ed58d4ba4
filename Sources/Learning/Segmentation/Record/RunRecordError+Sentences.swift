public import Wording

extension RunRecordError {
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
        en: "\(file): not the record of a run: \(reason.en); "
          + "give the run.json that was written together with the model",
        ru: "\(file): это не запись запуска: \(reason.ru); нужен run.json, записанный вместе с моделью")
    case .newerVersion(let file, let found, let supported):
      LocalizedText(
        en: "\(file): written in schema version \(found), but this program reads up to version \(supported); "
          + "use a newer auto-segment",
        ru: "\(file): записан по схеме версии \(found), а эта программа читает версии до \(supported); "
          + "возьмите auto-segment новее")
    }
  }
}
