import Foundation
@testable import ParallelWork
import TestSupport
import Testing
@testable import TextTables
import Wording

struct EncodingTests {
  static let text = "Клиент;Сумма\nЁж;1,50\nŒuvre;2,25\n"
  static let russian = "Клиент;Дата;Сумма\nИван Петров;01.02.2024;1,50\nЁлка и Ко;15.02.2024;2,25\n"

  private func table(_ bytes: [UInt8], encoding: String? = nil) throws -> Table {
    var options = ReadingOptions()
    options.encoding = encoding
    return try Table(bytes: bytes, name: "test.csv", options: options)
  }

  private func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test func `reads UTF-8 with and without a byte order mark`() throws {
    let plain = try table(Array(Self.text.utf8))
    let marked = try table([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8))
    #expect(try plain.cells() == marked.cells())
    #expect(marked.columnNames == ["Клиент", "Сумма"])
    #expect(plain.dialect.encoding == "utf-8")
  }

  @Test(arguments: [true, false], [true, false])
  func `reads UTF-16 of both byte orders with and without a mark`(bigEndian: Bool, mark: Bool) throws {
    let table = try table(utf16(Self.text + "\u{1F600};3\n", bigEndian: bigEndian, mark: mark))
    #expect(try table.cells() == [["Ёж", "1,50"], ["Œuvre", "2,25"], ["\u{1F600}", "3"]])
    #expect(table.notes.contains { $0.text.en == "read as utf-16\(bigEndian ? "be" : "le")" })
  }

