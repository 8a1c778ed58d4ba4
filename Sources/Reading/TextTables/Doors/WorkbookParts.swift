/// Reads one XML part of a workbook; the subclasses say what they keep.
class WorkbookPart {
  private var failed = false

  /// Reads the part as `pieces` hands it over, the last piece being empty.
  ///
  /// - Throws: ``XMLFailure``, or what `pieces` throws.
  final func read(_ pieces: ((UnsafeBufferPointer<UInt8>) throws -> Void) throws -> Void) throws {
    let reader = Unmanaged.passUnretained(self).toOpaque()
    let stream = XMLStream(
      reader: reader,
      open: { data, name, attributes in
        guard let name, let part = WorkbookPart.behind(data) else { return }
        part.open(XMLName(name), WorkbookPart.attributes(attributes))
      },
      close: { data, name in
        guard let name, let part = WorkbookPart.behind(data) else { return }
        part.close(XMLName(name))
      },
      text: { data, text, count in
        guard let text, let part = WorkbookPart.behind(data) else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
          part.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
      })
    guard let stream else { throw XMLFailure.damaged }
    try withExtendedLifetime(self) {
      try pieces { (piece) throws in
        try stream.read(piece)
        if failed { throw XMLFailure.damaged }
      }
    }
  }

  /// Gives the part up as damaged.
  final func fail() { failed = true }

  /// An element opens.
  func open(_ name: XMLName, _ attributes: [String: String]) {}
  /// An element closes.
  func close(_ name: XMLName) {}
  /// Text between tags, possibly in pieces.
  func text(_ piece: UnsafeBufferPointer<UInt8>) {}

  private static func behind(_ data: UnsafeMutableRawPointer?) -> WorkbookPart? {
    guard let context = data?.assumingMemoryBound(to: XMLStream.Context.self) else { return nil }
    return Unmanaged<WorkbookPart>.fromOpaque(context.pointee.reader).takeUnretainedValue()
  }

  private static func attributes(
    _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) -> [String: String] {
    guard var next = list, next[0] != nil else { return [:] }
    var attributes: [String: String] = [:]
    while let name = next[0], let value = next[1] {
      attributes[String(cString: name)] = String(cString: value)
      next += 2
    }
    return attributes
  }
}

/// The sheets' names and the calendar of the dates.
final class WorkbookOverview: WorkbookPart {
  struct Sheet {
    let name: String
    let relation: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var countsFrom1904 = false

  override func open(_ name: XMLName, _ attributes: [String: String]) {
    switch name {
    case "sheet":
      let relation = attributes.first { $0.key == "r:id" || $0.key.hasSuffix(":id") }?.value
      guard let title = attributes["name"], let relation else { return fail() }
      sheets.append(
        Sheet(
          name: title, relation: relation,
          isHidden: attributes["state"]?.lowercased().hasSuffix("hidden") ?? false))
    case "workbookPr":
      countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    default: break
    }
  }
}

/// Which file each sheet is in.
final class WorkbookRelations: WorkbookPart {
  private(set) var targets: [String: String] = [:]
  /// Sheets that hold a chart or a dialog in place of cells.
  private(set) var withoutCells: Set<String> = []

  override func open(_ name: XMLName, _ attributes: [String: String]) {
    guard case "Relationship" = name, let id = attributes["Id"], let target = attributes["Target"] else {
      return
    }
    targets[id] = target
    let kind = attributes["Type"]?.split(separator: "/").last ?? ""
    if kind == "chartsheet" || kind == "dialogsheet" { withoutCells.insert(id) }
  }
}

/// The texts that cells refer to by number, one behind the other.
final class SharedStrings: WorkbookPart {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var isInText = false
  private var isInPhonetics = false

  /// How many there are.
  var count: Int { ends.count }

  /// The text of a number, with every quote doubled.
  func withText<Result>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let range = (number == 0 ? 0 : ends[number - 1])..<ends[number]
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  override func open(_ name: XMLName, _ attributes: [String: String]) {
    switch name {
    case "si": ends.append(bytes.count)
    case "t": isInText = !isInPhonetics
    case "rPh": isInPhonetics = true
    default: break
    }
  }

  override func close(_ name: XMLName) {
    switch name {
    case "si": decode()
    case "t": isInText = false
    case "rPh": isInPhonetics = false
    default: break
    }
  }

  /// Puts characters in the place of what stands for them in the last text.
  private func decode() {
    guard let last = ends.indices.last else { return }
    let start = last == 0 ? 0 : ends[last - 1]
    guard let meant = EscapedText.decoded(bytes[start...], doublesQuotes: true) else { return }
    bytes.replaceSubrange(start..., with: meant)
    ends[last] = bytes.count
  }

  override func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard isInText, let last = ends.indices.last else { return }
    bytes.append(doublingQuotes: piece)
    ends[last] = bytes.count
  }
}

extension [UInt8] {
  /// Adds text as it stands within quotes.
  mutating func append(doublingQuotes text: UnsafeBufferPointer<UInt8>) {
    let quote = UInt8(ascii: "\"")
    guard text.contains(quote) else { return append(contentsOf: text) }
    for byte in text {
      if byte == quote { append(quote) }
      append(byte)
    }
  }
}
