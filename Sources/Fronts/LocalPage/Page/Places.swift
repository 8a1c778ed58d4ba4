internal import SegmentReport
internal import Wording

/// Where everything of the page is, below the secret.
struct Places: Sendable {
  private let secret: String

  init(_ secret: Secret) { self.secret = secret.text }

  var styleSheet: Address { at(["page.css"]) }
  var script: Address { at(["page.js"]) }
  var template: Address { at(["template.xlsx"]) }
  /// Where the script sends a file to.
  var put: Address { at(["files"]) }

  func start(_ language: Language) -> Address { at([language.rawValue, ""]) }
  func receive(_ language: Language) -> Address { at([language.rawValue, "files"]) }
  func sample(_ language: Language) -> Address { at([language.rawValue, "sample"]) }
  func runs(_ language: Language) -> Address { at([language.rawValue, "runs", ""]) }
  func run(_ language: Language, _ id: RunID) -> Address { at([language.rawValue, "runs", id.description]) }
  func columns(_ language: Language, _ id: RunID) -> Address {
    Address([secret, language.rawValue, "runs", id.description], query: "columns")
  }
  func act(_ action: Route.Action, _ language: Language, _ id: RunID) -> Address {
    at([language.rawValue, "runs", id.description, action.rawValue])
  }
  func classify(_ language: Language, _ id: RunID) -> Address {
    at([language.rawValue, "runs", id.description, "classify"])
  }
  func today(_ language: Language, _ id: RunID) -> Address {
    at([language.rawValue, "runs", id.description, "today"])
  }
  func export(_ profile: String, _ language: Language, _ id: RunID) -> Address {
    at([language.rawValue, "runs", id.description, "export", profile])
  }
  func events(_ id: RunID) -> Address { at(["runs", id.description, "events"]) }
  func file(_ name: String, of id: RunID) -> Address { at(["runs", id.description, "result", name]) }
  func lists(_ profile: String, of id: RunID) -> Address {
    at(["runs", id.description, "result", "export", profile])
  }

  private func at(_ parts: [String]) -> Address { Address([secret] + parts) }
}
