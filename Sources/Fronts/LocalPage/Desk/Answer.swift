internal import Wording

/// What a browser gets for a request.
struct Answer {
  var status: Int
  /// Besides those that every answer has.
  var fields: [(name: String, value: String)]
  var body: Body

  enum Body {
    case bytes([UInt8])
    case file(FileStream)
    case archive(ZipArchive)
    /// What happens to a run from now on, and what happened after the event of that number.
    case events(RunID, after: Int?)
  }

  init(status: Int = 200, fields: [(name: String, value: String)] = [], body: Body = .bytes([])) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// What every answer says: nothing is kept, guessed, framed, or read by another site.
  static let commonFields: [(name: String, value: String)] = [
    ("Cache-Control", "no-store"), ("Referrer-Policy", "same-origin"), ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
  ]

  static func page(_ html: String, status: Int = 200) -> Answer {
    Answer(
      status: status,
      fields: [("Content-Type", "text/html; charset=utf-8"), ("Content-Security-Policy", PageStyle.policy)],
      body: .bytes(Array(html.utf8)))
  }

  /// A report, which brings its style along.
  static func report(_ bytes: [UInt8]) -> Answer {
    Answer(
      fields: [
        ("Content-Type", "text/html; charset=utf-8"), ("Content-Security-Policy", PageStyle.reportPolicy),
      ], body: .bytes(bytes))
  }

  static func text(_ words: String, status: Int = 200) -> Answer {
    Answer(status: status, fields: [plainText, strict], body: .bytes(Array((words + "\n").utf8)))
  }

  static func asset(_ bytes: [UInt8], _ kind: String) -> Answer {
    Answer(fields: [("Content-Type", kind + "; charset=utf-8"), strict], body: .bytes(bytes))
  }

  /// Another place is to be looked at.
  static func leading(to place: String) -> Answer {
    Answer(status: 303, fields: [("Location", place), strict])
  }

  /// A file for the person's disk.
  static func download(_ body: Body, name: String) -> Answer {
    Answer(
      fields: [
        ("Content-Type", kind(of: name)), strict,
        // The names are our own, of letters and digits.
        ("Content-Disposition", "attachment; filename=\"\(name)\"; filename*=UTF-8''\(name)"),
      ], body: body)
  }

  /// To whoever may not know what is here; the same for everything.
  static func refusal(_ refusal: Gate.Refusal) -> Answer {
    switch refusal {
    case .nothing: text(PageText.notHere.text.en + "\n" + PageText.notHere.text.ru, status: 404)
    case .foreign: text("403 Forbidden", status: 403)
    case .otherHost: text("421 Misdirected Request", status: 421)
    }
  }

  private static let plainText = (name: "Content-Type", value: "text/plain; charset=utf-8")
  /// Nothing of it is ever shown as a page.
  private static let strict = (
    name: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'"
  )

  private static func kind(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "csv": "text/csv; charset=utf-8"
    case "json": "application/json"
    case "txt": "text/plain; charset=utf-8"
    case "zip": "application/zip"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    default: "application/octet-stream"
    }
  }
}

/// Why a request that was let in is not done.
struct Refused: Error {
  var status: Int
  var reason: PageText
  var fillings: KeyValuePairs<String, String> = [:]

  init(_ status: Int, _ reason: PageText, _ fillings: KeyValuePairs<String, String> = [:]) {
    self.status = status
    self.reason = reason
    self.fillings = fillings
  }
}
