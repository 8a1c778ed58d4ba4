internal import SegmentReport
internal import Wording

/// Takes the body of a request in, piece by piece.
protocol BodySink: AnyObject {
  /// Takes more of it.
  ///
  /// - Throws: ``Refused`` where no more is wanted.
  func take(_ bytes: [UInt8]) throws
  /// The body is whole: what is answered.
  func finish() throws -> Answer
  /// The body will never be whole.
  func abandon()
}

/// The bytes of a file as they are.
final class FileSink: BodySink {
  private let desk: Desk
  private let arrival: Arrival

  init(_ desk: Desk, name: String, language: Language) throws(Refused) {
    self.desk = desk
    var card = RunCard(kind: .run, state: .looking, name: FileName(name).shown, language: language)
    card.upload = FileName(name).onDisk
    arrival = try Arrival(desk, card)
  }

  func take(_ bytes: [UInt8]) throws { try arrival.take(bytes) }

  func finish() throws -> Answer {
    let id = try arrival.finish()
    return Answer(
      status: 201, fields: [("Content-Type", "application/json")],
      body: .bytes(Array("{\"run\": \"\(id)\"}\n".utf8)))
  }

  func abandon() { arrival.abandon() }
}

/// A file on its way into a run of its own.
final class Arrival {
  let id: RunID
  private let desk: Desk
  private let file: NewFile

  /// - Parameter card: Of the run; its upload is where the file goes.
  init(_ desk: Desk, _ card: RunCard) throws(Refused) {
    self.desk = desk
    id = try desk.add(card)
    guard let file = NewFile(at: desk.shelf.path(id) + "/" + (card.upload ?? "upload")) else {
      desk.shelf.remove(id)
      throw Refused(507, .cannotKeep)
    }
    self.file = file
  }

  func take(_ bytes: [UInt8]) throws(Refused) {
    guard file.bytes + bytes.count <= desk.options.mostBytes else {
      throw Refused(413, .fileTooLarge, ["most": PageWords(.english).size(desk.options.mostBytes)])
    }
    guard file.append(bytes) else { throw Refused(507, .diskFull) }
  }

  /// The file is whole: its run begins.
  func finish() throws(Refused) -> RunID {
    guard file.close() else { throw Refused(507, .cannotKeep) }
    guard file.bytes > 0 else { throw Refused(400, .emptyFile) }
    let bytes = file.bytes
    desk.change(id) { $0.bytes = bytes }
    try desk.enqueue(id)
    return id
  }

  func abandon() {
    _ = file.close()
    desk.delete(id)
  }
}

/// A form with a file, and perhaps a few words beside it.
final class FormSink: BodySink {
  /// What the run is begun for, and what it is told.
  struct Purpose {
    let kind: RunKind
    let language: Language
    var parent: RunID?
    var profile: String?
    /// The field of the file.
    var field: String
    var needsFile = true
    /// Flags that may stand in the form.
    var flags: Set<String> = []
    /// Where the person is led from a refusal.
    var name = ""
  }

  private static let mostWordBytes = 200

  private let desk: Desk
  private let purpose: Purpose
  private var reader: MultipartReader
  private var arrival: Arrival?
  private var words: [String: [UInt8]] = [:]
  private var place = Place.nowhere

  private enum Place: Equatable { case nowhere, file, word(String) }

  init(_ desk: Desk, _ purpose: Purpose, boundary: String?) throws(Refused) {
    guard let boundary, let reader = MultipartReader(boundary: boundary) else {
      throw Refused(400, .brokenForm)
    }
    guard desk.queue.hasRoom else { throw Refused(503, .tooManyJobs) }
    self.desk = desk
    self.purpose = purpose
    self.reader = reader
  }

  func take(_ bytes: [UInt8]) throws {
    do {
      try reader.read(bytes) { event in try take(event) }
    } catch is MultipartReader.Fault {
      throw Refused(400, .brokenForm)
    }
  }

  private func take(_ event: MultipartReader.Event) throws {
    switch event {
    case .part(let name, let fileName?) where name == purpose.field && !fileName.isEmpty:
      guard arrival == nil else { throw Refused(400, .brokenForm) }
      arrival = try Arrival(desk, card(fileName))
      place = .file
    case .part(let name, _):
      place = purpose.flags.contains(name) && words[name] == nil ? .word(name) : .nowhere
    case .content(let bytes):
      switch place {
      case .file: try arrival?.take(bytes)
      case .word(let name):
        words[name, default: []] += bytes
        guard words[name, default: []].count <= Self.mostWordBytes else { throw Refused(400, .brokenForm) }
      case .nowhere: break
      }
    }
  }

  private func card(_ fileName: String?) -> RunCard {
    let name = fileName.map { FileName($0) }
    var card = RunCard(
      kind: purpose.kind, state: .looking, name: name?.shown ?? purpose.name, language: purpose.language)
    card.parent = purpose.parent
    card.profile = purpose.profile
    card.upload = name.map { purpose.kind == .export ? "contacts" + $0.onDisk.dropFirst(6) : $0.onDisk }
    return card
  }

  func finish() throws -> Answer {
    do {
      try reader.finish()
    } catch {
      throw Refused(400, .brokenForm)
    }
    guard arrival != nil || !purpose.needsFile else { throw Refused(400, .noFile) }
    var id: RunID
    if let arrival {
      id = arrival.id
      answer(id)
      id = try arrival.finish()
    } else {
      id = try desk.add(card(nil))
      answer(id)
      try desk.enqueue(id)
    }
    return .leading(to: desk.places.run(purpose.language, id).text)
  }

  /// Keeps the words of the form that say something.
  private func answer(_ id: RunID) {
    let answers = words.sorted { $0.key < $1.key }.compactMap { name, bytes -> RunCard.Answered? in
      // A word with a zero in it is none that anybody typed.
      guard !bytes.isEmpty, !bytes.contains(0) else { return nil }
      return RunCard.Answered(name, String(decoding: bytes, as: UTF8.self))
    }
    desk.change(id) { $0.answers = answers }
  }

  func abandon() { arrival?.abandon() }
}

/// A form without files.
final class FieldSink: BodySink {
  /// A form of ten thousand columns stays below.
  private static let mostBytes = 1 << 21

  private let done: ([FormField]) throws -> Answer
  private var bytes: [UInt8] = []

  init(_ done: @escaping ([FormField]) throws -> Answer) { self.done = done }

  func take(_ piece: [UInt8]) throws {
    bytes += piece
    guard bytes.count <= Self.mostBytes else { throw Refused(413, .brokenForm) }
  }

  func finish() throws -> Answer {
    guard let text = String(validating: bytes, as: UTF8.self), let fields = FormField.fields(in: text) else {
      throw Refused(400, .brokenForm)
    }
    return try done(fields)
  }

  func abandon() {}
}
