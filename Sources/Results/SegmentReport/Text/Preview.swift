package import CustomerFeatures
internal import Segmentation
package import TextTables
package import Wording

/// What would be done with a table, found out without segmenting it.
package struct Preview {
  /// Why the table cannot be segmented as it is, with the way out; `nil` where it can.
  package let obstacle: (any Error)?

  let table: Table
  let layout: LayoutDecision?
  let extraction: FeatureExtraction?
  /// What became of the rows: where no features can be made, as far as dividing them into cells tells.
  let account: InputAccount?
  let naming: ChoiceNaming
  /// What sentences call the choices.
  let sentenceNaming: ChoiceNaming

  /// Decides on layout and features of `table`.
  ///
  /// - Parameters:
  ///   - naming: What the front calls the things that a person may decide.
  ///   - sentenceNaming: What they are called within sentences, where that is another thing.
  package init(
    of table: Table, options: LayoutOptions, asOf: CalendarDay?, window: Int? = nil, naming: ChoiceNaming,
    inSentences sentenceNaming: ChoiceNaming? = nil
  ) {
    self.table = table
    self.naming = naming
    self.sentenceNaming = sentenceNaming ?? naming
    var decided: LayoutDecision?
    var found: FeatureExtraction?
    do {
      let layout = try LayoutDecision(for: table, options: options)
      decided = layout
      let read = try layout.recipe.features(of: table, asOf: asOf, window: window)
      let features = read.adding(layout.cautions(for: read))
      found = features
      try features.account.checkLoss(isAccepted: table.options.acceptsLoss)
      obstacle = nil
    } catch {
      obstacle = error
    }
    extraction = found
    account = found?.account ?? (try? InputAccount(ofRowsIn: table))
    layout = decided
  }

  /// What a person reads.
  package func text(language: Language, style: TextStyle, isVerbose: Bool) -> String {
    let english = language == .english
    let wording = PhraseBook(language)
    var parts = [
      [style.bold(TerminalText.escaped(table.fileNames.joined(separator: ", ")))] + dialectLines(english)
    ]
    let notes = table.notes.map {
      ($0.isWarning ? "  ! " : "  ") + $0.text.said(in: language, naming: naming)
    }
    if !notes.isEmpty {
      parts.append(notes.map { TerminalText.escaped($0).wrapped(to: style.width, indent: 4) })
    }
    if let layout {
      parts.append([
        TerminalText.escaped(
          "\(wording[.layoutHeading]): \(wording[layout.layout.phrase]), "
            + layout.reason.said(in: language, naming: naming)
        ).wrapped(to: style.width, indent: 2)
      ])
      parts.append(columnTable(layout, wording).lines(style))
    } else {
      parts.append(
        table.columnNames.map { TerminalText.escaped("  \($0)").wrapped(to: style.width, indent: 4) })
    }
    let nearest = nearestLines(language, style, wording)
    if !nearest.isEmpty { parts.append(nearest) }
    if let account { parts.append(accountLines(account, language, style, isVerbose)) }
    return (parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n").withPlainBlanks
  }

  private func dialectLines(_ english: Bool) -> [String] {
    let dialect = table.dialect
    let header =
      english
      ? (dialect.hasHeader ? "header" : "no header")
      : (dialect.hasHeader ? "есть заголовок" : "без заголовка")
    let delimiter = english ? "delimiter" : "разделитель"
    return [TerminalText.escaped("  \(dialect.encoding), \(delimiter) '\(dialect.delimiter)', \(header)")]
  }

  private func columnTable(_ layout: LayoutDecision, _ wording: PhraseBook) -> TextTable {
    let english = wording.language == .english
    let headings =
      english ? ["column", "taken for", "format", "because"] : ["столбец", "роль", "формат", "почему"]
    var rows = TextTable(headings.map { ($0, .left) })
    for column in layout.columns {
      rows.add([
        String(column.label.text[wording.language].prefix(40)), wording[column.role.phrase],
        column.format(in: wording) ?? "",
        column.reason.said(in: wording.language, naming: naming),
      ])
    }
    return rows
  }

  /// For each role the two best columns, with what they hold.
  private func nearestLines(_ language: Language, _ style: TextStyle, _ wording: PhraseBook) -> [String] {
    let found = nearest
    guard !found.isEmpty else { return [] }
    let heading = language == .english ? "  nearest to each role" : "  ближе всего к каждой роли"
    return [heading]
      + found.map { role, candidates in
        TerminalText.escaped("  \(wording[role.phrase]): \(candidates.listing[language])")
          .wrapped(to: style.width, indent: 4)
      }
  }

  /// For each role the two best columns.
  var nearest: [(role: ColumnRole, candidates: RoleCandidates)] {
    (try? table.profiles()).map { RoleCandidates.nearest(among: $0, in: layout?.layout) } ?? []
  }

  private func accountLines(
    _ account: InputAccount, _ language: Language, _ style: TextStyle, _ isVerbose: Bool
  ) -> [String] {
    let english = language == .english
    let numerals = Numerals(language)
    var rows = [numerals.count(account.rowsRead, .rows)]
    if extraction != nil {
      rows.append((english ? "used: " : "использовано: ") + numerals.whole(account.rowsUsed))
    }
    rows.append((english ? "rejected: " : "отвергнуто: ") + numerals.whole(account.rowsRejected))
    let kinds = LeftOutKind.allCases.filter { account.rowsLeftOut[$0] > 0 }.map {
      "\($0.words[language]): \(numerals.whole(account.rowsLeftOut[$0]))"
    }
    if !kinds.isEmpty {
      rows.append(
        (english ? "left out: " : "исключено: ") + numerals.whole(account.rowsLeftOut.total)
          + " (\(kinds.joined(separator: ", ")))")
    }
    var lines = [rows.joined(separator: "; ")]
    if let extraction {
      lines.append(
        [
          numerals.count(extraction.matrix.customers.count, .customers),
          (english ? "without a purchase: " : "без покупок: ")
            + numerals.whole(account.customersWithoutPurchase),
        ].joined(separator: "; "))
    }
    if let days = account.days, let asOf = account.asOf {
      lines.append(
        english
          ? "from \(days.lowerBound) to \(days.upperBound), analysed as of \(asOf)"
          : "с \(days.lowerBound) по \(days.upperBound), анализ на \(asOf)")
    }
    lines += account.warnings.map { "! " + $0.text.said(in: language, naming: naming) }
    for rejection in account.rejections.prefix(isVerbose ? .max : 10) {
      lines.append(rejection.remark[language])
    }
    if !isVerbose, account.rejections.count > 10 {
      let more = LocalizedText.naming(
        en: "… \(.verbose) lists the first hundred", ru: "… \(.verbose) покажет первую сотню")
      lines.append(more.said(in: language, naming: naming))
    }
    return lines.map { TerminalText.escaped("  \($0)").wrapped(to: style.width, indent: 4) }
  }
}
