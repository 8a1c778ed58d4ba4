internal import Wording

/// Kinds of files that are no text tables, told by their first bytes.
enum FileKind: Equatable {
  case gzip
  case zstandard
  case workbook
  case sqlite
  case parquet
  case json
  case other(kind: LocalizedText, advice: LocalizedText)

  /// `nil` where the bytes may be a text table.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    func starts(_ text: String, at offset: Int = 0) -> Bool {
      bytes.dropFirst(offset).starts(with: text.utf8)
    }
    func starts(_ magic: [UInt8]) -> Bool { bytes.starts(with: magic) }
    if starts([0x1F, 0x8B]) {
      self = .gzip
    } else if starts([0x28, 0xB5, 0x2F, 0xFD]) {
      self = .zstandard
    } else if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0x50, 0x4B, 0x05, 0x06]) {
      self = FileKind(zip: bytes)
    } else if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self =
        FileKind.isEncrypted(bytes)
        ? .other(
          kind: LocalizedText(en: "a workbook with a password", ru: "книга с паролем"),
          advice: LocalizedText(
            en: "save it without one, or as CSV", ru: "сохраните её без пароля или как CSV"))
        : .other(
          kind: LocalizedText(en: "an old Excel workbook (.xls)", ru: "старая книга Excel (.xls)"),
          advice: .saveAsCSV)
    } else if starts("%PDF-") {
      self = .other(
        kind: LocalizedText(en: "a PDF document", ru: "документ PDF"),
        advice: LocalizedText(en: "export the table itself as CSV", ru: "выгрузите саму таблицу как CSV"))
    } else if starts("{\\rtf") {
      self = .other(kind: LocalizedText(en: "a Rich Text document", ru: "документ RTF"), advice: .saveAsCSV)
    } else if starts("SQLite format 3\u{0}") {
      self = .sqlite
    } else if starts("PAR1") {
      self = .parquet
    } else if starts("ARROW1") || starts("FEA1") {
      self = .other(
        kind: LocalizedText(en: "an Arrow file", ru: "файл Arrow"),
        advice: LocalizedText(en: "convert it to CSV", ru: "преобразуйте его в CSV"))
    } else if starts([0x89, 0x50, 0x4E, 0x47]) || starts([0xFF, 0xD8, 0xFF]) || starts("GIF8") {
      self = .other(
        kind: LocalizedText(en: "an image", ru: "изображение"),
        advice: LocalizedText(en: "export the table itself as CSV", ru: "выгрузите саму таблицу как CSV"))
    } else if starts("7z\u{BC}\u{AF}") || starts([0x37, 0x7A, 0xBC, 0xAF]) || starts("Rar!") || starts("BZh")
      || starts([0xFD, 0x37, 0x7A, 0x58, 0x5A])
    {
      self = .other(
        kind: LocalizedText(en: "a compressed archive", ru: "сжатый архив"),
        advice: LocalizedText(en: "unpack it first", ru: "сначала распакуйте его"))
    } else if starts([0x7F, 0x45, 0x4C, 0x46]) {
      self = .other(
        kind: LocalizedText(en: "a program", ru: "программа"),
        advice: LocalizedText(en: "hand in a CSV export", ru: "нужна выгрузка в CSV"))
    } else if let kind = FileKind(markup: bytes) {
      self = kind
    } else if FileKind.beginsAsJSON(bytes) {
      self = .json
    } else {
      return nil
    }
  }

  /// Whether an object begins here, or an array of objects.
  private static func beginsAsJSON(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let signs = text.prefix(1024).filter { ![9, 10, 13, 32].contains($0) }
    return signs.starts(with: "{\"".utf8) || signs.starts(with: "[{\"".utf8)
  }

  /// Whether a compound file holds an encrypted document: one of its directory's first entries says so ([MS-CFB] 2.6).
  private static func isEncrypted(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let sector = bytes.dropFirst(48).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    let directory = Array(bytes.dropFirst((sector + 1) * 512).prefix(1024))
    var name: [UInt8] = []
    for unit in "EncryptedPackage".utf8 { name += [unit, 0] }
    return stride(from: 0, to: directory.count, by: 128).contains { directory[$0...].starts(with: name) }
  }

  private init(zip bytes: UnsafeBufferPointer<UInt8>) {
    // Names of the members stand as they are in the first kilobytes of an office document.
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    if head.contains("opendocument.spreadsheet") {
      self = .other(
        kind: LocalizedText(en: "an OpenDocument spreadsheet (.ods)", ru: "таблица OpenDocument (.ods)"),
        advice: .saveAsCSV)
    } else if head.contains("word/") {
      self = .other(
        kind: LocalizedText(en: "a Word document (.docx)", ru: "документ Word (.docx)"),
        advice: LocalizedText(en: "hand in a table saved as CSV", ru: "нужна таблица, сохранённая как CSV"))
    } else if head.contains("xl/workbook.bin") {
      self = .other(
        kind: LocalizedText(en: "a binary Excel workbook (.xlsb)", ru: "двоичная книга Excel (.xlsb)"),
        advice: LocalizedText(en: "save it as .xlsx or as CSV", ru: "сохраните её как .xlsx или как CSV"))
    } else if head.contains("xl/") || head.contains("[Content_Types].xml") {
      self = .workbook
    } else {
      self = .other(
        kind: LocalizedText(en: "a zip archive", ru: "архив ZIP"),
        advice: LocalizedText(en: "unpack it first", ru: "сначала распакуйте его"))
    }
  }

  private init?(markup bytes: UnsafeBufferPointer<UInt8>) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let head = String(decoding: text.prefix(1024), as: UTF8.self).lowercased().drop { $0.isWhitespace }
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") || head.hasPrefix("<table")
      || head.hasPrefix("<head") || head.hasPrefix("<meta")
    {
      self = .other(
        kind: LocalizedText(en: "a web page (HTML)", ru: "веб-страница (HTML)"),
        advice: LocalizedText(
          en: "open it in a spreadsheet program and save it as CSV, or log in and export again",
          ru: "откройте её в табличном редакторе и сохраните как CSV либо войдите на сайт и выгрузите заново")
      )
    } else if head.hasPrefix("<?xml") {
      let isSheet = head.contains("urn:schemas-microsoft-com:office:spreadsheet")
      self = .other(
        kind: isSheet
          ? LocalizedText(en: "an Excel XML sheet", ru: "таблица Excel в XML")
          : LocalizedText(en: "an XML document", ru: "документ XML"),
        advice: .saveAsCSV)
    } else {
      return nil
    }
  }
}

extension LocalizedText {
  fileprivate static let saveAsCSV = LocalizedText(
    en: "save it as CSV in the program that made it",
    ru: "сохраните как CSV в той программе, которая его создала")
}
