internal import SegmentReport
internal import Wording

// What is asked for without a body.
extension Desk {
  /// Answers a request that brings nothing along.
  func answer(_ route: Route, _ head: RequestHead) throws -> Answer {
    switch route {
    case .root: root(head)
    case .styleSheet: .asset(PageStyle.sheet, "text/css")
    case .script: .asset(PageStyle.script, "text/javascript")
    case .template: template(head)
    case .start(let language): start(language)
    case .run(let language, let id): try page(of: id, language)
    case .columns(let language, let id): try columns(of: id, language)
    case .events(let id):
      Answer(
        fields: [("Content-Type", "text/event-stream")],
        body: .events(id, after: head.value("last-event-id").flatMap { Int($0) }))
    case .result(let part, let id): try result(part, of: id)
    case .receive, .put, .sample, .act, .follow: .refusal(.nothing)
    }
  }

  /// Leads to the page in the person's language.
  private func root(_ head: RequestHead) -> Answer {
    let place = places.start(options.language ?? Self.preferred(head) ?? .english)
    // Somebody led here by another site's page, or by a file on the disk, comes on as our own guest.
    guard head.values("sec-fetch-site").contains(where: { $0 != "same-origin" && $0 != "none" }) else {
      return .leading(to: place.text)
    }
    let html =
      "<!doctype html>\n"
      + PageMarkup(.html, .lang("en")) {
        PageMarkup(.head) {
          PageMarkup(.meta, .charset("utf-8"))
          PageMarkup(.meta, .httpEquiv("refresh"), .content("0; url=" + place.text))
          PageMarkup(.title) { PageText.pageName.text.en }
        }
        PageMarkup(.body) { PageMarkup(.a, .href(place)) { PageText.pageName.text.en } }
      }.html
    return .page(html)
  }

  /// The first of the languages that a browser names in which there is a page.
  static func preferred(_ head: RequestHead) -> Language? {
    let wishes = head.values("accept-language").joined(separator: ",").split(separator: ",").map { wish in
      let parts = wish.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      return (name: parts.first ?? "", weight: weight)
    }
    // Sorting keeps the order of equals.
    return wishes.filter { $0.weight > 0 }.sorted { $0.weight > $1.weight }.lazy.compactMap { wish in
      Language.allCases.first { wish.name == $0.rawValue || wish.name.hasPrefix($0.rawValue + "-") }
    }.first
  }

  private func template(_ head: RequestHead) -> Answer {
    let language = options.language ?? Self.preferred(head) ?? .english
    guard let bytes = try? options.template?(language) else { return .refusal(.nothing) }
    return .download(.bytes(bytes), name: "template.xlsx")
  }

  private func start(_ language: Language) -> Answer {
    let history = shelf.ids.prefix(200).compactMap { id in shelf.card(id).map { (id: id, card: $0) } }
    return .page(
      StartPage(
        words: PageWords(language), places: places, mostBytes: options.mostBytes,
        hasTemplate: options.template != nil, history: history
      ).html)
  }

  private func page(of id: RunID, _ language: Language) throws -> Answer {
    guard let subject = subject(id, language) else { return .refusal(.nothing) }
    switch subject.card.state {
    case .looking, .waiting, .running: return .page(BusyPage(subject: subject).html)
    case .asking:
      return .page(
        AskingPage(subject: subject, obstacle: subject.card.obstacle, heading: .askingHeading).html)
    case .failed:
      return .page(
        AskingPage(subject: subject, obstacle: subject.card.obstacle, heading: .failedHeading).html)
    case .cancelled: return .page(EndPage(subject: subject).html)
    case .done:
      guard let report = Disk.bytes(of: shelf.resultPath(id) + "/report.html", limit: 1 << 24) else {
        return .page(EndPage(subject: subject).html)
      }
      return .report(ReportBar(subject: subject, profiles: options.profiles).put(into: report))
    }
  }

  private func columns(of id: RunID, _ language: Language) throws -> Answer {
    guard let subject = subject(id, language), !subject.card.state.isBusy, subject.finding != nil else {
      return .leading(to: places.run(language, id).text)
    }
    return .page(AskingPage(subject: subject, obstacle: nil, heading: .changeHeading).html)
  }

  private func result(_ part: Route.ResultPart, of id: RunID) throws -> Answer {
    guard shelf.card(id)?.state == .done else { return .refusal(.nothing) }
    let folder = shelf.resultPath(id)
    switch part {
    case .file(let name):
      guard let file = FileStream(at: folder + "/" + name) else { return .refusal(.nothing) }
      return .download(.file(file), name: name)
    case .everything:
      return try archive(shelf.resultNames(id).map { ($0, folder + "/" + $0) }, "all.zip")
    case .export(let profile):
      let lists = folder + "/export/" + profile
      let names = Disk.names(in: lists).filter { Disk.size(lists + "/" + $0) != nil }
      return try archive(names.map { ($0, lists + "/" + $0) }, profile + ".zip")
    }
  }

  private func archive(_ files: [(name: String, path: String)], _ name: String) throws -> Answer {
    guard !files.isEmpty else { return .refusal(.nothing) }
    guard let archive = ZipArchive(files) else { throw Refused(500, .archiveTooLarge) }
    return .download(.archive(archive), name: name)
  }
}

