internal import CExpat

/// Why an XML part of a workbook could not be read.
enum XMLFailure: Error, Equatable {
  /// It is not well formed, or whoever reads it gave up.
  case damaged
  /// It has a document type: no spreadsheet program writes one, and it can make text of its own.
  case declaresEntities
}

/// XML that comes in pieces of any size, read with the memory of one piece.
struct XMLStream: ~Copyable {
  /// What the callbacks are handed.
  struct Context {
    fileprivate var parser: XML_Parser
    fileprivate var hasDocumentType = false
    /// Whoever reads.
    let reader: UnsafeMutableRawPointer

    /// Stops reading: the part is damaged.
    func giveUp() { XML_StopParser(parser, 0) }
  }

  /// Called with the context and the name of an element that opens, and with its attributes: names and values by turns.
  typealias Open =
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<CChar>?, UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) -> Void
  /// Called with the context and the name of an element that closes.
  typealias Close = @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> Void
  /// Called with the context and some of the text between two tags.
  typealias Text = @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, Int32) -> Void

  private let context: UnsafeMutablePointer<Context>

  /// - Parameter reader: Must outlive the stream.
  /// - Returns: `nil` where there is no memory.
  init?(reader: UnsafeMutableRawPointer, open: @escaping Open, close: @escaping Close, text: @escaping Text) {
    guard let parser = XML_ParserCreate(nil) else { return nil }
    context = .allocate(capacity: 1)
    context.initialize(to: Context(parser: parser, reader: reader))
    XML_SetUserData(parser, context)
    XML_SetElementHandler(parser, open, close)
    XML_SetCharacterDataHandler(parser, text)
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let context = data?.assumingMemoryBound(to: Context.self) else { return }
      context.pointee.hasDocumentType = true
      context.pointee.giveUp()
    }
  }

  deinit {
    XML_ParserFree(context.pointee.parser)
    context.deallocate()
  }

  /// Reads the next piece; an empty one ends the text.
  ///
  /// - Throws: ``XMLFailure``.
  func read(_ piece: UnsafeBufferPointer<UInt8>) throws(XMLFailure) {
    let status = piece.withMemoryRebound(to: CChar.self) { bytes in
      XML_Parse(context.pointee.parser, bytes.baseAddress, Int32(bytes.count), bytes.isEmpty ? 1 : 0)
    }
    if context.pointee.hasDocumentType { throw .declaresEntities }
    guard status == XML_STATUS_OK else { throw .damaged }
  }
}

/// The name of an element or attribute, without the prefix of its namespace.
struct XMLName {
  private let start: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    var start = name
    var p = name
    while p.pointee != 0 {
      if p.pointee == CChar(UInt8(ascii: ":")) { start = p + 1 }
      p += 1
    }
    self.start = start
  }

  /// The only letter of the name, or 0.
  var letter: UInt8 { start[0] != 0 && start[1] == 0 ? UInt8(bitPattern: start[0]) : 0 }

  static func ~= (text: StaticString, name: XMLName) -> Bool {
    var i = 0
    while i < text.utf8CodeUnitCount {
      // A shorter name ends with a byte that is in no text.
      if UInt8(bitPattern: name.start[i]) != text.utf8Start[i] { return false }
      i += 1
    }
    return name.start[i] == 0
  }
}