  @Test(arguments: [
    (TextEncoding.windows1251, String.Encoding.windowsCP1251), (.windows1252, .windowsCP1252),
  ])
  func `recognises encodings of one byte a character`(encoding: TextEncoding, name: String.Encoding) throws {
    let text = encoding == .windows1252 ? "name;city\nJosé;Århus\nZoë;Köln €\n" : Self.russian
    let bytes = Array(try #require(text.data(using: name)))
    let table = try table(bytes)
    #expect(table.dialect.encoding == encoding.rawValue)
    #expect(try table.cells() == self.table(Array(text.utf8)).cells())
    #expect(table.notes.contains { $0.text.en == "read as \(encoding.rawValue)" })
  }

  @Test(arguments: [
    ("N° client;Total\n", String.Encoding.windowsCP1252, "windows-1252"),
    ("Nº de factura;Total\n", .windowsCP1252, "windows-1252"),
    ("Klient;Wartość\n", .windowsCP1250, "windows-1250"),
    ("Zamówienie;Opłacone\n", .windowsCP1250, "windows-1250"),
    ("Müşteri;Tutar\n", .windowsCP1254, "windows-1254"),
    ("Заказ;Дата\n", .windowsCP1251, "windows-1251"),
  ])
  func `a header alone tells the encoding where its words name columns`(
    header: String, name: String.Encoding, expected: String
  ) throws {
    let rows = (0..<20).map { "K\($0 % 7);\($0),50\n" }.joined()
    let table = try table(Array(try #require((header + rows).data(using: name))))
    #expect(table.dialect.encoding == expected)
    #expect(table.columnNames == header.dropLast().split(separator: ";").map(String.init))
  }

  @Test func `code pages round-trip every character they have`() throws {
    for encoding in TextEncoding.allCases {
      guard let page = encoding.codePage else { continue }
      #expect(page.upper.count == 128)
      #expect(Set(page.upper.filter { !$0.isEmpty }).count == page.upper.count { !$0.isEmpty })
    }
  }

  @Test func `counts bytes that the encoding has no character for`() throws {
    let bytes = Array("имя;n\nИван \n".utf8) + [0xFF, 0xFE] + Array(";1\nПётр;2\nЗоя;3\n".utf8)
    let table = try table(bytes)
    #expect(table.dialect.encoding == "utf-8")
    #expect(table.notes.contains { $0.isWarning && $0.text.en.hasPrefix("2 bytes are no utf-8") })
  }

  @Test func `a given encoding wins over the evidence`() throws {
    let bytes: [UInt8] = Array("a;b\n".utf8) + [0xE9] + Array(";1\n".utf8)
    #expect(try table(bytes, encoding: "cp1251").cells() == [["й", "1"]])
    #expect(try table(bytes, encoding: "latin-1").cells() == [["é", "1"]])
    #expect(throws: TableError.self) { try table(bytes, encoding: "ebcdic") }
  }

  @Test func `upper controls stand for the characters of windows-1252`() throws {
    let table = try table(Array("name;n\n\u{93}Ann\u{94} \u{96} é;1\n".utf8))
    #expect(try table.cells() == [["“Ann” – é", "1"]])
  }

  /// Characters of one to four bytes, more than fit into a piece.
  private func manyCharacters(shift: Int) -> String {
    String(repeating: "x", count: shift) + String(repeating: "a\u{E9}\u{20AC}\u{1F600}", count: 110_000)
  }

  @Test(arguments: [0, 3, 5, 8])
  func `characters across the pieces in which text is decoded are whole`(shift: Int) throws {
    let text = manyCharacters(shift: shift)
    func decoded(_ bytes: [UInt8], _ encoding: TextEncoding?) throws -> [UInt8] {
      let text = try DecodedText(ByteRegion(bytes), encoding: encoding, workers: Workers(1))
      return Array(text.region.array.dropFirst(text.start))
    }
    #expect(try decoded(Array(text.utf8), nil) == Array(text.utf8))
    for isBig in [false, true] {
      let bytes = utf16(text, bigEndian: isBig, mark: true)
      #expect(try decoded(bytes, nil) == Array(text.utf8))
      #expect(try decoded(bytes + [0], nil) == Array(text.utf8))
    }
    // A byte that is none makes a copy in which the others stay.
    #expect(try decoded(Array(text.utf8) + [0xFF], .utf8) == Array((text + "\u{FFFD}").utf8))
    let page = [UInt8](repeating: 0xE9, count: (1 << 20) + shift)
    #expect(
      try decoded(page, .windows1251) == Array(String(repeating: "й", count: (1 << 20) + shift).utf8))
  }

  @Test func `a zero byte in a small file makes it no UTF-16`() throws {
    let table = try table(Array("a,b,c\n\0,2,3\n".utf8))
    #expect(table.dialect.encoding == "utf-8" && table.columnNames == ["a", "b", "c"])
    #expect(try table.cells() == [["\0", "2", "3"]])
  }

  /// Lines of customers in words of a language.
  private static let texts: [(text: String, encodings: [TextEncoding])] = [
    (
      "Клиент;Город;Сумма\nИван Петров;Москва;1,50\nЕлена Щербакова;Нижний Новгород;2,25\n",
      [.windows1251, .koi8r, .ibm866, .iso88595]
    ),
    ("Müşteri;Şehir;Tutar\nAyşe Yılmaz;İzmir;1,50\nOğuz Şahin;Diyarbakır;2,25\n", [.windows1254]),
    ("Kunde;Ort;Summe\nJürgen Groß;Köln;1,50\nZoë Schäfer;München;2,25\n", [.windows1252]),
    ("Client;Ville;Total\nHélène Lefèvre;Orléans;1,50\nFrançois Noël;Besançon;2,25 €\n", [.windows1252]),
    ("Cliente;Ciudad;Total\nÍñigo Núñez;Logroño;1,50\nMaría Peña;A Coruña;2,25\n", [.windows1252]),
  ]

  private func bytes(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      if scalar.isASCII { return UInt8(scalar.value) }
      let place = encoding.codePage?.upper.firstIndex(of: Array(String(scalar).utf8)) ?? 0
      return UInt8(0x80 + place)
    }
  }

  @Test(arguments: [TextEncoding.windows1250, .iso88592])
  func `letters that read as words in two encodings are asked about, or told right`(encoding: TextEncoding)
    throws
  {
    let text = "Klient;Miasto;Kwota\nŁukasz Wójcik;Łódź;1,50\nŻaneta Dąbrowska;Gdańsk;2,25\n"
    do {
      #expect(try table(bytes(text, encoding)).dialect.encoding == encoding.rawValue)
    } catch let error as TableError {
      guard case .unclearEncoding(_, let readings) = error else { throw error }
      #expect(readings.contains { $0.encoding == encoding.rawValue })
    }
  }

  /// Order lists of shops, as base64.
  private static let eastAsian = [
    "gbk":
      "tqm1pbHgusUswvK80rvh1LHD+yzC8rzSyrW8ytanuLa98LbuLLaptaXXtMysLLaptaW4tr/uyrG85AoxMDAxLLvh"
      + "1LExMiwzNS41MCy9u9LXs8m5piwyMDI0LTA1LTAxCjEwMDIsu+HUsTcsMTIuMDAsvbvS17nYsdUsMjAyNC0wNS0w"
      + "Mgo=",
    "cp932":
      "jvOSjZTUjYYsko2VtpP6jp4sko2Vto7Sg4GBW4OLg0GDaIOMg1gsjYeMdovginosg1iDZYFbg16DWAoxMDAxLDIw"
      + "MjQvMDUvMDEsYUBleGFtcGxlLmNvbSwzNTAwLJStkZeNzwoxMDAyLDIwMjQvMDUvMDIsYkBleGFtcGxlLmNvbSwx"
      + "MjAwLJStkZeNzwo=",
    "euc-jp":
      "vPXD7cjWueYsw+3KuMb8u/4sw+3KuLzUpeGhvKXrpaKlyaXspbksuee317bis9sspbmlxqG8pb+luQoxMDAxLDIw"
      + "MjQvMDUvMDEsYUBleGFtcGxlLmNvbSwzNTAwLMivwfe60QoxMDAyLDIwMjQvMDUvMDIsYkBleGFtcGxlLmNvbSwx"
      + "MjAwLMivwfe60Qo=",
    "euc-kr":
      "wda5rrn4yKMswda5rsDPvcMssbi4xcDaLMPRIMHWua6x3b7XLMHWua6788XCCjEwMDEsMjAyNC0wNS0wMSyx6LnO"
      + "vPYsMzUwMDAsuei827/Pt+EKMTAwMiwyMDI0LTA1LTAyLMDMv7XI8SwxMjAwMCzB1rmuw+u80go=",
  ]

  @Test(arguments: ["gbk", "cp932", "euc-jp", "euc-kr"])
  func `Chinese, Japanese and Korean of two bytes a character are refused`(
    encoding: String
  ) throws {
    let bytes = try #require(Self.eastAsian[encoding].flatMap { Data(base64Encoded: $0) })
    #expect { try table(Array(bytes)) } throws: {
      if case .eastAsianEncoding? = $0 as? TableError { "\($0)".contains("as UTF-8") } else { false }
    }
  }

  @Test(arguments: texts.indices) func `letters tell the encoding`(index: Int) throws {
    let (text, encodings) = Self.texts[index]
    for encoding in encodings {
      let table = try table(bytes(text, encoding))
      #expect(table.dialect.encoding == encoding.rawValue)
      #expect(try table.cells() == self.table(Array(text.utf8)).cells())
    }
  }

  @Test func `a sign of money alone beyond ASCII is no line that is drawn`() throws {
    let rows = (0..<50).map { "K-\($0),\($0 + 3).50 " }.map { Array($0.utf8) + [0x80, 0x0A] }
    let table = try table(Array("Kunde,Betrag\n".utf8) + rows.joined())
    #expect(table.dialect.encoding == "windows-1252")
    #expect(try table.cells()[0] == ["K-0", "3.50 €"])
  }

  @Test func `letters that are words in two encodings are asked about`() throws {
    #expect {
      try table(bytes("n;s\nИП;1\n", .windows1251))
    } throws: { error in
      (error as? TableError)?.choice == .encoding && "\(error)".contains("'ИП' in windows-1251")
    }
  }
}
