@testable internal import LocalPage

extension FuzzProperties {
  /// Forms with files: any bytes are read or refused, the same whole and in pieces, and what passes is bounded by what
  /// came; a form that was written is read back.
  ///
  /// The first byte chooses the boundary and the size of pieces, and whether the rest is a form or becomes the content of
  /// one.
  public static func multipart(_ input: [UInt8]) throws {
    guard let choice = input.first else { return }
    let bytes = Array(input.dropFirst())
    let boundary = boundaries[Int(choice >> 6)]
    let size = 1 + Int(choice & 31)
    if choice & 32 == 0 {
      let whole = try Form(bytes, boundary: boundary, piece: bytes.count + 1)
      let pieces = try Form(bytes, boundary: boundary, piece: size)
      try require(whole == pieces, "a form is the same in pieces of \(size)")
      try require(whole.parts.reduce(0) { $0 + $1.content.count } <= bytes.count, "nothing comes of nothing")
      try require(whole.parts.count <= MultipartReader.mostParts, "parts are counted")
    } else {
      try written(bytes, boundary: boundary, piece: size)
    }
  }

  private static let boundaries = ["b", "----WebKitFormBoundaryAAAA", "-", "x y"]

  /// A form whose one file has these bytes.
  private static func written(_ content: [UInt8], boundary: String, piece: Int) throws {
    let line = Array("\r\n--\(boundary)".utf8)
    // Only what holds the boundary itself cannot be sent with it.
    guard !content.indices.contains(where: { content[$0...].starts(with: line) }) else { return }
    let head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n"
    let body = Array(head.utf8) + content + line + Array("--".utf8)
    let form = try Form(body, boundary: boundary, piece: piece)
    try require(form.fault == nil, "a form that was written is read: \(form.fault.map { "\($0)" } ?? "")")
    try require(form.parts == [Form.Part(name: "f", fileName: "x", content: content)], "as it was written")
  }

  /// What a form was read as.
  private struct Form: Equatable {
    struct Part: Equatable {
      var name: String
      var fileName: String?
      var content: [UInt8]
    }

    var parts: [Part] = []
    var fault: MultipartReader.Fault?

    init(_ bytes: [UInt8], boundary: String, piece: Int) throws {
      guard var reader = MultipartReader(boundary: boundary) else { return }
      var parts: [Part] = []
      do {
        for start in stride(from: 0, to: bytes.count, by: piece) {
          try reader.read(bytes[start..<min(start + piece, bytes.count)]) { event in
            switch event {
            case .part(let name, let fileName):
              parts.append(Part(name: name, fileName: fileName, content: []))
            case .content(let content):
              try require(!parts.isEmpty && !content.isEmpty, "content belongs to a part")
              parts[parts.count - 1].content += content
            }
          }
        }
        try reader.finish()
      } catch let fault as MultipartReader.Fault {
        self.fault = fault
        // How much of a broken form came through before the fault depends on the pieces.
        return
      }
      self.parts = parts
    }
  }
}
