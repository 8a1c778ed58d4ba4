public import Wording

extension SegmentSize {
  /// What is needed and what could be seen, for a person.
  ///
  /// - Parameter name: What the segment is called.
  public func sentence(named name: String) -> LocalizedText {
    LocalizedText { language in
      let numerals = Numerals(language, spacing: .text)
      let head = "\(name) (\(numerals.count(customers, .customers)))"
      guard let seen, let baseline else {
        return language == .english
          ? "\(head): nobody was in it before, so its rate is not known"
          : "\(head): раньше в нём никого не было, и доля купивших неизвестна"
      }
      let rate = numerals.percent(baseline, .tenths)
      let (bought, all) = (numerals.whole(seen.converted), numerals.whole(seen.customers))
      let parts = [needed(numerals), visible(numerals)]
      return switch language {
      case .english: "\(head): \(rate) bought (\(bought) of \(all)); \(parts.joined(separator: "; "))"
      case .russian: "\(head): купили \(rate) (\(bought) из \(all)); \(parts.joined(separator: "; "))"
      }
    }
  }

  private func needed(_ numerals: Numerals) -> String {
    let isEnglish = numerals.language == .english
    guard let target, let controls, let treated else {
      return isEnglish ? "the effect leads beyond 0 or 100%" : "эффект выводит за 0 или 100%"
    }
    let share = numerals.percent(target, .tenths)
    let (c, t) = (numerals.whole(controls), numerals.whole(treated))
    return isEnglish
      ? "to see \(share): \(c) controls and \(t) treated" + (isEnough ? "" : ", more than there are")
      : "чтобы увидеть \(share), нужно \(c) в контрольной группе и \(t) в тестовой"
        + (isEnough ? "" : " — больше, чем есть")
  }

  private func visible(_ numerals: Numerals) -> String {
    let isEnglish = numerals.language == .english
    let (above, below) = detectable
    let (controls, treated) = (numerals.whole(split.controls), numerals.whole(split.treated))
    let ends = [
      above.map { numerals.percent($0, .tenths) + (isEnglish ? " or more" : " и больше") },
      below.map { numerals.percent($0, .tenths) + (isEnglish ? " or less" : " и меньше") },
    ].compactMap(\.self)
    guard !ends.isEmpty else {
      return isEnglish ? "too small for any effect" : "слишком мало для любого эффекта"
    }
    return isEnglish
      ? "\(controls) and \(treated) would show \(ends.joined(separator: ", "))"
      : "\(controls) и \(treated) покажут \(ends.joined(separator: ", "))"
  }
}
