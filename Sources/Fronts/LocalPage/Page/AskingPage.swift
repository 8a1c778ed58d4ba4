internal import SegmentReport
internal import Wording

/// What a file leaves open, and what its columns are taken for.
struct AskingPage {
  let subject: RunSubject
  /// What has to be settled; `nil` where a person only wants to change something.
  let obstacle: Obstacle?
  /// The heading of the page.
  let heading: PageText

  private var words: PageWords { subject.words }
  private var places: Places { subject.places }

  var html: String {
    subject.frame(heading, takesFocus: !hasQuestion).html {
      subject.origin
      if let obstacle {
        let isFailure = subject.card.state == .failed
        PageMarkup(
          .p, .class(isFailure ? "alert low" : "alert"), .role("alert"), .id(Anchor("obstacle"))
        ) {
          obstacle.message[words.language].uppercasedFirst + "."
        }
      }
      if hasForm {
        PageMarkup(.form, .post, .action(places.act(.start, words.language, subject.id))) {
          if let obstacle { question(obstacle) }
          if let finding = subject.finding, !finding.columns.isEmpty {
            ColumnTable(finding, words, asked: obstacle?.field).markup
          }
          if let asOf = subject.finding?.asOf { asOfField(asOf) }
          PageMarkup(.p, .class("go")) {
            PageMarkup(.button, .class("primary")) { words[.findSegments] }
            PageMarkup(.a, .href(way.place)) { words[way.text] }
          }
        }
      } else {
        elsewhere
      }
    }
  }

  /// What can be done where the run itself cannot be begun again.
  @PageBuilder
  private var elsewhere: PageMarkup {
    let card = subject.card
    if let parent = card.parent, let profile = card.profile {
      PageMarkup(.div, .class("panel")) {
        ContactForm(words: words, place: places.export(profile, words.language, parent)).markup {
          PageMarkup(.button, .class("primary")) { words[.make] }
        }
      }
    }
    PageMarkup(.p, .class("go")) {
      if let parent = card.parent {
        PageMarkup(.a, .href(places.run(words.language, parent))) { words[.backToRun] }
      }
      PageMarkup(.a, .href(places.start(words.language))) { words[.back] }
    }
  }

  private var way: (place: Address, text: PageText) {
    subject.card.state == .done
      ? (places.run(words.language, subject.id), .backToRun) : (places.start(words.language), .back)
  }

  /// Whether there is anything to change before the run is begun again.
  private var hasForm: Bool {
    subject.card.kind == .run && subject.hasUpload
      && (obstacle?.field != nil || subject.finding?.columns.isEmpty == false)
  }

  private var hasQuestion: Bool {
    subject.card.kind == .run && subject.hasUpload && obstacle?.field != nil
  }

  /// The field that gets past the obstacle, first on the page and with the focus.
  @PageBuilder
  private func question(_ obstacle: Obstacle) -> PageMarkup {
    if let field = obstacle.field {
      PageMarkup(.div, .class("panel question")) {
        if field.isSwitch {
          tick(field)
        } else {
          let choices = choices(field, obstacle)
          if choices.isEmpty || choices.count > 12 {
            entry(field, choices)
          } else {
            radios(field, choices, obstacle)
          }
        }
      }
    }
  }

  private func name(_ field: InputField) -> String { field.choice.plainName[words.language].uppercasedFirst }

  /// What may be chosen: what the program says, else the columns that may be taken for it.
  private func choices(_ field: InputField, _ obstacle: Obstacle) -> [String] {
    if !obstacle.choices.isEmpty { return obstacle.choices }
    guard field.namesColumn else { return [] }
    return subject.finding?.columns.filter { column in
      column.roles.contains { InputField(role: $0) == field }
    }.map(\.name) ?? []
  }

  private func tick(_ field: InputField) -> PageMarkup {
    let anchor = Anchor("answer")
    return PageMarkup(.p) {
      PageMarkup(
        .input, .id(anchor), .inputType("checkbox"), .fieldName(field.rawValue), .value("yes"), .autofocus,
        .describedBy(Anchor("obstacle")))
      PageMarkup(.label, .for(anchor)) { name(field) }
    }
  }

  private func entry(_ field: InputField, _ choices: [String]) -> PageMarkup {
    let anchor = Anchor("answer")
    return PageMarkup(.p, .class("field")) {
      PageMarkup(.label, .for(anchor)) { name(field) }
      if choices.isEmpty {
        PageMarkup(
          .input, .id(anchor), .inputType("text"), .fieldName(field.rawValue), .required, .autofocus,
          .describedBy(Anchor("obstacle")))
      } else {
        PageMarkup(
          .select, .id(anchor), .fieldName(field.rawValue), .required, .autofocus,
          .describedBy(Anchor("obstacle"))
        ) {
          choices.map { choice in PageMarkup(.option, .value(choice)) { choice } }
        }
      }
    }
  }

  private func radios(_ field: InputField, _ choices: [String], _ obstacle: Obstacle) -> PageMarkup {
    PageMarkup(.fieldset, .class("choices"), .describedBy(Anchor("obstacle"))) {
      PageMarkup(.legend) { name(field) }
      for (place, choice) in choices.enumerated() {
        let anchor = Anchor("answer", place)
        PageMarkup(.div, .class("choice")) {
          PageMarkup(
            .input,
            all: [
              .id(anchor), .inputType("radio"), .fieldName(field.rawValue), .value(choice), .required,
            ] + (place == 0 ? [.autofocus] : []))
          PageMarkup(.label, .for(anchor)) {
            PageMarkup(.strong) { named(choice) }
            let readings = readings(choice, obstacle)
            if !readings.isEmpty { PageMarkup(.span, .class("note")) { named(readings) } }
          }
        }
      }
    }
  }

  /// The file's own values as this choice reads them, or the values of the column that it names.
  private func readings(_ choice: String, _ obstacle: Obstacle) -> String {
    let columns = subject.finding?.columns ?? []
    if let column = columns.first(where: { $0.name == choice }) {
      return column.examples.joined(separator: ", ")
    }
    let doubtful =
      columns.first { $0.name == obstacle.column }
      ?? columns.first { $0.formats.contains(choice) && $0.formats.count > 1 }
    return (doubtful?.examples ?? []).compactMap { value in
      DayReading.day(value, by: choice).map {
        words(.valueReads, ["value": value, "day": words.numerals.day($0)])
      }
    }.joined(separator: "; ")
  }

  private func asOfField(_ asOf: Finding.AsOf) -> PageMarkup {
    let (field, hint) = (Anchor("as-of"), Anchor("as-of-hint"))
    return PageMarkup(.p, .class("field")) {
      PageMarkup(.label, .for(field)) { words[.asOfLabel] }
      PageMarkup(
        .input,
        all: [
          .id(field), .inputType("date"), .fieldName("as-of"), .value(asOf.day), .describedBy(hint),
        ] + Attribute.days(from: asOf.earliest, to: asOf.latest))
      PageMarkup(.span, .id(hint), .class("note")) {
        words(
          .asOfHint,
          [
            "earliest": words.numerals.day(asOf.earliest), "latest": words.numerals.day(asOf.latest),
          ])
      }
    }
  }
}
