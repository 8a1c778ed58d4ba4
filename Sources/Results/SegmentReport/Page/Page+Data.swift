internal import CustomerFeatures
internal import PurchaseLogs
internal import Segmentation
internal import TextTables
internal import Wording

extension Page {
  /// What was done to the data before anything was computed.
  @MarkupBuilder var dataSection: Markup {
    if let record = subject.record {
      section(Anchor("data"), wording[.sectionData]) {
        account(record.input)
        cautions(record)
        columnTable(record)
        rejections(record.input)
        features(record)
      }
    }
  }

  private func account(_ input: RunRecord.Input) -> Markup {
    func item(_ phrase: Phrase, _ value: Int, _ field: String) -> Markup {
      Markup(.div) {
        Markup(.dt) { wording[phrase] }
        Markup(.dd) { number(numerals.whole(value), Double(value), path: "input.\(field)") }
      }
    }
    return Markup(.dl, .class("account")) {
      item(.rowsRead, input.rowsRead, "rowsRead")
      item(.rowsUsed, input.rowsUsed, "rowsUsed")
      item(.rowsRejected, input.rowsRejected, "rowsRejected")
      for kind in LeftOutKind.allCases {
        if let rows = input.rowsLeftOut?[kind], rows > 0 {
          Markup(.div) {
            Markup(.dt) { wording(.rowsLeftOut, ["why": kind.words[wording.language]]) }
            Markup(.dd) {
              number(numerals.whole(rows), Double(rows), path: "input.rowsLeftOut.\(kind.rawValue)")
            }
          }
        }
      }
      if let money = input.moneyWithoutCustomer, money.rows > 0 {
        Markup(.div) {
          Markup(.dt) { wording[.moneyWithoutCustomer] }
          Markup(.dd) {
            number(
              numerals.money(money.amount), money.amount, path: "input.moneyWithoutCustomer.amount")
            ", "
            number(
              numerals.count(money.rows, .rows), Double(money.rows), path: "input.moneyWithoutCustomer.rows")
          }
        }
      }
      item(.customersHeading, input.customers, "customers")
      if input.customersWithoutPurchase > 0 {
        item(.withoutPurchase, input.customersWithoutPurchase, "customersWithoutPurchase")
      }
      for fact in facts(input) {
        Markup(.div) {
          Markup(.dt) { wording[fact.0] }
          Markup(.dd) { fact.1 }
        }
      }
    }
  }

  private func facts(_ input: RunRecord.Input) -> [(Phrase, String)] {
    var facts: [(Phrase, String)] = [
      (
        .layoutHeading,
        wording[input.layout.phrase]
      )
    ]
    if let days = subject.record?.remarks.days, days.count == 2 {
      facts.append((.daysHeading, "\(numerals.day(days[0])) – \(numerals.day(days[1]))"))
    }
    if let day = input.asOf { facts.append((.asOfHeading, numerals.day(day))) }
    if case .transactions(let rfm) = subject.model.recipe {
      let policy: Phrase =
        switch rfm.returns {
        case .subtract: .returnsSubtract
        case .drop: .returnsDrop
        case .ignore: .returnsIgnore
        }
      if rfm.amount != nil { facts.append((.returnsHeading, wording[policy])) }
      let orders: Phrase =
        rfm.orders == .rows ? .ordersRows : rfm.order != nil ? .ordersNumbers : .ordersDays
      facts.append((.ordersHeading, wording[orders]))
    }
    return facts
  }

  /// Warnings and what changed against an earlier model.
  @MarkupBuilder private func cautions(_ record: RunRecord) -> Markup {
    let noticed: [String] = record.remarks.reading.filter(\.isWarning).map { $0.text[wording.language] }
    let remarks: [LocalizedText] = record.remarks.warnings + record.remarks.changes
    let texts: [String] = noticed + remarks.map { $0[wording.language] }
    if !texts.isEmpty {
      Markup(.h3) { wording[.cautions] }
      Markup(.ul, .class("cautions")) {
        for text in texts.prefix(subject.density.rows) {
          Markup(.li) { clipped(text.uppercasedFirst, to: subject.density.characters) }
        }
      }
    }
  }

  private func columnTable(_ record: RunRecord) -> Markup {
    Markup {
      Markup(.h3) { wording[.columnsTitle] }
      Markup(.p, .class("note")) { clipped(reading(record), to: subject.density.characters) }
      table(
        ChartTable(
          headings: [
            wording[.columnHeading], wording[.roleHeading], wording[.formatHeading], wording[.reasonHeading],
          ],
          rows: record.input.columns.map { column in
            [
              .text(displayName(column.label.text[wording.language])),
              .text(wording[column.role.phrase]),
              column.format(in: wording).map { .text(clipped($0, to: 80)) } ?? .empty,
              .text(clipped(column.reason[wording.language], to: 200)),
            ]
          }, limit: subject.density.rows), label: wording[.columnsTitle])
    }
  }

  /// Why the file is taken for what it is, and how it was read: "Why: ids repeat and there are days; read as cp1251".
  private func reading(_ record: RunRecord) -> String {
    let notes: [String] = record.remarks.reading.filter { !$0.isWarning }.map { $0.text[wording.language] }
    let sentences: [String] = [record.remarks.layout[wording.language]] + notes
    return sentences.joined(separator: "; ").uppercasedFirst + "."
  }
}
