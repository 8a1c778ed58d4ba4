internal import SegmentReport
internal import Wording

/// What stands above a report: all that can be done with the results.
struct ReportBar {
  let subject: RunSubject
  let profiles: [HandOverForm]

  private var words: PageWords { subject.words }
  private var places: Places { subject.places }

  /// The report with the bar put in at its top, behind the link that leads past it; without the bar the bytes are those
  /// of the file.
  func put(into report: [UInt8]) -> [UInt8] {
    guard let body = Self.place(of: "<body>", in: report[...]) else { return report }
    let start = body + "<body>".utf8.count
    let end = Self.place(of: "<header", in: report[start...].prefix(1000)) ?? start
    return report[..<end] + Array(html.utf8) + report[end...]
  }

  /// Where `text` first stands.
  private static func place(of text: String, in report: ArraySlice<UInt8>) -> Int? {
    let mark = Array(text.utf8)
    return report.indices.first { report[$0] == mark[0] && report[$0...].starts(with: mark) }
  }

  /// The bar alone.
  var html: String {
    PageMarkup {
      PageMarkup(.style) { .styleSheet(PageStyle.bar) }
      PageMarkup(.div, .class("bar"), .role("region"), .ariaLabel(words[.barLabel])) {
        PageMarkup(.a, .class("home"), .href(places.start(words.language))) { words[.back] }
        downloads
        if !profiles.isEmpty { handOver }
        follow(.classifyBar, .classifyLead, .classifyGo, places.classify(words.language, subject.id), "c")
        if subject.files.contains("today.csv") {
          follow(.todayBar, .todayLead, .todayGo, places.today(words.language, subject.id), "t")
        }
        if subject.card.upload != nil {
          PageMarkup(.a, .href(places.columns(words.language, subject.id))) { words[.changeColumns] }
        }
      }
    }.html
  }

  private var downloads: PageMarkup {
    menu(.downloads) {
      PageMarkup(.ul) {
        PageMarkup(.li) {
          PageMarkup(.a, .href(places.file("all.zip", of: subject.id)), .download) { words[.downloadAll] }
        }
        for name in subject.files {
          PageMarkup(.li) { PageMarkup(.a, .href(places.file(name, of: subject.id)), .download) { name } }
        }
      }
    }
  }

  private var handOver: PageMarkup {
    let form = ContactForm(
      words: words, place: places.export(profiles.first?.name ?? "", words.language, subject.id))
    return menu(.handOver) {
      PageMarkup(.p) { words[.handOverLead] }
      form.markup {
        PageMarkup(.ul, .class("profiles")) {
          profiles.map { profile in
            PageMarkup(.li) {
              PageMarkup(
                .button, .formAction(places.export(profile.name, words.language, subject.id))
              ) { profile.title[words.language] }
              if !profile.needs.isEmpty { PageMarkup(.small) { needs(profile) } }
            }
          }
        }
      }
    }
  }

  private func needs(_ profile: HandOverForm) -> String {
    let what = profile.needs.map { need in
      switch need {
      case "email": words[.needEmail]
      case "phone": words[.needPhone]
      default: need
      }
    }
    return words(.needsContact, ["what": what.joined(separator: " \(words[.or]) ")])
  }

  private func follow(
    _ name: PageText, _ lead: PageText, _ go: PageText, _ place: Address, _ letter: StaticString
  ) -> PageMarkup {
    let file = Anchor(Anchor("bar-file"), letter)
    return menu(name) {
      PageMarkup(.p) { words[lead] }
      PageMarkup(.form, .post, .carriesFiles, .action(place)) {
        PageMarkup(.p) {
          PageMarkup(.label, .for(file)) { words[.file] }
          PageMarkup(
            .input, .id(file), .inputType("file"), .fieldName("file"), .accepts(FileName.accepted), .required)
        }
        PageMarkup(.button) { words[go] }
      }
    }
  }

  private func menu(_ name: PageText, @PageBuilder content: () -> PageMarkup) -> PageMarkup {
    let content = content()
    return PageMarkup(.details) {
      PageMarkup(.summary) { words[name] }
      PageMarkup(.div, .class("menu")) { content }
    }
  }
}
