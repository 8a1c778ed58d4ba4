internal import JSONDocuments
internal import Wording

/// What a run was begun for.
enum RunKind: String, Sendable, CaseIterable {
  case run, sample, classify, today, export
}

/// Where a run stands.
enum RunState: String, Sendable, CaseIterable {
  /// The file is arriving, or is being looked at.
  case looking
  /// Something in it leaves a doubt that a person has to settle.
  case asking
  /// Another job is at work.
  case waiting
  case running
  case done, failed, cancelled

  /// Whether a job is at work for it, or will be.
  var isBusy: Bool {
    switch self {
    case .looking, .waiting, .running: true
    case .asking, .done, .failed, .cancelled: false
    }
  }
}

/// All that is kept of a run besides its results: request.json.
struct RunCard: Equatable, Sendable {
  var kind: RunKind
  var state: RunState
  /// What the person calls the file; shown, and never a path.
  var name: String
  /// Of the file, where it has arrived.
  var bytes: Int
  /// That of the page on which the run began: of its report, too.
  var language: Language
  /// What the file lies under, beside request.json; `nil` where it is no longer there.
  var upload: String?
  /// What the person decided, by flags of the command line.
  var answers: [Answered] = []
  /// The run whose results this one stands on.
  var parent: RunID?
  /// The profile of lists that are handed over.
  var profile: String?
  /// Why it failed, or what is asked.
  var obstacle: Obstacle?
  /// What the history tells of its results.
  var facts: Facts?

  init(kind: RunKind, state: RunState, name: String, language: Language) {
    self.kind = kind
    self.state = state
    self.name = name
    self.language = language
    bytes = 0
  }

  /// A flag of the command line without its hyphens, and its value; a flag that takes none has "".
  struct Answered: Equatable, Sendable {
    var flag: String
    var value: String

    init(_ flag: String, _ value: String) {
      self.flag = flag
      self.value = value
    }
  }

  /// What stands out of a result's record.
  struct Facts: Equatable, Sendable {
    var rows: Int
    var customers: Int
    var segments: Int
    var verdict: String
  }
}

/// What the program said is in the way.
struct Obstacle: Equatable, Sendable {
  var message: LocalizedText
  /// The flag that gets past it, without its hyphens.
  var flag: String?
  var column: String?
  var choices: [String] = []
}

extension Obstacle {
  /// Reads the error object of the command line; `nil` where it is none.
  init?(_ json: JSONValue?) {
    guard let message = json?["message"], let en = message["en"]?.text, let ru = message["ru"]?.text else {
      return nil
    }
    self.init(
      message: LocalizedText(en: en, ru: ru),
      flag: json?["flag"]?.text.map { $0.hasPrefix("--") ? String($0.dropFirst(2)) : $0 },
      column: json?["column"]?.text, choices: json?["choices"]?.elements.compactMap(\.text) ?? [])
  }

  var json: JSONValue {
    [
      "message": ["en": message.en, "ru": message.ru] as JSONValue, "flag": flag.map { "--" + $0 },
      "column": column, "choices": choices,
    ]
  }
}

extension RunCard {
  var json: JSONValue {
    [
      "kind": kind.rawValue, "state": state.rawValue, "name": name, "bytes": bytes,
      "language": language.rawValue, "upload": upload,
      "answers": answers.map { ["flag": $0.flag, "value": $0.value] as JSONValue },
      "parent": parent?.description, "profile": profile, "obstacle": obstacle?.json,
      "facts": facts.map {
        [
          "rows": $0.rows, "customers": $0.customers, "segments": $0.segments, "verdict": $0.verdict,
        ] as JSONValue
      },
    ]
  }

  /// Reads what `json` wrote; `nil` where it is something else.
  init?(_ json: JSONValue) {
    guard let kind = json["kind"]?.text.flatMap({ RunKind(rawValue: $0) }),
      let state = json["state"]?.text.flatMap({ RunState(rawValue: $0) }),
      let name = json["name"]?.text,
      let language = json["language"]?.text.flatMap({ Language(rawValue: $0) })
    else { return nil }
    self.init(kind: kind, state: state, name: name, language: language)
    bytes = json["bytes"]?.whole ?? 0
    upload = json["upload"]?.text
    answers = (json["answers"]?.elements ?? []).compactMap { answer in
      guard let flag = answer["flag"]?.text, let value = answer["value"]?.text else { return nil }
      return Answered(flag, value)
    }
    parent = json["parent"]?.text.flatMap { RunID($0) }
    profile = json["profile"]?.text
    obstacle = Obstacle(json["obstacle"])
    facts = Facts(json["facts"])
  }
}

extension RunCard.Facts {
  init?(_ json: JSONValue?) {
    guard let rows = json?["rows"]?.whole, let customers = json?["customers"]?.whole,
      let segments = json?["segments"]?.whole, let verdict = json?["verdict"]?.text
    else { return nil }
    self.init(rows: rows, customers: customers, segments: segments, verdict: verdict)
  }

  /// What the record of a run says of them.
  init?(record: JSONValue) {
    guard let rows = record["input"]?["rowsRead"]?.whole,
      let customers = record["input"]?["customers"]?.whole, let segments = record["segments"]?.elements.count,
      let verdict = record["verdict"]?.text
    else { return nil }
    self.init(rows: rows, customers: customers, segments: segments, verdict: verdict)
  }
}
