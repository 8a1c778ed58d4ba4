internal import CustomerFeatures
public import Wording

extension BaseDrift {
  /// Two lines: the indices with what they say, then money, range and window.
  ///
  /// - Parameter model: The model that the base was held against.
  public func lines(_ model: SegmentationModel) -> [LocalizedText] {
    [
      LocalizedText { Self.verdict(worst, $0) + "; " + indices(model, $0) },
      LocalizedText { language in
        let parts = [moneyText(language), outsideText(language), shortLogText(language)].compactMap(\.self)
        return parts.joined(separator: "; ").uppercasedFirst
      },
    ]
  }

  private var worst: Band { (features + [segments]).map(\.band).max() ?? .stable }

  private static func verdict(_ band: Band, _ language: Language) -> String {
    switch (band, language) {
    case (.stable, .english): "The base looks like the model's"
    case (.stable, .russian): "База похожа на базу модели"
    case (.moved, .english): "The base has moved a little from the model's, look at what has changed"
    case (.moved, .russian): "База немного отошла от базы модели, посмотрите, что изменилось"
    case (.drifted, .english): "The base is no longer the model's, segment it anew"
    case (.drifted, .russian): "База уже не та, что у модели, разделите её заново"
    }
  }

  /// Those that are not stable, else the largest; then the segments.
  private func indices(_ model: SegmentationModel, _ language: Language) -> String {
    let isEnglish = language == .english
    let places = features.indices.sorted { features[$0].value > features[$1].value }
    let loud = places.filter { features[$0].band != .stable }
    let told = (loud.isEmpty ? Array(places.prefix(1)) : Array(loud.prefix(5))).map { place in
      let words = FeatureWords(model.features[place].feature, numerals: Numerals(language, spacing: .text))
      return words.heading + " " + number(features[place], language)
    }
    let more = loud.count > 5 ? [isEnglish ? "\(loud.count - 5) more" : "ещё \(loud.count - 5)"] : []
    let shares = (isEnglish ? "shares of segments " : "доли сегментов ") + number(segments, language)
    let index = isEnglish ? "population stability index: " : "индекс стабильности: "
    return index + (told + more + [shares]).joined(separator: ", ")
      + (isEnglish ? " (0.1 moved, 0.25 drifted)" : " (0,1 отошла, 0,25 другая)")
  }

  private func number(_ index: Index, _ language: Language) -> String {
    let text = language.decimal(index.value, places: 2)
    guard index.band == .stable, index.value >= 0.1 else { return text }
    return text + (language == .english ? " (no more than chance)" : " (не больше случайного)")
  }

  private func moneyText(_ language: Language) -> String? {
    guard let moneyScale else { return nil }
    let isEnglish = language == .english
    // Nearer to ten times as much, or a tenth, than to the same.
    guard moneyScale * moneyScale > 10 || moneyScale * moneyScale < 0.1 else {
      return isEnglish ? "amounts are of the same size as the model's" : "суммы того же порядка, что у модели"
    }
    let times = Numerals(language, spacing: .text).short(moneyScale)
    return isEnglish
      ? "amounts are \(times) times the model's, look whether they are in other units"
      : "суммы относятся к суммам модели как \(times) к 1, проверьте единицы"
  }

  private func outsideText(_ language: Language) -> String {
    let share = language.percent(shareOutside)
    return language == .english
      ? "\(share) of the customers lie outside the model's range"
      : "вне диапазона модели \(share) клиентов"
  }

  private func shortLogText(_ language: Language) -> String? {
    guard let shortLog else { return nil }
    return language == .english
      ? "the log reaches back \(shortLog.days) of the \(shortLog.window) days over which orders and money count"
      : "журнал охватывает \(shortLog.days) из \(shortLog.window) дней, за которые считаются покупки и суммы"
  }
}
