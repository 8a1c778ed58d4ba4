internal import Wording

/// What a request asks for, once its address is understood.
enum Route: Equatable, Sendable {
  /// The address that is printed: leads to the page in the person's language.
  case root
  case styleSheet, script
  /// The empty workbook.
  case template
  /// Where a file is dropped, and the history.
  case start(Language)
  /// A form with a file: a run begins.
  case receive(Language)
  /// The bytes of a file themselves: a run begins.
  case put(name: String, Language?)
  /// A run on the sample begins.
  case sample(Language)
  /// A run in the state that it is in.
  case run(Language, RunID)
  /// What the columns of a run are taken for.
  case columns(Language, RunID)
  /// Something that a form without files does to a run.
  case act(Action, Language, RunID)
  /// A run of its own that stands on another's results.
  case follow(FollowUp, Language, RunID)
  /// What happens to a run, while it does.
  case events(RunID)
  case result(ResultPart, RunID)

  enum Action: String, Sendable { case start, cancel, delete }

  enum FollowUp: Equatable, Sendable {
    case classify, today
    /// Lists of customers in the form of a profile.
    case export(profile: String)
  }

  enum ResultPart: Equatable, Sendable {
    case file(String)
    /// All files in one.
    case everything
    /// The lists of a profile in one.
    case export(String)
  }
}

extension Route {
  /// Understands an address below the secret; `nil` for whatever is nothing.
  init?(method: String, path: [String], query: [FormField]) {
    if method != "PUT", query.contains(where: { $0.name != "columns" }) { return nil }
    switch (method, path.count) {
    case ("GET", 1...5): self.init(getting: path, query: query)
    case ("POST", 2...5): self.init(posting: path)
    case ("PUT", 1): self.init(putting: path, query: query)
    default: return nil
    }
  }

  private init?(getting path: [String], query: [FormField]) {
    switch path {
    case [""]: self = .root
    case ["page.css"]: self = .styleSheet
    case ["page.js"]: self = .script
    case ["template.xlsx"]: self = .template
    default:
      if let language = Language(rawValue: path[0]) {
        self.init(getting: path.dropFirst(), query: query, in: language)
      } else {
        self.init(result: path)
      }
    }
  }

  private init?(getting path: ArraySlice<String>, query: [FormField], in language: Language) {
    switch (Array(path), path.dropFirst().first.flatMap { RunID($0) }) {
    case ([""], _): self = .start(language)
    case (let path, let id?) where path.count == 2 && path[0] == "runs":
      self = query.isEmpty ? .run(language, id) : .columns(language, id)
    default: return nil
    }
  }

  private init?(result path: [String]) {
    guard path.count >= 3, path[0] == "runs", let id = RunID(path[1]) else { return nil }
    switch Array(path[2...]) {
    case ["events"]: self = .events(id)
    case ["result", "all.zip"]: self = .result(.everything, id)
    case let rest where rest.count == 2 && rest[0] == "result" && ResultName.isPlain(rest[1]):
      self = .result(.file(rest[1]), id)
    case let rest where rest.count == 3 && rest[..<2] == ["result", "export"] && ResultName.isPlain(rest[2]):
      self = .result(.export(rest[2]), id)
    default: return nil
    }
  }

  private init?(posting path: [String]) {
    guard let language = Language(rawValue: path[0]) else { return nil }
    switch Array(path[1...]) {
    case ["files"]: self = .receive(language)
    case ["sample"]: self = .sample(language)
    case let rest where rest.count >= 3 && rest[0] == "runs":
      guard let id = RunID(rest[1]) else { return nil }
      switch Array(rest[2...]) {
      case ["classify"]: self = .follow(.classify, language, id)
      case ["today"]: self = .follow(.today, language, id)
      case let last where last.count == 2 && last[0] == "export" && ResultName.isPlain(last[1]):
        self = .follow(.export(profile: last[1]), language, id)
      case let last where last.count == 1:
        guard let action = Action(rawValue: last[0]) else { return nil }
        self = .act(action, language, id)
      default: return nil
      }
    default: return nil
    }
  }

  private init?(putting path: [String], query: [FormField]) {
    let names = query.filter { $0.name == "name" }.map(\.value)
    let languages = query.filter { $0.name == "lang" }.map(\.value)
    guard path == ["files"], names.count == 1, languages.count <= 1,
      names.count + languages.count == query.count
    else { return nil }
    let language = languages.first.flatMap { Language(rawValue: $0) }
    guard languages.isEmpty || language != nil else { return nil }
    self = .put(name: names[0], language)
  }
}

/// Names of files that a result may have.
enum ResultName {
  /// Whether a name is made of letters, digits, points, hyphens and underscores, and does not begin with a point.
  static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 100 && !name.hasPrefix(".")
      && name.utf8.allSatisfy { byte in
        byte < 0x80
          && (Character(Unicode.Scalar(byte)).isLetter || 0x30...0x39 ~= byte || "._-".utf8.contains(byte))
      }
  }
}
