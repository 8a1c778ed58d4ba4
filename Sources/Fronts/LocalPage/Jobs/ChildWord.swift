internal import JSONDocuments
internal import Wording

/// One line of what a job says while it works.
enum ChildWord: Equatable {
  case progress(StageWord)
  /// Something that is no result, for people.
  case note(LocalizedText)
  case end(exit: Int, obstacle: Obstacle?)

  /// `nil` for a line of another form.
  init?(line: some Collection<UInt8>) {
    guard let json = JSONValue(document: Array(line)) else { return nil }
    if let stage = StageWord(json) {
      self = .progress(stage)
    } else if let en = json["note"]?["en"]?.text, let ru = json["note"]?["ru"]?.text {
      self = .note(LocalizedText(en: en, ru: ru))
    } else if let exit = json["end"]?["exit"]?.whole {
      self = .end(exit: exit, obstacle: Obstacle(json["end"]?["error"]))
    } else {
      return nil
    }
  }
}

/// How far a job has come.
struct StageWord: Equatable, Sendable {
  var stage: String
  /// From 1.
  var index: Int
  var of: Int
  /// Within the stage, where that is known.
  var done: Int?
  var total: Int?

  init?(_ json: JSONValue) {
    guard let stage = json["stage"]?.text, let index = json["index"]?.whole, let of = json["of"]?.whole,
      of > 0, 0...of ~= index
    else { return nil }
    self.stage = stage
    self.index = index
    self.of = of
    if let done = json["done"]?.whole, let total = json["total"]?.whole, total > 0, 0...total ~= done {
      (self.done, self.total) = (done, total)
    }
  }

  /// Of a thousand: whole stages, and what is done of the one at work.
  var thousandths: Int {
    let within = done.flatMap { done in total.map { 1000 * done / $0 } } ?? 0
    return ((index - 1) * 1000 + within) / of
  }

  /// The same for a page, with its words.
  var json: JSONValue {
    let words = StageWords.words(stage)
    return [
      "stage": stage, "index": index, "of": of, "done": done, "total": total, "thousandths": thousandths,
      "words": ["en": words.en, "ru": words.ru] as JSONValue,
    ]
  }
}

/// Cuts what a job says into lines; one that is too long is dropped.
struct LineCutter {
  static let mostBytes = 1 << 20

  private var pending: [UInt8] = []
  private var isDropping = false

  /// - Parameter take: Gets each line without its end.
  mutating func read(_ bytes: some Collection<UInt8>, take: ([UInt8]) -> Void) {
    for piece in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if piece.offset > 0 {
        if !isDropping { take(pending) }
        pending = []
        isDropping = false
      }
      if pending.count + piece.element.count > Self.mostBytes {
        isDropping = true
        pending = []
      } else if !isDropping {
        pending += piece.element
      }
    }
  }
}
