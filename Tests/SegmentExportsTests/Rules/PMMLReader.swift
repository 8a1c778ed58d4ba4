/// Walks a TreeModel as dmg.org's standard says, and knows nothing of how ours is made.
struct PMMLReader {
  final class Element {
    let name: String
    let attributes: [String: String]
    var children: [Element] = []

    init(name: String, attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    func first(_ name: String) -> Element? { children.first { $0.name == name } }
    func all(_ name: String) -> [Element] { children.filter { $0.name == name } }
  }

  enum Value: Equatable {
    case number(Double)
    case text(String)
  }

  struct Fault: Error { let place: String }

  let document: Element
  private let root: Element

  init(_ text: String) throws {
    let top = Element(name: "", attributes: [:])
    var open = [top]
    for match in text.matches(
      of: /<(?<close>\/?)(?<name>[A-Za-z]+)(?<attributes>(?:\s+[A-Za-z]+="[^"<]*")*)\s*(?<empty>\/?)>/)
    {
      if !match.close.isEmpty {
        guard open.popLast()?.name == String(match.name) else { throw Fault(place: String(match.name)) }
        continue
      }
      var attributes: [String: String] = [:]
      for pair in match.attributes.matches(of: /([A-Za-z]+)="([^"]*)"/) {
        attributes[String(pair.1)] = Self.plain(String(pair.2))
      }
      let element = Element(name: String(match.name), attributes: attributes)
      open.last?.children.append(element)
      if match.empty.isEmpty { open.append(element) }
    }
    guard open.count == 1, let document = top.first("PMML"),
      let root = document.first("TreeModel")?.first("Node")
    else { throw Fault(place: "PMML") }
    self.document = document
    self.root = root
  }

  private static func plain(_ text: String) -> String {
    text.replacing(/&#(\d+);/) { String(UnicodeScalar(UInt32($0.1) ?? 0) ?? "?") }.replacing(
      "&lt;", with: "<"
    )
    .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  /// The score and the id of the node that a customer reaches; `nil` where no prediction is made.
  func prediction(_ values: [String: Value]) throws -> (score: String, id: String)? {
    var node = root
    guard try holds(predicate(of: node), values) == true else { return nil }
    while true {
      let children = node.all("Node")
      if children.isEmpty {
        guard let score = node.attributes["score"], let id = node.attributes["id"] else {
          throw Fault(place: "score")
        }
        return (score, id)
      }
      guard let next = try children.first(where: { try holds(predicate(of: $0), values) == true }) else {
        return nil
      }
      node = next
    }
  }

  private func predicate(of node: Element) throws -> Element {
    guard let predicate = node.children.first, predicate.name != "Node" else {
      throw Fault(place: "predicate")
    }
    return predicate
  }

  /// Three-valued: `nil` is unknown.
  private func holds(_ predicate: Element, _ values: [String: Value]) throws -> Bool? {
    switch predicate.name {
    case "True": return true
    case "False": return false
    case "CompoundPredicate":
      guard predicate.children.count >= 2 else { throw Fault(place: "CompoundPredicate") }
      let parts = try predicate.children.map { try holds($0, values) }
      switch predicate.attributes["booleanOperator"] {
      case "and": return parts.contains(false) ? false : parts.contains(nil) ? nil : true
      case "or": return parts.contains(true) ? true : parts.contains(nil) ? nil : false
      default: throw Fault(place: "booleanOperator")
      }
    case "SimplePredicate": return try simple(predicate, values)
    default: throw Fault(place: predicate.name)
    }
  }

  private func simple(_ predicate: Element, _ values: [String: Value]) throws -> Bool? {
    guard let field = predicate.attributes["field"], let comparison = predicate.attributes["operator"] else {
      throw Fault(place: "SimplePredicate")
    }
    let value = values[field]
    if comparison == "isMissing" { return value == nil }
    if comparison == "isNotMissing" { return value != nil }
    guard let value, let other = predicate.attributes["value"] else { return nil }
    switch (comparison, value) {
    case ("lessOrEqual", .number(let number)):
      guard let bound = Double(other) else { throw Fault(place: other) }
      return number <= bound
    case ("equal", .text(let text)): return text.utf8.elementsEqual(other.utf8)
    case ("notEqual", .text(let text)): return !text.utf8.elementsEqual(other.utf8)
    default: throw Fault(place: comparison)
    }
  }
}
