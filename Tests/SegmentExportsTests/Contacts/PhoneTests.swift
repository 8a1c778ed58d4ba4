import Testing
@testable import SegmentExports

/// Sixty numbers as people write them, with the country that was named and the digits that are meant.
@Suite struct PhoneTests {
  private static let table: [(written: String, country: Int?, digits: String?)] = [
    // Russia and Kazakhstan.
    ("+7 (912) 345-67-89", nil, "79123456789"), ("8 (912) 345-67-89", 7, "79123456789"),
    ("89123456789", 7, "79123456789"), ("9123456789", 7, "79123456789"), ("79123456789", 7, "79123456789"),
    ("8 800 200-30-30", 7, "78002003030"), ("8002003030", 7, "78002003030"), ("89123456789", nil, nil),
    ("9123456789", nil, nil), ("+7 8 912 345 67 89", nil, nil), ("+7 912 345 67 8", 7, nil),
    ("8 912 345 67 891", 7, nil), ("007 912 345-67-89", nil, "79123456789"),
    ("+7\u{A0}912\u{2011}345\u{2011}67\u{2011}89", nil, "79123456789"),
    ("\u{202A}+79123456789\u{202C}", 7, "79123456789"),
    // North America.
    ("(202) 555-0123", 1, "12025550123"), ("1-202-555-0123", 1, "12025550123"),
    ("202.555.0123", 1, "12025550123"),
    ("+1 202 555 0123", nil, "12025550123"), ("555-0123", 1, nil), ("+1 202 555 012", nil, nil),
    // Britain.
    ("020 7946 0958", 44, "442079460958"), ("+44 (0)20 7946 0958", nil, "442079460958"),
    ("07911 123456", 44, "447911123456"), ("447911123456", 44, "447911123456"),
    ("+44 07911 123456", nil, nil),
    ("0044 7911 123456", nil, "447911123456"), ("7911 123456", 44, "447911123456"),
    // Germany, where lengths vary: what can be read in two ways is not guessed.
    ("0151 23456789", 49, "4915123456789"), ("030 1234567", 49, "49301234567"),
    ("+49 151 23456789", nil, "4915123456789"), ("4915123456789", 49, "4915123456789"),
    ("4930123456", 49, nil), ("030 12", 49, nil),
    // Italy keeps its zero.
    ("06 6982 1234", 39, "390669821234"), ("333 123 4567", 39, "393331234567"), ("+39 06 698", nil, nil),
    // Others of the table.
    ("06 12 34 56 78", 33, "33612345678"), ("612 34 56 78", 34, "34612345678"),
    ("512 345 678", 48, "48512345678"),
    ("06-12345678", 31, "31612345678"), ("(11) 91234-5678", 55, "5511912345678"),
    ("0412 345 678", 61, "61412345678"),
    ("0532 123 45 67", 90, "905321234567"), ("098765 43210", 91, "919876543210"),
    ("091 234567", 374, "37491234567"),
    ("8 029 123-45-67", 375, "375291234567"), ("067 123 45 67", 380, "380671234567"),
    ("601 123 456", 420, "420601123456"), ("0555 12 34 56", 995, "995555123456"),
    ("0555 123456", 996, "996555123456"), ("90 123 45 67", 998, "998901234567"),
    // A country that the table does not have.
    ("+358 40 1234567", 358, "358401234567"), ("040 1234567", 358, nil),
    // No phones at all.
    ("", 7, nil), ("нет", 7, nil), ("+7 912 345 67 89 доб. 12", 7, nil), ("8912345678O", 7, nil),
    ("+0 912 345 67 89", nil, nil), ("+1234567890123456", nil, nil), ("(912 345-67-89", 7, nil),
    ("12345", 7, nil), ("+", 7, nil), ("8 912 345-67-89, 8 912 345-67-90", 7, nil),
  ]

  @Test func `phones become what the whole world dials, or nothing`() {
    #expect(Self.table.count >= 60)
    for (written, country, digits) in Self.table {
      #expect(
        InternationalPhone(written, country: country)?.digits == digits, "\(written) in \(country ?? 0)")
    }
  }

  @Test func `there are plans of twenty countries, each without doubt of its own`() {
    let codes = (1...999).filter { NumberingPlan.of(country: $0) != nil }
    #expect(codes.count == 20)
    for code in codes {
      // No code begins with another one: then international digits say whose they are.
      #expect(codes.allSatisfy { $0 == code || !String($0).hasPrefix(String(code)) }, "\(code)")
    }
  }

  @Test func `an international number reads back as it is written`() {
    for (written, country, _) in Self.table {
      guard let phone = InternationalPhone(written, country: country) else { continue }
      #expect(InternationalPhone(phone.e164, country: nil) == phone, "\(written)")
    }
  }
}
