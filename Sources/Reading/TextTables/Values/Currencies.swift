internal import FileVocabulary

/// A currency that stands beside a number, by its place among all that are known.
struct Currency: Hashable, Sendable {
  fileprivate let place: UInt16

  /// Its code of ISO 4217; a sign of several currencies stands for itself: "$", "¥", "kr", "Br".
  var code: String { Currencies.known.codes[Int(place)] }

  /// What two words beside one number say together, such as "$" and "CAD"; `nil` where they contradict each other.
  func joined(with other: Currency) -> Currency? {
    if self == other || Currencies.signs[code]?.contains(other.code) == true { return other }
    return Currencies.signs[other.code]?.contains(code) == true ? self : nil
  }
}

extension Currency {
  /// The words that currencies begin with.
  static var initialWords: Set<FoldedWord> {
    let signs = Currencies.known.signs.joined().compactMap { sign in
      sign.bytes.withUnsafeBufferPointer { bytes -> FoldedWord? in
        guard var p = bytes.baseAddress else { return nil }
        return FoldedWord(&p, before: p + bytes.count)
      }
    }
    return Set(Currencies.known.words.keys).union(signs)
  }

  /// Reads the sign or word of a currency at `p` and goes behind it; `nil` where none stands there.
  init?(_ p: inout UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) {
    guard p < end, p.pointee > 32, !(p.pointee &- 48 <= 9) else { return nil }
    let known = Currencies.known
    for sign in known.signs[Int(p.pointee)] where sign.bytes.count <= end - p {
      var matches = true
      for (i, byte) in sign.bytes.enumerated() where p[i] != byte {
        matches = false
        break
      }
      if matches {
        p += sign.bytes.count
        self = sign.currency
        return
      }
    }
    var q = p
    guard let word = FoldedWord(&q, before: end), let found = known.words[word] else { return nil }
    let written = UnsafeBufferPointer(start: p, count: q - p)
    guard found.spellings.isEmpty || found.spellings.contains(where: written.elementsEqual) else {
      return nil
    }
    // The point of "руб." and "Rs."
    if !found.isCode, q < end, q.pointee == UInt8(ascii: ".") { q += 1 }
    p = q
    self = found.currency
  }
}

/// All signs, words and codes of currencies.
struct Currencies: Sendable {
  /// Those whose amounts have no decimals (ISO 4217), and some that are never written with them.
  static let withoutCents: Set<String> = [
    "JPY", "KRW", "VND", "CLP", "PYG", "XOF", "XAF", "XPF", "UGX", "RWF", "GNF", "KMF", "DJF", "BIF", "VUV",
    "ISK", "IDR", "LAK", "UZS", "MNT", "IRR",
  ]

  fileprivate struct Word {
    let currency: Currency
    let isCode: Bool
    /// The only ways of writing it; empty where capitals do not matter. "5 ft" are feet, and "KR5" is no money.
    var spellings: [[UInt8]]
  }

  fileprivate private(set) var codes: [String] = []
  fileprivate private(set) var words: [FoldedWord: Word] = [:]
  /// By their first byte, long ones before those that they begin with.
  fileprivate private(set) var signs = [[(bytes: [UInt8], currency: Currency)]](repeating: [], count: 256)

  fileprivate static let known = Currencies()

  /// Signs that several currencies share.
  static let signs: [String: Set<String>] = [
    "$": [
      "USD", "CAD", "AUD", "NZD", "MXN", "ARS", "CLP", "COP", "HKD", "SGD", "TWD", "BRL", "UYU", "JMD", "TTD",
      "BSD", "BBD", "BZD", "FJD", "DOP",
    ],
    "¥": ["JPY", "CNY"],
    "kr": ["SEK", "NOK", "DKK", "ISK"],
    "Br": ["BYN", "ETB"],
  ]

  private init() {
    for language in LanguageWords.all {
      for (code, names) in language.currencies.sorted(by: { $0.key < $1.key }) {
        let currency = currency(of: code)
        for name in names { add(name, of: currency) }
      }
    }
    for code in isoCodes {
      guard let word = FoldedWord(code), words[word] == nil else { continue }
      let spellings =
        commonCodes.contains(code)
        ? [code, code.lowercased(), code.prefix(1) + code.dropFirst().lowercased()] : [code]
      words[word] = Word(
        currency: currency(of: code == "RUR" ? "RUB" : code), isCode: true,
        spellings: spellings.map { Array($0.utf8) })
    }
    for initial in signs.indices { signs[initial].sort { $0.bytes.count > $1.bytes.count } }
  }

  private mutating func currency(of code: String) -> Currency {
    if let place = codes.firstIndex(of: code) { return Currency(place: UInt16(place)) }
    codes.append(code)
    return Currency(place: UInt16(codes.count - 1))
  }

  private mutating func add(_ name: String, of currency: Currency) {
    let bare = name.hasSuffix(".") ? String(name.dropLast()) : name
    if let word = FoldedWord(bare) {
      let isShort = bare.utf8.count <= 3 && bare.utf8.allSatisfy { $0 < 0x80 }
      let known = words[word]?.spellings ?? []
      words[word] = Word(
        currency: words[word]?.currency ?? currency, isCode: false,
        spellings: isShort ? known + [Array(bare.utf8)] : [])
    } else if let initial = name.utf8.first {
      signs[Int(initial)].append((Array(name.utf8), currency))
    }
  }
}

/// Codes that are also written in small letters.
private let commonCodes: Set<String> = [
  "USD", "EUR", "GBP", "RUB", "RUR", "UAH", "KZT", "BYN", "PLN", "CHF", "CZK", "INR", "CNY", "JPY", "BRL",
  "MXN",
  "SEK", "NOK", "DKK", "HUF", "RON", "BGN", "AED", "SAR", "ILS", "KRW", "ZAR", "CAD", "AUD", "NZD",
]

/// ISO 4217, without those of metals and tests.
private let isoCodes = """
  AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BYR BZD CAD CDF \
  CHF CLP CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EEK EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD \
  HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL \
  LTL LVL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP \
  PKR PLN PYG QAR RON RSD RUB RUR RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT \
  TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL
  """.split(separator: " ").map(String.init)