// What changes something.
extension Desk {
  /// What takes the body of a request in; `nil` where the request has none to bring.
  ///
  /// - Throws: ``Refused`` before a byte of it is read.
  func sink(_ route: Route, _ head: RequestHead) throws(Refused) -> (any BodySink)? {
    switch route {
    case .put(let name, let language):
      try checkRoom(for: head, besides: 0)
      return try FileSink(self, name: name, language: language ?? options.language ?? .english)
    case .receive(let language):
      try checkRoom(for: head, besides: 1 << 16)
      let purpose = FormSink.Purpose(kind: .run, language: language, field: "file")
      return try FormSink(self, purpose, boundary: head.boundary)
    case .follow(let followUp, let language, let id):
      try checkRoom(for: head, besides: 1 << 16)
      return try FormSink(self, try purpose(followUp, language, id), boundary: head.boundary)
    case .sample(let language):
      return FieldSink { [unowned self] _ in
        let id = try add(RunCard(kind: .sample, state: .waiting, name: "sample", language: language))
        try enqueue(id)
        return .leading(to: places.run(language, id).text)
      }
    case .act(let action, let language, let id):
      return FieldSink { [unowned self] fields in try act(action, language, id, fields) }
    default: return nil
    }
  }

  /// Refuses a body that is too large, or for which there is no room.
  private func checkRoom(for head: RequestHead, besides form: Int) throws(Refused) {
    guard let length = head.contentLength else { return }
    guard length <= options.mostBytes + form else {
      throw Refused(413, .fileTooLarge, ["most": PageWords(.english).size(options.mostBytes)])
    }
    if let free = Disk.free(at: shelf.folder), free / 2 < length { throw Refused(507, .diskFull) }
  }

  private func purpose(
    _ followUp: Route.FollowUp, _ language: Language, _ id: RunID
  ) throws(Refused) -> FormSink.Purpose {
    guard let card = shelf.card(id), card.state == .done, card.kind == .run || card.kind == .sample else {
      throw Refused(409, .notNow)
    }
    var purpose: FormSink.Purpose
    switch followUp {
    case .classify: purpose = FormSink.Purpose(kind: .classify, language: language, field: "file")
    case .today: purpose = FormSink.Purpose(kind: .today, language: language, field: "file")
    case .export(let profile):
      guard options.profiles.contains(where: { $0.name == profile }) else { throw Refused(404, .notHere) }
      purpose = FormSink.Purpose(
        kind: .export, language: language, profile: profile, field: "contacts", needsFile: false,
        flags: ["country-code"])
    }
    purpose.parent = id
    purpose.name = card.name
    return purpose
  }

  private func act(
    _ action: Route.Action, _ language: Language, _ id: RunID, _ fields: [FormField]
  ) throws -> Answer {
    guard let card = shelf.card(id) else { throw Refused(404, .notHere) }
    switch action {
    case .start:
      guard !card.state.isBusy else { throw Refused(409, .notNow) }
      guard card.upload != nil || card.kind == .sample else { throw Refused(409, .uploadGone) }
      var answers = Answers(card.answers)
      answers.take(fields, finding: finding(of: id))
      guard queue.hasRoom else { throw Refused(503, .tooManyJobs) }
      let begun = card.state == .done ? try another(of: card, id) : id
      change(begun) { card in
        card.answers = answers.given
        card.language = language
      }
      try enqueue(begun)
      return .leading(to: places.run(language, begun).text)
    case .cancel:
      // A run that has just ended is shown as it ended.
      _ = cancel(id)
      return .leading(to: places.run(language, id).text)
    case .delete:
      delete(id)
      return .leading(to: places.start(language).text)
    }
  }

  /// A run on the same file beside one whose results stay as they are.
  private func another(of card: RunCard, _ id: RunID) throws(Refused) -> RunID {
    var card = card
    card.state = .waiting
    card.facts = nil
    let next = try add(card)
    if let upload = card.upload,
      !Disk.link(shelf.path(id) + "/" + upload, as: shelf.path(next) + "/" + upload)
    {
      delete(next)
      throw Refused(507, .cannotKeep)
    }
    return next
  }

  /// What is answered to a request that was let in and is not done.
  func answer(_ refused: Refused, to route: Route) -> Answer {
    var answer: Answer
    switch route {
    case .put(_, let language):
      let words = PageWords(language ?? options.language ?? .english)
      answer = .text(words(refused.reason, refused.fillings).uppercasedFirst, status: refused.status)
    case .receive(let language), .sample(let language), .start(let language), .run(let language, _),
      .columns(let language, _), .act(_, let language, _), .follow(_, let language, _):
      answer = refusal(refused, language, route)
    case .root, .styleSheet, .script, .template, .events, .result:
      answer = refusal(refused, options.language ?? .english, route)
    }
    if refused.status == 503 { answer.fields.append(("Retry-After", "30")) }
    return answer
  }

  private func refusal(_ refused: Refused, _ language: Language, _ route: Route) -> Answer {
    let words = PageWords(language)
    var page = RefusalPage(words: words, places: places, reason: words(refused.reason, refused.fillings))
    if case .follow(_, _, let id) = route { page.way = places.run(language, id) }
    return .page(page.html, status: refused.status)
  }
}
