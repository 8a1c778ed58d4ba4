package import JSONDocuments
public import Wording

extension ExperimentList {
  /// What a person is told about the rows that were not used.
  public var notes: [LocalizedText] {
    var notes: [LocalizedText] = []
    if repeats > 0 {
      notes.append(
        LocalizedText {
          let rows = CountedNoun.rows.counted(Double(repeats), in: $0)
          return $0 == .english
            ? "\(rows) named a customer again; the first one counts"
            : "\(rows): клиент назван повторно; считается первая"
        })
    }
    if rowsWithoutCustomer > 0 {
      notes.append(
        LocalizedText {
          let rows = CountedNoun.rows.counted(Double(rowsWithoutCustomer), in: $0)
          return $0 == .english ? "\(rows) without a customer left out" : "\(rows) без клиента пропущено"
        })
    }
    return notes
  }
}

extension ExperimentDesign {
  /// How many customers each arm has got.
  ///
  /// - Parameter customers: The place of each customer's arm.
  public func sentence(of customers: [Int]) -> LocalizedText {
    LocalizedText { language in
      let numerals = Numerals(language, spacing: .text)
      return arms.enumerated().map { place, arm in
        arm.name + ": " + numerals.count(customers.count { $0 == place }, .customers)
      }.joined(separator: ", ")
    }
  }
}

extension ExperimentEvaluation {
  /// All lines, with those about the customers whom the split does not have and about what no plan told.
  public func lines(outside: Int) -> [LocalizedText] {
    var lines = lines
    if outside > 0 {
      lines.append(
        LocalizedText {
          let count = CountedNoun.customers.counted(Double(outside), in: $0)
          return $0 == .english
            ? "\(count) of the results not in the split, left out"
            : "в разбиении нет, не считаем: \(count) из результатов"
        })
    }
    if let unchecked { lines.append(unchecked) }
    return lines
  }

  /// What was not checked because no plan told it; `nil` where all was.
  private var unchecked: LocalizedText? {
    switch (sampleRatio != nil, plan.tellsEarly) {
    case (true, true): nil
    case (false, true):
      LocalizedText(
        en: "the planned shares are not known: whether the groups are what was split was not checked",
        ru: "задуманные доли неизвестны: не проверено, те же ли группы, что при разбиении")
    case (true, false):
      LocalizedText(
        en: "neither planned customers nor days tell whether it is too early, so that was not checked",
        ru: "ни клиенты, ни дни плана не говорят, не рано ли смотреть; это не проверено")
    case (false, false):
      LocalizedText(
        en:
          "no plan is known: neither whether the groups are what was split nor whether it is too early was checked",
        ru: "план неизвестен: не проверено ни то, что группы те же, ни то, что смотреть не рано")
    }
  }

  /// The evaluation as other programs read it, with the customers whom the split does not have.
  package func json(outside: Int) -> JSONValue {
    guard case .object(let members) = json else { return json }
    return .object(members + [.init("outside", outside)])
  }
}
