public import Wording

extension ReportError {
  /// Who can put it right.
  public var blame: Blame { .input }

  /// What a person can decide to get past it.
  public var choice: Choice? { .record }

  /// What is wrong, and what would be right.
  public var sentence: LocalizedText {
    switch self {
    case .runOfAnotherModel(_, _, isEdited: true):
      .naming(
        en: """
          the model was changed by hand after the run, which describes other segments; \
          make the report of the model alone, without \(.record)
          """,
        ru: """
          модель изменили вручную после запуска, и в его записи другие сегменты; \
          сделайте отчёт по одной модели, без \(.record)
          """)
    case .runOfAnotherModel(let model, let run, _) where model.count != run.count:
      LocalizedText(
        en: "the run describes \(run.count) segments but the model has \(model.count); "
          + "give the run.json that was written together with the model, or none",
        ru: "сегментов в записи запуска \(run.count), а в модели \(model.count); "
          + "задайте run.json, записанный вместе с моделью, или не задавайте никакого")
    case .runOfAnotherModel:
      LocalizedText(
        en: "the run describes other segments than the model; "
          + "give the run.json that was written together with the model, or none",
        ru: "в записи запуска не те сегменты, что в модели; "
          + "задайте run.json, записанный вместе с моделью, или не задавайте никакого")
    }
  }
}
